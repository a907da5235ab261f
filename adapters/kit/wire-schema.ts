import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import type { ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';
import type { Refusal } from './refusal';
import { rejected } from './refusal';

/** Judges parsed data: a record of the wire contract, or why not. */
export type ReadShape<T> = (data: unknown) => { readonly kind: 'shaped'; readonly record: T } | Refusal;

/**
 * The committed wire schema of a source, `schema/messages/<source>/v<version>.json`, as a reader. A record of another
 * `schemaVersion` is `unknown-version`, any other departure `wrong-shape`. Throws when the schema itself is absent or
 * broken: that is the product's fault, found at its start.
 */
export function wireSchema<T>(source: string, version: number): ReadShape<T> {
  const schema = readSchema(join('schema', 'messages', source, `v${version}.json`));
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  addFormats(ajv);
  const isRecord = ajv.compile<T>(schema);
  const words = propertyNames(schema);
  return (data) => {
    if (!isObject(data)) return rejected('wrong-shape', '/ type');
    if (data['schemaVersion'] !== version) return rejected('unknown-version', '/schemaVersion const');
    const value: unknown = data;
    if (isRecord(value)) return { kind: 'shaped', record: value };
    return rejected('wrong-shape', safeDetail(isRecord.errors?.[0], words));
  };
}

/** The place by the schema's own words and list positions only: a key of the record's may be somebody's name. */
function safeDetail(error: ErrorObject | undefined, words: ReadonlySet<string>): string {
  if (error === undefined) return '/ shape';
  const steps = error.instancePath.split('/').slice(1);
  const known = steps.map((step) => (words.has(step) || /^\d{1,6}$/.test(step) ? step : '*'));
  return `/${known.join('/')} ${error.keyword}`;
}

function propertyNames(schema: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  const waiting: unknown[] = [schema];
  while (waiting.length > 0) {
    const part = waiting.pop();
    if (typeof part !== 'object' || part === null) continue;
    if ('properties' in part && isObject(part.properties))
      Object.keys(part.properties).forEach((name) => names.add(name));
    waiting.push(...Object.values(part));
  }
  return names;
}

function readSchema(path: string): Readonly<Record<string, unknown>> {
  const schema: unknown = JSON.parse(readFileSync(join(rootFolder(__dirname), path), 'utf8'));
  if (!isObject(schema)) throw new Error('a wire schema that is no object');
  return schema;
}

/** Sources run from the tree and from `dist`; the schemas lie beside neither, but at the root of both. */
function rootFolder(folder: string): string {
  if (existsSync(join(folder, 'schema', 'messages'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('no folder schema/messages above the adapters');
  return rootFolder(parent);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
