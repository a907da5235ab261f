import { createServer } from 'node:http';
import type { Pool } from 'pg';
import { PLANNED_ONCE } from '../../../src/store/connection/planned-once';
import { createRolePool } from '../../../src/store/connection/role-pool';
import { claimsOf, settingClaims } from '../../../src/store/reading/claims';
import { silentLog } from '../../support/silent-log';
import { asker } from './asker';
import { BY_HAND } from './by-hand';
import { tellAddress } from './tell-address';

/** The limit: plain HTTP, one pipelined transaction under the same role and claims, the JSON sent as the database made it. */
function run(): void {
  const pool = createRolePool({
    databaseUrl: process.env['BENCH_DATABASE_URL'] ?? '',
    ...{ role: 'jp_app', statementTimeoutMs: 30_000, max: 10, name: 'by-hand', log: silentLog },
    pipeline: true,
  });
  const { audience, decisions } = asker();
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      const claims = claimsOf(audience, decisions, new Date());
      answerOf(pool, settingClaims(claims), [claims.scopes, claims.now]).then(
        (answer) => response.writeHead(200, { 'content-type': 'application/json' }).end(answer),
        () => response.writeHead(500).end(),
      );
    });
  });
  tellAddress(server);
}

async function answerOf(pool: Pool, claims: string, values: unknown[]): Promise<string> {
  const client = await pool.connect();
  try {
    const [, read] = await Promise.all([
      client.query(`begin isolation level repeatable read read only; ${PLANNED_ONCE}; select ${claims}`),
      client.query<{ answer: string }>({ name: 'by-hand', text: BY_HAND, values }),
      client.query('commit'),
    ]);
    return read.rows[0]?.answer ?? '';
  } finally {
    client.release();
  }
}

run();
