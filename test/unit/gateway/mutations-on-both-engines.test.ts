import { parse } from 'graphql';
import type { GatewayExecutor } from '../../../src/gateway/compose/executor-port';
import type { Act, ActOutcome } from '../../../src/hub/acts/act';
import { createOperationContext } from '../../../src/subgraphs/kit/operation-context';
import { anExecutor } from '../../support/gateway/an-executor';
import { aSmallWorld, smallSession } from '../../support/gateway/small-reading';

let engines: readonly GatewayExecutor[];

beforeAll(async () => {
  engines = [await anExecutor('stitching'), await anExecutor('planner')];
});

const document = parse(`mutation Set($input: SetRiskLevelInput!) {
  risk: setRiskLevel(input: $input) {
    missingEpisode { id status risk { shown { value } } child { id givenName { shown { value } } } }
  }
}`);
const input = { key: 'key-of-a-test', missingEpisodeId: 'm_1', level: 'HIGH', rationale: 'A text.' };

/** The same four times: compiled from the second on. */
async function answersOf(outcome: ActOutcome, variables: object = { input }): Promise<readonly string[]> {
  const answers: string[] = [];
  for (const engine of engines) {
    for (const _run of [1, 2, 3, 4]) {
      const session = smallSession(aSmallWorld());
      const acts: Act[] = [];
      const act = async (asked: Act): Promise<ActOutcome> => {
        expect(session.calls).toEqual([]);
        acts.push(asked);
        return outcome;
      };
      const context = createOperationContext({ viewer: null, session, act });
      const result = await engine.execute({
        document,
        variables: { ...variables },
        operationName: 'Set',
        context,
      });
      answers.push(JSON.stringify([result, acts]));
    }
  }
  return answers;
}

it('acts once, before anything is read, and shows what then is', async () => {
  const answers = await answersOf({ kind: 'done', childId: 'c_2', about: 'm_1' });

  expect(new Set(answers).size).toBe(1);
  const [result, acts] = JSON.parse(answers[0] ?? '');
  expect(result.errors).toBeUndefined();
  expect(result.data.risk.missingEpisode).toMatchObject({ id: 'm_1', child: { id: 'c_2' } });
  expect(result.data.risk.missingEpisode.child.givenName.shown.value).toBe('Wren 2');
  expect(acts).toEqual([
    {
      name: 'set-risk-level',
      key: 'key-of-a-test',
      missingEpisodeId: 'm_1',
      level: 'high',
      rationale: 'A text.',
      expectedLevel: null,
    },
  ]);
});

it.each<[string, ActOutcome, object]>([
  ['NOT_FOUND', { kind: 'not-found' }, {}],
  ['NOT_PERMITTED', { kind: 'not-permitted' }, {}],
  ['CONFLICT', { kind: 'conflict' }, {}],
  ['STALE', { kind: 'stale' }, {}],
  ['UNAVAILABLE', { kind: 'away' }, {}],
  [
    'REFUSED_BY_RULE',
    { kind: 'refused', rule: 'a-rule', source: 'WY 5' },
    { rule: 'a-rule', source: 'WY 5' },
  ],
])('tells %s by its code on both engines', async (code, outcome, more) => {
  const answers = await answersOf(outcome);

  expect(new Set(answers).size).toBe(1);
  const [result] = JSON.parse(answers[0] ?? '');
  expect(result.data).toEqual({ risk: null });
  expect(result.errors).toEqual([
    { message: expect.any(String), path: ['risk'], extensions: { code, ...more } },
  ]);
});

it.each([
  ['a key too short', { key: 'short' }],
  ['an empty reason', { rationale: ' ' }],
  ['a reason too long', { rationale: 'x'.repeat(2_001) }],
  ['a zero byte', { rationale: 'a\0b' }],
  ['half a character', { rationale: 'a\ud800b' }],
])('refuses %s on both engines, and does nothing', async (_, change) => {
  const answers = await answersOf(
    { kind: 'done', childId: 'c_2', about: 'm_1' },
    { input: { ...input, ...change } },
  );

  expect(new Set(answers).size).toBe(1);
  const [result, acts] = JSON.parse(answers[0] ?? '');
  expect(result.errors[0].extensions).toEqual({ code: 'BAD_USER_INPUT' });
  expect(acts).toEqual([]);
});
