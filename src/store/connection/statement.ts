import type { QueryResultRow } from 'pg';

/** A statement with a name of its own: parsed and planned once per session. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** A pool or a session in hand. */
export interface Session {
  query<Row extends QueryResultRow>(order: {
    readonly name: string;
    readonly text: string;
    readonly values: unknown[];
  }): Promise<{ rows: Row[] }>;
}

/** Runs a named statement and answers its rows. */
export async function run<Row extends QueryResultRow>(
  session: Session,
  { name, text }: Statement,
  values: readonly unknown[],
): Promise<readonly Row[]> {
  const { rows } = await session.query<Row>({ name, text, values: [...values] });
  return rows;
}
