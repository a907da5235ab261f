import { isRefused, readContribution } from '../../../../src/gateway/outside/read-contribution';
import { takeInAll } from '../../../../src/gateway/outside/compose-outside';
import { publicSchema } from '../../../../src/gateway/compose/public-schema';
import { SUPERGRAPH_FILE, committed } from '../../../../src/gateway/compose/schema-files';
import { ownSubgraphs } from '../../../../src/gateway/compose/subgraphs';
import type { OutsideRegistration } from '../../../../src/gateway/outside/registration';
import { agency } from '../../../support/viewers';

const published = committed(process.cwd(), SUPERGRAPH_FILE) ?? '';
const own = publicSchema(published);

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key"])';
const child = (fields: string): string => `${LINK} type Child @key(fields: "id") { id: ID! ${fields} }`;

function reasonsFor(sdl: string, categories: Readonly<Record<string, 'plan'>> = { mood: 'plan' }): string {
  const outcome = readContribution(sdl, categories, own);
  return isRefused(outcome) ? outcome.reasons.join('; ') : '';
}

it('takes nullable fields of scalars, objects and enums of its own', () => {
  const sdl = `${child('mood: [LanternMood!]')} type LanternMood { on: String! kind: LanternKind } enum LanternKind { GOOD BAD }`;

  const outcome = readContribution(sdl, { mood: 'plan' }, own);

  if (isRefused(outcome)) throw new Error(outcome.reasons.join());
  expect([...outcome.fields.keys()]).toEqual(['mood']);
  expect(outcome.sdl).toContain('mood: [LanternMood!]');
});

it.each([
  ['is no SDL', '<html>', 'not GraphQL'],
  [
    'adds a field nobody categorised',
    child('mood: String whim: String'),
    'Child.whim has no information category',
  ],
  ['lacks a field that has a category', child(''), 'which the contract does not have'],
  [
    'takes a field of the hub over',
    child('mood: String givenName: String'),
    "Child.givenName is the hub's own field",
  ],
  ['overrides', child('mood: String @override(from: "children")'), 'Child.mood carries @override'],
  ['requires what it is not sent', child('mood: String @requires(fields: "id")'), '@requires'],
  ['demands an answer', child('mood: String!'), 'must be nullable'],
  ['takes an argument', child('mood(for: String): String'), 'takes an argument'],
  ['answers with a child', child('mood: Child'), 'Child.mood is a Child'],
  ['answers with a type of the hub', child('mood: MissingEpisode'), 'Child.mood is a MissingEpisode'],
  [
    'redefines a type of the hub',
    `${child('mood: Withheld')} type Withheld { ask: String }`,
    'Withheld is not a name of its own',
  ],
  [
    'has an enum of the hub grow',
    `${child('mood: AgencyKind')} enum AgencyKind { OTHER }`,
    'AgencyKind is not a name',
  ],
  [
    'holds itself',
    `${child('mood: LanternLoop')} type LanternLoop { again: LanternLoop }`,
    'LanternLoop holds itself',
  ],
  ['adds a query', `${child('mood: String')} type Query { everyChild: String }`, 'Query.everyChild'],
  ['adds a mutation', `${child('mood: String')} type Mutation { forget: Boolean }`, 'Mutation.forget'],
  [
    'extends another type',
    `${child('mood: String')} extend type Agency { secret: String }`,
    'Agency is extended',
  ],
  [
    'has an interface',
    `${child('mood: String')} interface LanternThing { id: ID }`,
    'InterfaceTypeDefinition',
  ],
  ['defines a scalar', `${child('mood: LanternDay')} scalar LanternDay`, 'ScalarTypeDefinition'],
  [
    'keys by a name',
    `${LINK} type Child @key(fields: "name") { id: ID! name: String mood: String }`,
    'must carry @key',
  ],
  ['has no key', `type Child { id: ID! mood: String }`, 'must carry @key'],
  ['hides the id', child('mood: String').replace('id: ID!', 'id: ID! @inaccessible'), 'Child.id must be ID!'],
])('refuses a contract that %s', (_does, sdl, reason) => {
  expect(reasonsFor(sdl)).toContain(reason);
});

const registered = (name: string, sdl: string): OutsideRegistration => ({
  name,
  agreement: { agency: agency('provider:lantern'), scheme: 's', purpose: 'p', version: 'v' },
  url: 'http://127.0.0.1:9/graphql',
  sdl,
  categories: { mood: 'plan' },
  authorization: null,
  limits: { timeoutMs: 1, mostAtOnce: 1, mostBytes: 1, mostFailures: 1, pauseMs: 1 },
  wakeUps: null,
});

it('reads past the machinery that a server lists with its contract', () => {
  const machinery = `scalar _Any union _Entity = Child type _Service { sdl: String } scalar federation__FieldSet
    enum link__Purpose { SECURITY } directive @key(fields: federation__FieldSet!) repeatable on OBJECT
    type Query { _service: _Service! _entities(representations: [_Any!]!): [_Entity]! }`;

  expect(reasonsFor(`${child('mood: String')} ${machinery}`)).toBe('');
});

it('leaves out one agency that is refused, and nobody else', () => {
  const hub = { supergraphSdl: published, parts: ownSubgraphs() };
  const all = [
    registered('broken', child('mood: String!')),
    registered('lantern', child('mood: String')),
    registered('second', child('mood: String')),
  ];

  const { composed, outcomes } = takeInAll(hub, all);

  expect(outcomes.map(({ outcome }) => outcome.kind)).toEqual(['refused', 'taken-in', 'refused']);
  expect(publicSchema(composed.supergraphSdl).getType('Child')?.toString()).toBe('Child');
  expect(composed.parts.map(({ name }) => name)).toContain('lantern');
  expect(composed.parts.map(({ name }) => name)).not.toContain('second');
});
