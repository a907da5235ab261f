import 'reflect-metadata';
import { createServer } from 'node:http';
import { execute, parse } from 'graphql';
import { createRolePool } from '../../../src/store/connection/role-pool';
import { createReading } from '../../../src/store/reading/create-reading';
import { systemClock } from '../../../src/platform/clock';
import { createOperationContext } from '../../../src/subgraphs/kit/operation-context';
import { silentLog } from '../../support/silent-log';
import { asker } from './asker';
import { oneSchema } from './one-schema';
import { JOINT_PICTURES } from './operation';
import { tellAddress } from './tell-address';

/** One graphql-js schema on plain HTTP, parsed once: no federation, no way in, no access record. */
function run(): void {
  const pool = createRolePool({
    databaseUrl: process.env['BENCH_DATABASE_URL'] ?? '',
    ...{ role: 'jp_app', statementTimeoutMs: 30_000, max: 10, name: 'one-schema', log: silentLog },
  });
  const reading = createReading({ http: pool, live: pool }, systemClock);
  const { viewer, audience, decisions } = asker();
  const schema = oneSchema();
  const document = parse(JOINT_PICTURES);
  const answer = async (): Promise<string> => {
    const session = reading.open(audience, decisions, 'http');
    try {
      const contextValue = createOperationContext({ viewer, session });
      return JSON.stringify(await execute({ schema, document, contextValue }));
    } finally {
      await session.close();
    }
  };
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      answer().then(
        (text) => response.writeHead(200, { 'content-type': 'application/json' }).end(text),
        () => response.writeHead(500).end(),
      );
    });
  });
  tellAddress(server);
}

run();
