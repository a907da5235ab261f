import { Client } from 'pg';
import { codeOf } from './code-of';

/** Creates the named database beside the one the address points to, and answers its own address. */
export async function ensureDatabase(address: string, name: string): Promise<string> {
  if (!/^[a-z_]{1,40}$/.test(name)) throw new Error('not a plain database name');
  const client = new Client({ connectionString: address, application_name: 'joint-picture start' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${name}`).catch(ignoreDuplicate);
  } finally {
    await client.end();
  }
  const url = new URL(address);
  url.pathname = `/${name}`;
  return url.toString();
}

/** Two processes that start together both find it absent; one of them makes it. */
function ignoreDuplicate(error: unknown): void {
  const code = codeOf(error);
  if (code !== '42P04' && code !== '23505') throw error;
}
