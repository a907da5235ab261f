import { readFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Subgraph } from '../../subgraphs/kit/build-subgraph';
import { composeSupergraph } from './compose-supergraph';

/** A committed contract file: its path under the root, and what belongs in it. */
export interface SchemaFile {
  readonly path: string;
  readonly text: string;
}

export const SUPERGRAPH_FILE = 'schema/supergraph.graphql';

/** The files the contract is committed as. Throws when the subgraphs do not compose. */
export function schemaFiles(subgraphs: readonly Subgraph[]): readonly SchemaFile[] {
  const composition = composeSupergraph(subgraphs);
  if (composition.kind === 'refused')
    throw new Error(`subgraphs do not compose:\n${composition.reasons.join('\n')}`);
  const own = subgraphs.map(({ name, sdl }) => ({ path: `schema/subgraphs/${name}.graphql`, text: sdl }));
  return [...own, { path: SUPERGRAPH_FILE, text: `${composition.supergraphSdl.trim()}\n` }];
}

export function writeSchemaFiles(root: string, files: readonly SchemaFile[]): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** The committed text, or `null` when there is none. */
export function committed(root: string, path: string): string | null {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return null;
  }
}

export function drifted(root: string, files: readonly SchemaFile[]): readonly string[] {
  return files.filter(({ path, text }) => committed(root, path) !== text).map(({ path }) => path);
}
