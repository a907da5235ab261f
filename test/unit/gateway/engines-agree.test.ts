import { parse } from 'graphql';
import type { DocumentNode } from 'graphql';
import { createExecutor } from '../../../src/gateway/compose/create-executor';
import type { GatewayExecutor } from '../../../src/gateway/compose/executor-port';
import type { Fault } from '../../../src/gateway/compose/fault';
import { ownSubgraphs } from '../../../src/gateway/compose/subgraphs';
import { createOperationContext } from '../../../src/subgraphs/kit/operation-context';
import { anExecutor } from '../../support/gateway/an-executor';
import { publishedExamples, publishedQueries } from '../../support/gateway/examples';
import { aSmallWorld, smallSession } from '../../support/gateway/small-reading';

const faults: Fault[] = [];
let planner: GatewayExecutor;
let stitching: GatewayExecutor;

beforeAll(async () => {
  const onFault = (fault: Fault) => void faults.push(fault);
  planner = await anExecutor('planner', onFault);
  stitching = await anExecutor('stitching', onFault);
});

beforeEach(() => {
  faults.length = 0;
});

async function answer(
  executor: GatewayExecutor,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  fails: Error | null = null,
): Promise<string> {
  const session = smallSession(aSmallWorld(), fails);
  const context = createOperationContext({ viewer: null, session });
  return JSON.stringify(await executor.execute({ document, variables, operationName: null, context }));
}

const queries = publishedQueries();

it('loads the native planner here', () => {
  expect(planner.engine).toBe('planner');
  expect(stitching.engine).toBe('stitching');
});

it.each(queries)('gives the same bytes on both engines, interpreted and compiled: $name', async (example) => {
  const document = parse(example.text);

  const oracle = await answer(stitching, document, example.variables);
  const answers = [];
  for (const _run of [1, 2, 3]) answers.push(await answer(planner, document, example.variables));

  expect(oracle).toContain('"data":{');
  expect(answers).toEqual([oracle, oracle, oracle]);
  expect(faults).toEqual([]);
});

it('keeps to the variables of each run, whatever the document was compiled with', async () => {
  const example = publishedExamples().find(({ name }) => name === 'only-what-is-needed');
  const document = parse(example?.text ?? '');

  for (const [detailed, brief] of [
    [true, true],
    [false, true],
    [true, false],
    [false, false],
    [true, true],
  ]) {
    const variables = { detailed, brief };
    expect(await answer(planner, document, variables)).toBe(await answer(stitching, document, variables));
  }
});

it('answers each field of the other subgraph in one reading, however many rows ask for it', async () => {
  const session = smallSession(aSmallWorld());
  const context = createOperationContext({ viewer: null, session });
  const document = parse(
    '{ missingEpisodes(first: 5) { edges { node { child { provisional } chronology { kind } } } } }',
  );

  await planner.execute({ document, variables: {}, operationName: null, context });

  expect([...session.calls].sort()).toEqual(['childrenByIds', 'chronologyOf', 'missingEpisodes']);
});

it.each(['planner', 'stitching'] as const)(
  'fails whole, and tells nothing, when the reading fails: %s',
  async (engine) => {
    const document = parse('{ agency(id: "pf:99") { id } missingEpisodes { edges { node { id } } } }');
    const executor = engine === 'planner' ? planner : stitching;

    for (const _run of [1, 2, 3]) {
      const text = await answer(executor, document, {}, new Error('select from jp.child where name = Wren'));

      expect(JSON.parse(text)).toEqual({
        data: null,
        errors: [
          { message: 'Something went wrong here. Nothing is shown.', extensions: { code: 'INTERNAL' } },
        ],
      });
    }
    expect(faults.length).toBeGreaterThan(0);
    expect(JSON.stringify(faults)).not.toContain('Wren');
  },
);

it('falls back to stitching when the planner cannot be made', async () => {
  const subgraphs = ownSubgraphs();
  const executor = await createExecutor({
    subgraphs,
    supergraphSdl: stitching.supergraphSdl,
    onFault: () => undefined,
    loadPlanner: () => Promise.reject(new Error('no binary for this platform')),
  });

  expect(executor.engine).toBe('stitching');
  const text = await answer(executor, parse('{ agency(id: "pf:99") { id } }'), {});
  expect(text).toBe('{"data":{"agency":{"id":"pf:99"}}}');
});
