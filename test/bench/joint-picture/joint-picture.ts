import { deepStrictEqual } from 'node:assert/strict';
import { join } from 'node:path';
import { forkHub, type BenchHub } from '../hub/bench-hub';
import { printFigure, printRatios } from '../report/table';
import { median } from '../report/statistics';
import { ASKER } from './asker';
import { ask, loadOn, type Load } from './load';
import { JOINT_PICTURES, PAGE } from './operation';
import { forkPeer, type Answering } from './peer-process';
import { startPostgraphile } from './postgraphile';
import { openPictureWorld, type PictureWorld } from './world';

/** How much the hub holds, and how long is asked. */
interface Plan {
  readonly children: number;
  readonly seen: number;
  /** By how much the hub grows for the second half; 1 leaves it out. */
  readonly times: number;
  readonly rounds: number;
  readonly milliseconds: number;
  readonly connections: number;
}

const PLAN: Plan = { children: 500, seen: 100, times: 1, rounds: 3, milliseconds: 3_000, connections: 8 };

/** One way of answering, with its rounds. */
interface Way {
  readonly name: string;
  readonly server: Answering;
}

const LIMIT = 'one hand-written SQL statement, JSON by the database';
const OURS = 'the hub: access, record, planner';

/** The joint picture of fifty missing episodes over HTTP, ours beside its limit and its peers. */
export async function benchJointPicture(times: number): Promise<void> {
  const plan = { ...PLAN, times };
  const world = await openPictureWorld(plan);
  try {
    await world.growTo(plan.children);
    const first = await measure(world, plan, 'all');
    report(
      `Joint picture of ${PAGE} missing episodes (${plan.children} children held, ${plan.seen} in sight)`,
      first,
    );
    if (times > 1) await measureGrowth(world, plan, first);
  } finally {
    await world.close();
  }
}

type Measured = ReadonlyMap<string, readonly Load[]>;

async function measureGrowth(world: PictureWorld, plan: Plan, first: Measured): Promise<void> {
  const held = plan.children * plan.times;
  await world.growTo(held);
  const grown = await measure(world, plan, 'ours-and-limit');
  report(`${held} children held, ${plan.seen} in sight`, grown);
  printGrowth('time per answer, beside the smaller hub', first, grown);
  await world.showAll();
  const open = await measure(world, plan, 'ours-and-limit');
  report(`${held} children held, all in sight`, open);
  printGrowth('time per answer, beside the smaller hub', first, open);
}

async function measure(world: PictureWorld, plan: Plan, which: 'all' | 'ours-and-limit'): Promise<Measured> {
  const started: { stop(): Promise<void> }[] = [];
  try {
    const ways = await startWays(world, which, started);
    await sameAnswers(ways);
    for (const { server } of ways) await loadOn(server, { ...plan, milliseconds: plan.milliseconds / 2 });
    const rounds = new Map<string, Load[]>(ways.map(({ name }) => [name, []]));
    for (let round = 0; round < plan.rounds; round += 1)
      for (const { name, server } of ways) rounds.get(name)?.push(await loadOn(server, plan));
    return rounds;
  } finally {
    for (const each of started.reverse()) await each.stop();
  }
}

async function startWays(
  world: PictureWorld,
  which: 'all' | 'ours-and-limit',
  started: { stop(): Promise<void> }[],
): Promise<readonly Way[]> {
  const { databaseUrl } = world;
  const peer = async (program: string): Promise<Answering> => {
    const order = { program: join(__dirname, program), databaseUrl, question: JOINT_PICTURES };
    return kept(started, await forkPeer(order));
  };
  const hub = async (engine: 'planner' | 'stitching'): Promise<Answering> =>
    asOurs(world, kept(started, await forkHub(world.installation.dataDir, { engine })));
  const ways: Way[] = [
    { name: LIMIT, server: await peer('by-hand-process.js') },
    { name: OURS, server: await hub('planner') },
  ];
  if (which === 'ours-and-limit') return ways;
  ways.push({ name: 'the hub with the stitching engine', server: await hub('stitching') });
  ways.push({
    name: 'one graphql-js schema, no record, no way in',
    server: await peer('one-schema-process.js'),
  });
  const postgraphile = await startPostgraphile(databaseUrl);
  if (typeof postgraphile === 'string') process.stdout.write(`\n  POSTGRAPHILE NOT RUN: ${postgraphile}\n`);
  else ways.push({ name: 'PostGraphile 5, whole columns', server: kept(started, postgraphile) });
  return ways;
}

function kept<T extends { stop(): Promise<void> }>(started: { stop(): Promise<void> }[], each: T): T {
  started.push(each);
  return each;
}

async function asOurs({ installation }: PictureWorld, hub: BenchHub): Promise<Answering> {
  const token = await installation.token(ASKER.role, ASKER.purpose, ASKER.person);
  return {
    url: hub.url.replace('ws', 'http'),
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: JOINT_PICTURES }),
    stop: hub.stop,
  };
}

/** A quicker answer to another question would be no peer: all that share our contract must say the same, to the letter. */
async function sameAnswers(ways: readonly Way[]): Promise<void> {
  const expected: unknown = JSON.parse(await ask(firstOf(ways)));
  for (const { name, server } of ways) {
    const answer = await ask(server);
    if (name.startsWith('PostGraphile')) continue;
    deepStrictEqual(JSON.parse(answer), expected, `${name} answers otherwise`);
  }
}

function firstOf(ways: readonly Way[]): Answering {
  const first = ways[0];
  if (first === undefined) throw new Error('nothing to measure');
  return first.server;
}

function report(title: string, measured: Measured): void {
  const ways = [...measured];
  const of = (read: (load: Load) => number) =>
    ways.map(([name, rounds]) => ({ name, rounds: rounds.map(read) }));
  printRatios(
    `${title}: answers a second`,
    'answers/s',
    of(({ perSecond }) => perSecond),
  );
  printRatios(
    '  the middle answer',
    'ms',
    of(({ p50 }) => p50),
  );
  printRatios(
    '  the slowest in a hundred',
    'ms',
    of(({ p99 }) => p99),
  );
}

function printGrowth(title: string, before: Measured, after: Measured): void {
  process.stdout.write(`\n  ${title}\n`);
  for (const name of [LIMIT, OURS]) {
    const rate = (measured: Measured) => median((measured.get(name) ?? []).map(({ perSecond }) => perSecond));
    printFigure(name, rate(before) / rate(after), '×');
  }
}
