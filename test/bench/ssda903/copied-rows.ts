import { Client } from 'pg';

const PAGE = 500;

/** What a copy took: only the inserting is timed. */
export interface Copied {
  readonly rows: number;
  readonly seconds: number;
}

/** The limit: the rows that an import left, page by page, inserted by a program that knows them all beforehand. */
export async function copyRows(fromUrl: string, toUrl: string): Promise<Copied> {
  const [from, to] = [new Client({ connectionString: fromUrl }), new Client({ connectionString: toUrl })];
  await Promise.all([from.connect(), to.connect()]);
  try {
    const copied = { rows: 0, seconds: 0 };
    for (const table of await tablesOf(from)) {
      const more = await copyTable(table, from, to);
      copied.rows += more.rows;
      copied.seconds += more.seconds;
    }
    return copied;
  } finally {
    await Promise.all([from.end(), to.end()]);
  }
}

/** Parents before children. */
async function tablesOf(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c
     where c.relkind = 'r' and c.relnamespace = 'jp'::regnamespace and c.relname <> 'sequencer'
     order by (select count(*) from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'), c.oid`,
  );
  return rows.map(({ name }) => name);
}

async function copyTable(table: string, from: Client, to: Client): Promise<Copied> {
  let rows = 0;
  let seconds = 0;
  await from.query('begin');
  await from.query(`declare page cursor for select to_jsonb(t)::text as row from ${table} t`);
  for (;;) {
    const page = await from.query<{ row: string }>(`fetch ${PAGE} from page`);
    if (page.rows.length === 0) break;
    const texts = `[${page.rows.map(({ row }) => row).join(',')}]`;
    const started = process.hrtime.bigint();
    await to.query(
      `insert into ${table} overriding system value
       select * from jsonb_populate_recordset(null::${table}, $1::jsonb) on conflict do nothing`,
      [texts],
    );
    seconds += Number(process.hrtime.bigint() - started) / 1e9;
    rows += page.rows.length;
  }
  await from.query('commit');
  return { rows, seconds };
}
