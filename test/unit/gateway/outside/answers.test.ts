import { Circuit } from '../../../../src/gateway/outside/circuit';
import { createKeptAnswers } from '../../../../src/gateway/outside/kept-answers';
import { fittingValue } from '../../../../src/gateway/outside/fitting-value';
import { isRefused, readContribution } from '../../../../src/gateway/outside/read-contribution';
import { questionFor } from '../../../../src/gateway/outside/whole-selection';
import { buildSchema } from 'graphql';
import { eventually } from '../../../support/eventually';

const contract = readContribution(
  `type Child @key(fields: "id") { id: ID! visits: [LanternVisit!] number: Int }
   type LanternVisit { on: String! kind: LanternKind }
   enum LanternKind { HOME }`,
  { visits: 'plan', number: 'plan' },
  buildSchema('type Query { a: Int } type Child { id: ID! }'),
);
if (isRefused(contract)) throw new Error(contract.reasons.join());
const { fields, types } = contract;
const fitted = (field: string, value: unknown): unknown =>
  fittingValue(fields.get(field)!.node.type, value, types);

describe('an answer held to its contract', () => {
  it('keeps what the contract names and nothing else', () => {
    const value = [{ on: 'x', kind: 'HOME', name: 'Wren Example-Ashby' }];

    expect(fitted('visits', value)).toEqual([{ on: 'x', kind: 'HOME' }]);
  });

  it.each([
    ['visits', 'text'],
    ['visits', [null]],
    ['visits', [{ kind: 'HOME' }]],
    ['visits', [{ on: 3 }]],
    ['visits', [{ on: 'x', kind: 'AWAY' }]],
    ['visits', [['x']]],
    ['number', '3'],
    ['number', 3.5],
    ['number', 2 ** 31],
  ])('refuses %s that is %j', (field, value) => {
    expect(() => fitted(field, value)).toThrow();
  });
});

it('asks for whole fields in words of the contract alone', () => {
  expect(questionFor(contract, ['visits'])).toBe(
    'query ($representations: [_Any!]!) { _entities(representations: $representations) ' +
      '{ __typename ... on Child { id visits { on kind } } } }',
  );
});

describe('a circuit', () => {
  it('opens after failures in a row, lets one try after the pause, and closes when it succeeds', () => {
    let now = 0;
    const circuit = new Circuit({ mostFailures: 2, pauseMs: 100, monotonic: () => now });
    circuit.failed();
    circuit.succeeded();
    circuit.failed();
    expect(circuit.admits()).toBe(true);

    circuit.failed();
    expect(circuit.admits()).toBe(false);

    now = 100;
    expect([circuit.admits(), circuit.admits()]).toEqual([true, false]);
    circuit.failed();
    expect(circuit.admits()).toBe(false);

    now = 200;
    expect(circuit.admits()).toBe(true);
    circuit.succeeded();
    expect([circuit.admits(), circuit.admits()]).toEqual([true, true]);
  });
});

describe('answers kept for live', () => {
  const MINUTE = 60_000;

  function keeping() {
    let now = 0;
    let value = 'first';
    const asked: string[][] = [];
    const news: string[][] = [];
    const watched = new Set(['c_1', 'c_2']);
    const kept = createKeptAnswers({
      monotonic: () => now,
      retryMs: 1,
      ask: async (childIds) => {
        asked.push([...childIds]);
        if (value === 'away') throw new Error('away');
        return new Map(childIds.map((id) => [id, new Map([['mood', value]])]));
      },
      isWatched: (childId) => watched.has(childId),
      onNews: (childIds) => void news.push([...childIds]),
      onFailure: () => undefined,
    });
    const become = (next: string): void => void (value = next);
    const pass = (ms: number): void => void (now += ms);
    const mood = (childId: string): unknown => kept.take(childId, ['mood']).get('mood');
    return { kept, asked, news, watched, become, pass, mood };
  }

  it('knows nothing at first, asks for all at once, and says when something came', async () => {
    const { asked, news, mood } = keeping();

    expect([mood('c_1'), mood('c_2')]).toEqual([undefined, undefined]);

    await eventually('news', () => news.length > 0);
    expect(asked).toEqual([['c_1', 'c_2']]);
    expect(news).toEqual([['c_1', 'c_2']]);
    expect(mood('c_1')).toBe('first');
    expect(asked).toHaveLength(1);
  });

  it('gives an older answer while it asks again, and no answer that is too old', async () => {
    const { asked, news, pass, mood, become } = keeping();
    mood('c_1');
    await eventually('news', () => news.length > 0);

    pass(MINUTE);
    expect(mood('c_1')).toBe('first');
    await eventually('asked again', () => asked.length === 2);
    expect(news).toHaveLength(1);

    become('away');
    pass(10 * MINUTE);
    expect(mood('c_1')).toBeUndefined();
    await eventually('asked again', () => asked.length > 3);
    become('first');
    await eventually('it is told anew', () => news.length === 2);
    expect(mood('c_1')).toBe('first');
  });

  it('asks again about a child that changed while somebody watches, and forgets one that nobody does', async () => {
    const { kept, asked, news, watched, become, mood } = keeping();
    mood('c_1');
    mood('c_2');
    await eventually('news', () => news.length > 0);
    watched.delete('c_2');
    become('second');

    kept.outdated(['c_1', 'c_2', 'c_3']);

    await eventually('news', () => news.length === 2);
    expect(asked.at(-1)).toEqual(['c_1']);
    expect(mood('c_1')).toBe('second');
    expect(mood('c_2')).toBeUndefined();
  });
});
