import type { AgencyFact, SubjectRef } from '../../model/agency-fact/agency-fact';
import type { FactBody } from '../../model/agency-fact/fact-body';
import type { AgencyId } from '../../model/agency/agency-id';
import type { Instant, Precision } from '../../model/time/occurred';
import { askedTogether } from '../connection/asked-together';
import { run } from '../connection/statement';
import type { Session } from '../connection/statement';
import { storableJson } from './storable-json';
import { subjectColumns } from './subject-columns';

interface FactRow {
  readonly agency: AgencyId;
  readonly source: string;
  readonly record: string;
  readonly line: number;
  readonly part: string;
  readonly revision: number;
  readonly subject_agency: AgencyId;
  readonly subject_scheme: string;
  readonly subject_value: string;
  readonly occurred_start: Instant;
  readonly occurred_end: Instant;
  readonly occurred_precision: Precision;
  readonly received_at: Instant;
  readonly author_ref: string | null;
  readonly author_rank: string | null;
  readonly historical: boolean;
  readonly content: FactBody;
}

const instant = (column: string): string =>
  `to_char(f.${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as ${column}`;

const FACTS = {
  name: 'intake-facts',
  text: `
    select f.agency, f.source, f.record, f.line, f.part, f.revision::float8 as revision, f.subject_agency, f.subject_scheme,
      f.subject_value, ${instant('occurred_start')}, ${instant('occurred_end')}, ${instant('received_at')}, f.occurred_precision, f.author_ref,
      f.author_rank, f.historical, c.content
    from unnest($1::text[], $2::text[], $3::text[]) g (agency, scheme, value)
    join jp.fact f on f.subject_agency = g.agency and f.subject_scheme = g.scheme and f.subject_value = g.value
    join jp.fact_content c using (fact_id)`,
};

/** Rows are numbered in the order given, so that each meets its content again. */
const APPEND = {
  name: 'intake-append',
  text: `
    with given as (
      select * from unnest($1::text[], $2::text[], $3::text[], $4::int[], $5::text[], $6::bigint[], $7::text[],
        $8::text[], $9::text[], $10::text[], $11::timestamptz[], $12::timestamptz[], $13::text[], $14::text[],
        $15::text[], $16::boolean[], $17::jsonb[]) g (agency, source, record, line, part, revision,
        subject_agency, subject_scheme, subject_value, kind, occurred_start, occurred_end, occurred_precision,
        author_ref, author_rank, historical, content)
    ), envelope as (
      insert into jp.fact (agency, source, record, line, part, revision, subject_agency, subject_scheme, subject_value,
        kind, occurred_start, occurred_end, occurred_precision, author_ref, author_rank, historical, received_at)
      select agency, source, record, line, part, revision, subject_agency, subject_scheme, subject_value, kind,
        occurred_start, occurred_end, occurred_precision, author_ref, author_rank, historical, $18 from given
      returning fact_id, agency, source, record, line, part, revision
    )
    insert into jp.fact_content (fact_id, content)
    select fact_id, content from envelope join given using (agency, source, record, line, part, revision)`,
};

const LINK = {
  name: 'intake-link',
  text: `
    insert into jp.subject_link (agency, scheme, value, other_agency, other_scheme, other_value)
    select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
    on conflict do nothing`,
};

export async function factsOf(
  session: Session,
  subjects: readonly SubjectRef[],
): Promise<readonly AgencyFact[]> {
  const rows = await run<FactRow>(session, FACTS, subjectColumns(subjects));
  return rows.map(factOf);
}

export async function appendFacts(session: Session, facts: readonly AgencyFact[], now: Date): Promise<void> {
  if (facts.length === 0) return;
  const pairs = facts.flatMap(pairOf);
  await askedTogether([run(session, APPEND, [...factColumns(facts), now]), appendLinks(session, pairs)]);
}

async function appendLinks(session: Session, pairs: readonly SubjectPair[]): Promise<void> {
  if (pairs.length === 0) return;
  const both = [...pairs, ...pairs.map(([one, other]): SubjectPair => [other, one])];
  const ones = subjectColumns(both.map(([one]) => one));
  await run(session, LINK, [...ones, ...subjectColumns(both.map(([, other]) => other))]);
}

type SubjectPair = readonly [SubjectRef, SubjectRef];

function pairOf({ subject, body }: AgencyFact): readonly SubjectPair[] {
  return body.kind === 'subjects-linked' || body.kind === 'subjects-unlinked' ? [[subject, body.other]] : [];
}

function factColumns(facts: readonly AgencyFact[]): readonly unknown[] {
  return [
    facts.map(({ key }) => key.agency),
    facts.map(({ key }) => key.source),
    facts.map(({ key }) => key.record),
    facts.map(({ key }) => key.line),
    facts.map(({ key }) => key.part),
    facts.map(({ key }) => key.revision),
    ...subjectColumns(facts.map(({ subject }) => subject)),
    facts.map(({ body }) => body.kind),
    facts.map(({ occurred }) => occurred.start),
    facts.map(({ occurred }) => occurred.end),
    facts.map(({ occurred }) => occurred.precision),
    facts.map(({ author }) => author.ref),
    facts.map(({ author }) => author.rank),
    facts.map(({ historical }) => historical),
    facts.map(({ body }) => storableJson(body)),
  ];
}

function factOf(row: FactRow): AgencyFact {
  const {
    agency,
    source,
    record,
    line,
    part,
    revision,
    author_ref: ref,
    author_rank: rank,
    historical,
  } = row;
  return {
    key: { agency, source, record, line, part, revision },
    subject: { agency: row.subject_agency, scheme: row.subject_scheme, value: row.subject_value },
    occurred: { start: row.occurred_start, end: row.occurred_end, precision: row.occurred_precision },
    author: { ref, rank },
    historical,
    receivedAt: row.received_at,
    body: row.content,
  };
}
