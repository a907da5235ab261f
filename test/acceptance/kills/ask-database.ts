import { Client } from 'pg';

/** Asks the database as an operator with every right would. */
export interface AskDatabase {
  <Row extends object>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
}

/** A session per question: the server may have been killed since the last. */
export function askDatabase(databaseUrl: string): AskDatabase {
  return async <Row extends object>(sql: string, values: readonly unknown[] = []) => {
    const client = new Client({ connectionString: databaseUrl });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<Row>(sql, [...values])).rows;
    } finally {
      await client.end();
    }
  };
}

/** The single number a question answers with. */
export async function askNumber(ask: AskDatabase, sql: string): Promise<number> {
  const [row] = await ask<{ n: string }>(sql);
  return Number(row?.n);
}
