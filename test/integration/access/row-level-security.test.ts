import type { PoolClient } from 'pg';
import { settingClaims } from '../../../src/store/reading/claims';
import { NOON } from '../../support/reading-as';
import { plantChild } from '../../support/planted-child';
import { createWorldDatabase } from '../../support/world-database';
import type { WorldDatabase } from '../../support/world-database';

jest.setTimeout(60_000);

const EVERYTHING = [
  'existence',
  'identity',
  'whereabouts',
  'health',
  'family-and-network',
  'plan',
  'risk-and-intelligence',
  'interview-content',
  'third-parties',
];

const TABLES = [
  'child',
  'child_alias',
  'child_relation',
  'child_identity',
  'child_care',
  'missing_episode',
  'missing_episode_alias',
  'missing_episode_whereabouts',
  'missing_episode_risk',
  'missing_episode_third_parties',
  'missing_episode_chronology',
  'deadline',
  'review_task',
  'child_third_parties',
  'child_missing_periods',
  'child_placement',
  'profile_person',
  'profile_health',
  'profile_network',
  'profile_risk',
  'child_on_return',
  'child_on_return_risk',
  'child_on_return_people',
  'child_meetings',
  'child_meeting_decisions',
  'child_plans',
  'child_places',
  'child_concerns',
  'return_interview',
  'return_interview_content',
  'return_interview_risk',
  'return_interview_third_parties',
  'deadline_event',
  'child_patterns',
  'child_prompts',
  'occurrence_place',
  'place_raising',
  'joint_occasion',
  'missing_episode_link',
];

/** Those of a category other than existence. */
const KEPT_APART = [
  'child_identity',
  'child_care',
  'missing_episode_whereabouts',
  'missing_episode_risk',
  'missing_episode_third_parties',
  'missing_episode_chronology',
  'child_third_parties',
  'child_placement',
  'profile_person',
  'profile_health',
  'profile_network',
  'profile_risk',
  'child_on_return_risk',
  'child_on_return_people',
  'child_meetings',
  'child_meeting_decisions',
  'child_plans',
  'child_places',
  'child_concerns',
  'return_interview_content',
  'return_interview_risk',
  'return_interview_third_parties',
  'child_patterns',
  'child_prompts',
  'occurrence_place',
  'place_raising',
  'joint_occasion',
  'missing_episode_link',
];

/** Where children were: kept back by the second marker as well. */
const OF_PLACES = [
  'missing_episode_whereabouts',
  'child_places',
  'occurrence_place',
  'place_raising',
  'joint_occasion',
  'missing_episode_link',
];

let world: WorldDatabase;

beforeAll(async () => {
  world = await createWorldDatabase();
  const plant = (name: string, scope: string, marks: object = {}) =>
    plantChild(world, {
      id: `c_${name}`,
      aliases: [`c_old_${name}`],
      relations: [{ scope }],
      missingEpisodes: [{ id: `m_${name}`, aliases: [`m_old_${name}`] }],
      ...marks,
    });
  await plant('plain', 'agency:pf:99');
  await plant('restricted', 'agency:pf:99', { restricted: true });
  await plant('kept', 'agency:pf:99', { needToKnow: true });
  await plant('foreign', 'agency:la:992');
  await world.ask(`update jp.deadline set anchor = missing_episode_id`);
  await world.ask(`
    insert into jp.deadline_event select rule, anchor, due_at, 'warned', child_id, owner, due_at, missing_episode_id, 0 from jp.deadline`);
});

afterAll(() => world.drop());

interface TestClaims {
  readonly scopes?: readonly string[];
  readonly categories?: readonly string[];
  readonly clearance?: readonly string[];
}

/** How many rows of each table a query without any condition of ours returns to the application's role. */
async function countsUnder(claims: TestClaims | null): Promise<Record<string, number>> {
  return asApp(async (client) => {
    if (claims !== null) {
      const { scopes = [], categories = [], clearance = [] } = claims;
      await client.query(`select ${settingClaims({ scopes, categories, clearance, now: NOON })}`);
    }
    const counts: Record<string, number> = {};
    for (const table of TABLES) {
      const { rows } = await client.query<{ count: number }>(
        `select count(*)::int as count from jp.${table}`,
      );
      counts[table] = rows[0]?.count ?? -1;
    }
    return counts;
  });
}

async function asApp<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await world.pools.http.connect();
  try {
    await client.query('begin');
    return await work(client);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

const each = (tables: readonly string[], count: number) =>
  Object.fromEntries(tables.map((table) => [table, count]));

const every = (count: number, changes: Record<string, number> = {}) => ({
  ...each(TABLES, count),
  ...changes,
});

test('without claims no row is seen', async () => {
  expect(await countsUnder(null)).toEqual(every(0));
  expect(await countsUnder({})).toEqual(every(0));
});

test('claims of one transaction are gone in the next one of the same connection', async () => {
  await countsUnder({ scopes: ['agency:pf:99'], categories: EVERYTHING });
  expect(await countsUnder(null)).toEqual(every(0));
});

test('a query that forgets the relation still sees related children only', async () => {
  const clearance = ['restricted', 'whereabouts-need-to-know'];
  expect(await countsUnder({ scopes: ['agency:pf:99'], categories: EVERYTHING, clearance })).toEqual(
    every(3),
  );
  expect(await countsUnder({ scopes: ['agency:la:991'], categories: EVERYTHING, clearance })).toEqual(
    every(0),
  );
});

test('without clearance a restricted child shows its existence and no more', async () => {
  const counts = await countsUnder({ scopes: ['agency:pf:99'], categories: EVERYTHING });

  expect(counts).toEqual(every(3, { ...each(KEPT_APART, 2), ...each(OF_PLACES, 1) }));
});

test('a category that is not claimed has no rows', async () => {
  const clearance = ['restricted', 'whereabouts-need-to-know'];
  expect(await countsUnder({ scopes: ['agency:pf:99'], categories: ['existence'], clearance })).toEqual(
    every(3, each(KEPT_APART, 0)),
  );
  const withoutExistence = EVERYTHING.filter((category) => category !== 'existence');
  const related = await countsUnder({ scopes: ['agency:pf:99'], categories: withoutExistence, clearance });
  expect(related).toEqual(every(0, { child_relation: 3 }));
});

test.each(['agency:pf:99 agency:la:992', "x', true); reset role; --", 'a\\', '', 'a\nb'])(
  'refuses to claim %p',
  (scope) => {
    expect(() => settingClaims({ scopes: [scope], categories: [], clearance: [], now: NOON })).toThrow(
      'a claim holds a character that no claim may',
    );
  },
);

test.each(KEPT_APART)(
  '%s is seen under its own category and no other [sharing.categories]',
  async (table) => {
    const clearance = ['restricted', 'whereabouts-need-to-know'];
    const under = await Promise.all(
      EVERYTHING.filter((category) => category !== 'existence').map(async (category) => {
        const counts = await countsUnder({
          scopes: ['agency:pf:99'],
          categories: ['existence', category],
          clearance,
        });
        return counts[table];
      }),
    );
    expect(under.filter((count) => count === 3)).toHaveLength(1);
    expect(under.filter((count) => count === 0)).toHaveLength(under.length - 1);
  },
);

test.each(TABLES)('the application’s role cannot write to %s', async (table) => {
  await asApp(async (client) => {
    await expect(client.query(`delete from jp.${table}`)).rejects.toThrow('permission denied');
  });
});

test.each(['jp.fact', 'jp.fact_content', 'jp.quarantine', 'jp.outbox'])(
  'the application’s role cannot read %s',
  async (table) => {
    await asApp(async (client) => {
      await expect(client.query(`select * from ${table}`)).rejects.toThrow('permission denied');
    });
  },
);

test('every table of the schema that speaks of a child forces row-level security', async () => {
  const open = await world.ask<{ name: string }>(`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'jp' and c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)
      and has_table_privilege('jp_app', c.oid, 'select')
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname in ('child_id', 'missing_episode_id', 'return_interview_id'))
    order by 1`);

  // The feed holds opaque ids and scopes only, and a hub tails all of it.
  expect(open.map(({ name }) => name)).toEqual(['change']);
});
