import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import type { Subgraph } from '../../subgraphs/kit/build-subgraph';

export type Composition =
  | { readonly kind: 'composed'; readonly supergraphSdl: string; readonly publicSdl: string }
  | { readonly kind: 'refused'; readonly reasons: readonly string[] };

/** Composes in name order, so that the order subgraphs were built in cannot show. */
export function composeSupergraph(subgraphs: readonly Pick<Subgraph, 'name' | 'sdl'>[]): Composition {
  const services = [...subgraphs]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, sdl }) => ({ name, url: `local://${name}`, typeDefs: parse(sdl) }));
  const result = composeServices(services);
  if (result.errors !== undefined) {
    return { kind: 'refused', reasons: result.errors.map((error) => error.message) };
  }
  return { kind: 'composed', supergraphSdl: result.supergraphSdl, publicSdl: result.publicSdl };
}
