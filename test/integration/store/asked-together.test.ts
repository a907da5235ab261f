import { askedTogether } from '../../../src/store/connection/asked-together';
import { run } from '../../../src/store/connection/statement';
import { createRolePool } from '../../../src/store/connection/role-pool';
import { transaction } from '../../../src/store/intake/transaction';
import { silentLog } from '../../support/silent-log';
import { createWorldDatabase } from '../../support/world-database';

jest.setTimeout(60_000);

const GONE = {
  name: 'test-gone',
  text: 'insert into jp.child_gone (id, version) values ($1, $2) returning id',
};
const AMISS = { name: 'test-amiss', text: 'select 1 / $1::int as never' };
const LATER = { name: 'test-later', text: 'select count(*)::int as count from jp.child_gone' };
const viewer = { kind: 'system', name: 'test' } as const;

test('of statements asked for together nothing is written when one fails, and the session goes on', async () => {
  const world = await createWorldDatabase();
  const one = { databaseUrl: world.url, max: 1, name: 'test', log: silentLog, pipeline: true };
  const pool = createRolePool({ ...one, role: 'jp_intake', statementTimeoutMs: 5_000 });
  try {
    const failing = transaction(pool, viewer, (session) =>
      askedTogether([
        run(session, GONE, ['c_a', 1]),
        run(session, AMISS, [0]).finally(() => undefined),
        run(session, LATER, []),
      ]),
    );
    await expect(failing).rejects.toMatchObject({ code: '22012' });

    const [, rows] = await transaction(pool, viewer, (session) =>
      Promise.all([run(session, GONE, ['c_b', 1]), run<{ count: number }>(session, LATER, [])]),
    );

    expect(rows).toEqual([{ count: 1 }]);
    expect(await run(pool, LATER, [])).toEqual([{ count: 1 }]);
  } finally {
    await pool.end();
    await world.drop();
  }
});
