import { Client } from 'pg';

/** All rows of one table, in the order they lie, as JSON texts. */
export interface TableRows {
  readonly table: string;
  readonly rows: readonly string[];
}

const BATCH = 500;

/** Every row that intake left in its tables, parents before children. */
export async function readRows(url: string): Promise<readonly TableRows[]> {
  return connected(url, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c
       where c.relkind = 'r' and c.relnamespace = 'jp'::regnamespace and c.relname <> 'sequencer'
       order by (select count(*) from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'), c.oid`,
    );
    const read: TableRows[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`select to_jsonb(t)::text as row from ${name} t`);
      if (rows.length > 0) read.push({ table: name, rows: rows.map(({ row }) => row) });
    }
    return read;
  });
}

/** The limit: the same rows, inserted in batches by a program that knows them all beforehand. */
export async function insertRows(url: string, tables: readonly TableRows[]): Promise<void> {
  await connected(url, async (client) => {
    for (const { table, rows } of tables) {
      for (let from = 0; from < rows.length; from += BATCH) {
        const batch = `[${rows.slice(from, from + BATCH).join(',')}]`;
        await client.query(
          `insert into ${table} overriding system value
           select * from jsonb_populate_recordset(null::${table}, $1::jsonb) on conflict do nothing`,
          [batch],
        );
      }
    }
  });
}

async function connected<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
