import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
import type { ErrorObject } from 'ajv/dist/2020';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';

/** A checked document of a folder, its words, and a way to say where in its file something stands. */
export interface YamlDocument<T> {
  readonly text: string;
  readonly content: T;
  /** `file:line` of the place, or of the nearest thing around it that is there. */
  at(path: readonly (string | number)[]): string;
}

/** A data file that cannot be used as it is. The message names file and line. */
export class UnusableDataFile extends Error {
  override readonly name = 'UnusableDataFile';
}

/** Reads every `.yaml` of a folder in name order, each held to the JSON Schema in `schemaFile`. */
export function readYamlFolder<T>(folder: string, schemaFile: string): readonly YamlDocument<T>[] {
  const hold = holding<T>(schemaFile);
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return files.toSorted().map((name) => hold(readOne(join(folder, name))));
}

/** Reads one file, held to the JSON Schema in `schemaFile`. */
export function readYamlFile<T>(file: string, schemaFile: string): YamlDocument<T> {
  return holding<T>(schemaFile)(readOne(file));
}

/** Compiling a schema takes far longer than holding a file to it, so each is compiled once. */
const checkers = new Map<string, { readonly checker: Ajv2020; readonly schema: object }>();

function checkerOf(schemaFile: string): { readonly checker: Ajv2020; readonly schema: object } {
  const text = readFileSync(schemaFile, 'utf8');
  const known = checkers.get(text);
  if (known !== undefined) return known;
  const schema: unknown = JSON.parse(text);
  if (typeof schema !== 'object' || schema === null)
    throw new UnusableDataFile(`${schemaFile}: not a schema`);
  const made = { checker: new Ajv2020({ allErrors: true }), schema };
  checkers.set(text, made);
  return made;
}

/** Holds a document to a schema, or throws with all that is wrong with it. */
function holding<T>(schemaFile: string): (document: YamlDocument<unknown>) => YamlDocument<T> {
  const { checker, schema } = checkerOf(schemaFile);
  const conforms = checker.compile<T>(schema);
  return (document) => {
    if (conforms(document.content)) return { ...document, content: document.content };
    const found = (conforms.errors ?? [])
      .filter(saysSomething)
      .map((error) => `${document.at(placeOf(error))}: ${explain(error)}`);
    throw new UnusableDataFile([...new Set(found)].join('\n'));
  };
}

function readOne(file: string): YamlDocument<unknown> {
  const text = readFileSync(file, 'utf8');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken !== undefined) {
    const why = broken.code === 'DUPLICATE_KEY' ? 'this key stands twice' : `not YAML (${broken.code})`;
    throw new UnusableDataFile(`${file}:${lines.linePos(broken.pos[0]).line}: ${why}`);
  }
  const at = (path: readonly (string | number)[]) =>
    `${file}:${lines.linePos(offsetOf(document, path)).line}`;
  return { text, content: document.toJS(), at };
}

function offsetOf(document: Document.Parsed, path: readonly (string | number)[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** Beside what is wrong the checker reports which branch of the schema it was in. */
function saysSomething({ keyword }: ErrorObject): boolean {
  return keyword !== 'if';
}

/** A key that should not be there is pointed at itself, not at what holds it. */
function placeOf(error: ErrorObject): readonly (string | number)[] {
  const steps = error.instancePath.split('/').slice(1).map(unescapeStep);
  const extra: unknown = error.params['additionalProperty'] ?? error.params['propertyName'];
  return typeof extra === 'string' ? [...steps, extra] : steps;
}

function unescapeStep(step: string): string | number {
  return /^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~');
}

function explain(error: ErrorObject): string {
  const where = error.instancePath === '' ? 'the document' : error.instancePath.slice(1).replaceAll('/', '.');
  const allowed: unknown = error.params['allowedValues'];
  const extra: unknown = error.params['additionalProperty'];
  const which = Array.isArray(allowed)
    ? ` (${allowed.join(', ')})`
    : typeof extra === 'string'
      ? ` (${extra})`
      : '';
  return `${where} ${error.message ?? 'is wrong'}${which}`;
}
