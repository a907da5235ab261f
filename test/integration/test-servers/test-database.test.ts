import { Client } from 'pg';
import { freshDatabase, templateFrom, type DatabaseConnection } from '../../support/database';

jest.setTimeout(60_000);

async function answers(connection: DatabaseConnection, sql: string): Promise<unknown[]> {
  const client = new Client(connection);
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

test('each suite has a database that no other suite sees', async () => {
  const [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);

  await answers(one.connection, 'create table mine as select 1');

  expect(await answers(other.connection, "select to_regclass('mine')")).toEqual([null]);
  await Promise.all([one.drop(), other.drop()]);
});

test('a template is built once and copied', async () => {
  let built = 0;
  const build = async (connection: DatabaseConnection): Promise<void> => {
    built += 1;
    await answers(connection, "create table shared as select 'built' as answer");
  };

  const templates = await Promise.all([templateFrom('copied', build), templateFrom('copied', build)]);
  const copies = await Promise.all(templates.map(freshDatabase));

  expect(built).toBe(1);
  for (const copy of copies)
    expect(await answers(copy.connection, 'select answer from shared')).toEqual(['built']);
  await Promise.all(copies.map((copy) => copy.drop()));
});
