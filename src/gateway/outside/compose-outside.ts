import type { Subgraph } from '../../subgraphs/kit/build-subgraph';
import { breakingChanges } from '../compose/breaking-changes';
import { composeSupergraph } from '../compose/compose-supergraph';
import { publicSchema } from '../compose/public-schema';
import type { Contribution, RefusedContribution } from './contribution';
import { isRefused, readContribution } from './read-contribution';
import type { OutsideRegistration } from './registration';

/** What is composed, and from whom: the hub's own subgraphs and the agencies taken in so far. */
export interface Composed {
  readonly supergraphSdl: string;
  readonly parts: readonly Pick<Subgraph, 'name' | 'sdl'>[];
}

export interface TakenIn {
  readonly kind: 'taken-in';
  readonly contribution: Contribution;
  readonly composed: Composed;
}

export type Candidate = Pick<OutsideRegistration, 'name' | 'sdl' | 'categories'>;

/**
 * A supergraph with one agency's contract in it, in place of the one it had; refused when the contract says what it
 * may not, when it does not compose, or when clients of what is published would lose something.
 */
export function takeIn(
  before: Composed,
  published: string,
  { name, sdl, categories }: Candidate,
): TakenIn | RefusedContribution {
  const others = before.parts.filter((part) => part.name !== name);
  const withoutIt = others.length === before.parts.length ? before.supergraphSdl : composedOf(others);
  const contribution = readContribution(sdl, categories, publicSchema(withoutIt));
  if (isRefused(contribution)) return contribution;
  const parts = [...others, { name, sdl: contribution.sdl }];
  const composition = composeSupergraph(parts);
  if (composition.kind === 'refused') return { kind: 'refused', reasons: composition.reasons };
  const { supergraphSdl } = composition;
  const broken = breakingChanges(published, supergraphSdl);
  if (broken.length > 0) return { kind: 'refused', reasons: broken };
  return { kind: 'taken-in', contribution, composed: { supergraphSdl, parts } };
}

/** How each registration fared, and the supergraph with those in it that may be. */
export interface AllTakenIn {
  readonly composed: Composed;
  readonly outcomes: readonly {
    readonly registration: OutsideRegistration;
    readonly outcome: TakenIn | RefusedContribution;
  }[];
}

/** One after another, so that a contract that is refused costs its agency and nobody else. */
export function takeInAll(hub: Composed, registrations: readonly OutsideRegistration[]): AllTakenIn {
  let composed = hub;
  const outcomes = registrations.map((registration) => {
    const outcome = takeIn(composed, composed.supergraphSdl, registration);
    if (outcome.kind === 'taken-in') composed = outcome.composed;
    return { registration, outcome };
  });
  return { composed, outcomes };
}

function composedOf(parts: Composed['parts']): string {
  const composition = composeSupergraph(parts);
  if (composition.kind === 'refused') throw new Error('what was composed before does not compose now');
  return composition.supergraphSdl;
}
