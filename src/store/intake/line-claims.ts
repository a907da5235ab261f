import type { ClaimOutcome, LineClaim } from '../../hub/ports/intake-store';
import { run } from '../connection/statement';
import type { Session } from '../connection/statement';

interface LineRow {
  readonly agency: string;
  readonly source: string;
  readonly record: string;
  readonly line: number;
  readonly revision: number;
}

const CLAIM = {
  name: 'intake-claim',
  text: `
    insert into jp.inbox_line (agency, source, record, line, revision, digest)
    select * from unnest($1::text[], $2::text[], $3::text[], $4::int[], $5::bigint[], $6::text[])
    on conflict do nothing
    returning agency, source, record, line, revision::float8 as revision`,
};

const CLAIMED = {
  name: 'intake-claimed',
  text: `
    select agency, source, record, line, revision::float8 as revision, l.digest
    from unnest($1::text[], $2::text[], $3::text[], $4::int[], $5::bigint[]) g (agency, source, record, line, revision)
    join jp.inbox_line l using (agency, source, record, line, revision)`,
};

/**
 * Inserts what is not there, then reads the digests of the rest in a statement of its own: a line that another
 * transaction was inserting is visible only to a snapshot taken after the wait for it.
 */
export async function claimLines(
  session: Session,
  lines: readonly LineClaim[],
): Promise<readonly ClaimOutcome[]> {
  const first = new Map<string, LineClaim>();
  for (const line of lines) if (!first.has(lineKey(line))) first.set(lineKey(line), line);
  // One order for everybody, or two claimants of the same lines could wait for each other.
  const distinct = [...first.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
  const digests = distinct.map(({ digest }) => digest);
  const inserted = await run<LineRow>(session, CLAIM, [...lineColumns(distinct), digests]);
  const fresh = new Set(inserted.map(lineKey));
  const others = distinct.filter((line) => !fresh.has(lineKey(line)));
  const known = await digestsOf(session, others);
  for (const line of distinct) if (fresh.has(lineKey(line))) known.set(lineKey(line), line.digest);
  return lines.map((line) => outcomeOf(line, { fresh, known, first }));
}

interface Claimed {
  readonly fresh: ReadonlySet<string>;
  readonly known: ReadonlyMap<string, string>;
  readonly first: ReadonlyMap<string, LineClaim>;
}

function outcomeOf(line: LineClaim, { fresh, known, first }: Claimed): ClaimOutcome {
  const key = lineKey(line);
  if (known.get(key) !== line.digest) return 'conflict';
  return fresh.has(key) && first.get(key) === line ? 'new' : 'repeated';
}

async function digestsOf(session: Session, lines: readonly LineClaim[]): Promise<Map<string, string>> {
  if (lines.length === 0) return new Map();
  const rows = await run<LineRow & { digest: string }>(session, CLAIMED, lineColumns(lines));
  return new Map(rows.map((row) => [lineKey(row), row.digest]));
}

function lineColumns(lines: readonly LineRow[]): readonly unknown[] {
  return [
    lines.map(({ agency }) => agency),
    lines.map(({ source }) => source),
    lines.map(({ record }) => record),
    lines.map(({ line }) => line),
    lines.map(({ revision }) => revision),
  ];
}

function lineKey({ agency, source, record, line, revision }: LineRow): string {
  return JSON.stringify([agency, source, record, line, revision]);
}
