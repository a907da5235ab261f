import { parse } from 'graphql';
import { decisionsFor } from '../../../src/access/decide';
import type { Role } from '../../../src/access/viewer';
import type { GatewayExecutor } from '../../../src/gateway/compose/executor-port';
import { createReading } from '../../../src/store/reading/create-reading';
import { createOperationContext } from '../../../src/subgraphs/kit/operation-context';
import { anExecutor } from '../../support/gateway/an-executor';
import { publishedQueries } from '../../support/gateway/examples';
import { NOW } from '../../support/gateway/test-issuers';
import { plantChild } from '../../support/planted-child';
import { aViewer, audienceFor, shippedAgreements } from '../../support/viewers';
import { createWorldDatabase } from '../../support/world-database';
import type { WorldDatabase } from '../../support/world-database';

jest.setTimeout(60_000);

const queries = publishedQueries();
const roles: Role[] = ['duty-inspector', 'social-worker', 'governance-officer'];

let world: WorldDatabase;
let engines: readonly GatewayExecutor[];

beforeAll(async () => {
  world = await createWorldDatabase();
  for (const number of [1, 2, 3]) {
    await plantChild(world, {
      id: `c_${number}`,
      restricted: number === 2,
      relations: [{ scope: 'agency:la:991' }, { scope: 'agency:pf:99' }],
      missingEpisodes: [{ id: `m_${number}`, reportedAt: `2026-11-2${number}T08:00:00.000Z` }],
    });
  }
  engines = [await anExecutor('stitching'), await anExecutor('planner')];
}, 60_000);

afterAll(() => world.drop());

const cases = roles.flatMap((role) => queries.map((example) => ({ role, name: example.name, example })));

it.each(cases)('gives a $role the same bytes on both engines: $name', async ({ role, example }) => {
  const agreements = shippedAgreements();
  const audience = audienceFor(aViewer(role), null, agreements);
  const reading = createReading(world.pools, { now: () => NOW });
  const document = parse(example.text);

  const answers = [];
  for (const engine of [...engines, ...engines.slice(1), ...engines.slice(1)]) {
    const session = reading.open(audience, decisionsFor(audience, agreements), 'http');
    const context = createOperationContext({ viewer: null, session });
    const { variables } = example;
    answers.push(JSON.stringify(await engine.execute({ document, variables, operationName: null, context })));
    await session.close();
  }

  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).not.toContain('INTERNAL');
});
