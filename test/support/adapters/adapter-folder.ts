import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { topicOf } from '../../../src/messaging/consumer/feed';
import type { ReceivedRecord, Translate, Translation } from '../../../src/model/agency-fact/translation';
import { agencyId } from '../../../src/model/agency/agency-id';
import type { AgencyId } from '../../../src/model/agency/agency-id';

const root = join(__dirname, '..', '..', '..');
const adapters = join(root, 'adapters');

export interface Example {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where the translation it must come to is kept, in brief. */
  readonly expectedPath: string;
}

export interface AdapterFolder {
  readonly source: string;
  /** The agency of the topic that the examples come by. */
  readonly agency: AgencyId;
  readonly translate: Translate;
  readonly examples: readonly Example[];
  readonly missingParts: readonly string[];
  /** The wire schema as it is written. */
  readonly schemaText: string;
}

/** Every adapter there is: a folder under adapters, the kit apart. */
export const adapterNames: readonly string[] = readdirSync(adapters, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'kit')
  .map(({ name }) => name);

export async function loadAdapter(source: string): Promise<AdapterFolder> {
  const folder = join(adapters, source);
  const parts = [
    join('schema', 'messages', source, 'v1.json'),
    join('adapters', source, 'codes.ts'),
    join('adapters', source, 'translate.ts'),
    join('adapters', source, 'examples', 'topic.json'),
    join('adapters', source, 'README.md'),
  ];
  const missingParts = parts.filter((part) => !existsSync(join(root, part)));
  const { topic, agency: text } = JSON.parse(
    readFileSync(join(folder, 'examples', 'topic.json'), 'utf8'),
  ) as {
    topic: string;
    agency: string;
  };
  const agency = agencyId(text);
  if (agency === null || topicOf(source, agency) !== topic)
    throw new Error(`${source}: examples/topic.json names no topic of the source`);
  return {
    source,
    agency,
    translate: await translateOf(folder),
    examples: examplesIn(join(folder, 'examples')),
    missingParts,
    schemaText: readFileSync(join(root, 'schema', 'messages', source, 'v1.json'), 'utf8'),
  };
}

/** A record as it would come by the examples' topic. */
export function received({ agency }: AdapterFolder, value: Uint8Array | null): ReceivedRecord {
  return { agency, headers: {}, value };
}

async function translateOf(folder: string): Promise<Translate> {
  const module = (await import(join(folder, 'translate.ts'))) as { default?: Record<string, unknown> };
  const exported = Object.entries(module.default ?? module).filter(([name]) => /^translate[A-Z]/.test(name));
  if (exported.length !== 1) throw new Error('translate.ts must export one translate function');
  return exported[0]?.[1] as Translate;
}

function examplesIn(folder: string): readonly Example[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') && !file.endsWith('.expected.json') && file !== 'topic.json')
    .map((file) => ({
      name: file,
      bytes: readFileSync(join(folder, file)),
      expectedPath: join(folder, file.replace(/\.json$/, '.expected.json')),
    }));
}

/** A translation without what every fact of it repeats, so that people can read the expected files. */
export function inBrief(translation: Translation): unknown {
  if (translation.kind !== 'facts') return translation;
  const lines = translation.lines.map(({ record, line, revision, facts }) => ({
    ...(record === undefined ? {} : { record }),
    line: `${line} revision ${revision}`,
    facts: facts.map(({ key, subject, occurred, author, body }) => ({
      fact: `${key.part} of ${subject.scheme} ${subject.value}`,
      occurred: `${occurred.start} to ${occurred.end}, ${occurred.precision}`,
      ...(author.ref === null && author.rank === null
        ? {}
        : { author: `${author.rank ?? ''} ${author.ref ?? ''}` }),
      body,
    })),
  }));
  return { ...translation, lines };
}
