import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { translateCaseRecords } from '../../../adapters/case-records/translate';
import { translateSsda903 } from '../../../adapters/ssda903/translate';
import { translateReturnInterviews } from '../../../adapters/return-interviews/translate';
import { translateStorm } from '../../../adapters/storm/translate';
import { topicOf } from '../../../src/messaging/consumer/feed';
import { ASHBOURNE, LANTERN, NORTHVALE } from '../../support/facts/make-fact';

const folder = join(__dirname, '..', '..', '..', 'schema');

type Node = Readonly<Record<string, unknown>>;

const document = parse(readFileSync(join(folder, 'asyncapi.yaml'), 'utf8')) as Node;

/** What a reference leads to: a place in the document, or a schema file beside it. */
function resolve(reference: string): Node {
  if (!reference.startsWith('#/')) return JSON.parse(readFileSync(join(folder, reference), 'utf8')) as Node;
  const found = reference
    .slice(2)
    .split('/')
    .reduce<unknown>((node, key) => (node as Node | undefined)?.[key], document);
  if (found === undefined) throw new Error(`${reference} leads nowhere`);
  return found as Node;
}

function referencesIn(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = '$ref' in node && typeof node.$ref === 'string' ? [node.$ref] : [];
  return [...own, ...Object.values(node).flatMap(referencesIn)];
}

const followed = (node: unknown): Node => {
  const [reference] = node !== null && typeof node === 'object' && '$ref' in node ? [node.$ref] : [];
  return typeof reference === 'string' ? resolve(reference) : (node as Node);
};

const parts = (name: string): readonly (readonly [string, Node])[] =>
  Object.entries(document[name] as Record<string, Node>);

function judge(schema: unknown, data: unknown): readonly unknown[] {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  addFormats(ajv);
  const isValid = ajv.compile(schema as Node);
  isValid(data);
  return isValid.errors ?? [];
}

const message = (name: string): Node => resolve(`#/components/messages/${name}`);
const examplesOf = (name: string) =>
  (message(name)['examples'] ?? []) as readonly { headers: unknown; payload: unknown }[];

test('the document says which AsyncAPI it is written in, and who may use it', () => {
  expect(document['asyncapi']).toBe('3.0.0');
  expect(document['info']).toMatchObject({ title: expect.any(String), version: expect.any(String) });
});

test('every reference leads somewhere', () => {
  const references = referencesIn(document);

  expect(references.length).toBeGreaterThan(5);
  for (const reference of references) expect(resolve(reference)).toBeDefined();
});

test.each(parts('channels'))(
  'the channel %s has an address, its parameters and its messages',
  (_name, channel) => {
    const address = String(channel['address']);
    const placeholders = [...address.matchAll(/\{([a-z]+)\}/g)].map(([, name]) => name);

    expect(address).toMatch(/\.v\d+$/);
    expect(Object.keys(channel['parameters'] ?? {})).toEqual(placeholders);
    expect(Object.keys(channel['messages'] as Node).length).toBeGreaterThan(0);
  },
);

test.each(parts('operations'))('the operation %s uses messages of its channel', (_name, operation) => {
  const channel = followed(operation['channel']);
  const ownMessages = Object.values(channel['messages'] as Record<string, unknown>).map(followed);

  expect(['send', 'receive']).toContain(operation['action']);
  for (const used of operation['messages'] as readonly unknown[])
    expect(ownMessages).toContain(followed(followed(used)));
});

test.each(Object.keys(resolve('#/components/messages')))('the message %s has CloudEvents headers', (name) => {
  const headers = followed(message(name)['headers']);

  expect(headers['required']).toEqual([
    'ce_specversion',
    'ce_id',
    'ce_source',
    'ce_type',
    'ce_time',
    'content-type',
  ]);
});

test.each([
  ['stormRecord', 'storm', translateStorm, NORTHVALE],
  ['caseRecord', 'case-records', translateCaseRecords, ASHBOURNE],
  ['returnInterviewEvent', 'return-interviews', translateReturnInterviews, LANTERN],
  ['ssda903Record', 'ssda903', translateSsda903, ASHBOURNE],
] as const)(
  'the examples of a %s hold to their schemas, and the adapter takes them',
  (name, source, translate, agency) => {
    expect(examplesOf(name).length).toBeGreaterThan(0);
    for (const { headers, payload } of examplesOf(name)) {
      const value = new TextEncoder().encode(JSON.stringify(payload));

      expect(judge(resolve('#/components/schemas/cloudEventHeaders'), headers)).toEqual([]);
      expect(judge(resolve(`./messages/${source}/v1.json`), payload)).toEqual([]);
      expect(translate({ agency, headers: {}, value }).kind).toBe('facts');
    }
  },
);

test.each([
  ['stormRecords', 'storm', NORTHVALE],
  ['caseRecords', 'case-records', ASHBOURNE],
  ['returnInterviewEvents', 'return-interviews', LANTERN],
  ['ssda903Records', 'ssda903', ASHBOURNE],
] as const)('the address of %s is the topic the hub reads', (name, source, agency) => {
  const channel = resolve(`#/channels/${name}`);
  const address = String(channel['address']).replace('{agency}', agency.replace(':', '-'));

  expect(address).toBe(topicOf(source, agency));
});
