import type { CollectionYear } from '../../../../adapters/ssda903/collection-year';
import { judgeChild } from '../../../../adapters/ssda903/judge-child';
import type { KeptTable } from '../../../../adapters/ssda903/tables';
import { toldCells } from '../../../../adapters/ssda903/told-cells';
import type { Verdict } from '../../../../adapters/ssda903/verdict';
import type { Cells, ReturnOfChild } from '../../../../adapters/ssda903/wire';
import type { AgencyId } from '../../../model/agency/agency-id';
import type { RowsOfChild } from './child-rows';
import type { ReturnRow, RowOutcome } from './return-row';

/** Which return rows are sent as. */
export interface Submission {
  readonly agency: AgencyId;
  readonly year: CollectionYear;
  readonly resubmission: number;
}

/** A row and how it ends: at once, or once the message it goes in is taken in. */
export interface EndedRow {
  readonly row: ReturnRow;
  readonly outcome: RowOutcome;
}

/** What one child's rows come to. */
export interface ChildMessage {
  /** `null` when no row is left to send. */
  readonly value: Uint8Array | null;
  /** Rows in the message, with what they are if it is taken in. */
  readonly sent: readonly EndedRow[];
  /** Rows that go no further. */
  readonly ended: readonly EndedRow[];
}

/** Judges a child's rows and puts those that are kept in one message. */
export function childMessage({ child, rows }: RowsOfChild, submission: Submission): ChildMessage {
  const [header, episodes, missing] = [of(rows, 'Header'), of(rows, 'Episodes'), of(rows, 'Missing')];
  const judged = judgeChild(
    { header: cellsOf(header), episodes: cellsOf(episodes), missing: cellsOf(missing) },
    submission.year,
  );
  const all = [
    ...judgedRows(header, judged.header),
    ...judgedRows(episodes, judged.episodes),
    ...judgedRows(missing, judged.missing),
  ];
  const sent = all.filter(({ outcome }) => isSent(outcome));
  const record: ReturnOfChild = {
    schemaVersion: 1,
    agency: submission.agency,
    collectionYear: submission.year.name,
    resubmission: submission.resubmission,
    child,
    ...headerOf(sent),
    episodes: toldOf(sent, 'Episodes'),
    missing: toldOf(sent, 'Missing'),
  };
  return {
    value: sent.length === 0 ? null : Buffer.from(JSON.stringify(record), 'utf8'),
    sent,
    ended: all.filter(({ outcome }) => !isSent(outcome)),
  };
}

function of(rows: readonly ReturnRow[], kept: KeptTable): readonly ReturnRow[] {
  return rows.filter(({ table }) => table.kept === kept);
}

function cellsOf(rows: readonly ReturnRow[]): readonly Cells[] {
  return rows.map(({ table, cells }) => (table.kept === null ? {} : toldCells(cells, table.kept)));
}

function judgedRows(
  rows: readonly ReturnRow[],
  judged: readonly { readonly verdict: Verdict }[],
): readonly EndedRow[] {
  return rows.map((row, at) => ({ row, outcome: outcomeOf(judged[at]?.verdict) }));
}

function outcomeOf(verdict: Verdict | undefined): RowOutcome {
  if (verdict === undefined) throw new Error('a row without a verdict');
  if (verdict.kind !== 'kept') return verdict;
  return verdict.flags.length === 0 ? { kind: 'accepted' } : { kind: 'flagged', flags: verdict.flags };
}

function isSent({ kind }: RowOutcome): boolean {
  return kind === 'accepted' || kind === 'flagged';
}

function headerOf(sent: readonly EndedRow[]): { readonly header?: Cells } {
  const [header] = toldOf(sent, 'Header');
  return header === undefined ? {} : { header };
}

function toldOf(sent: readonly EndedRow[], kept: KeptTable): readonly Cells[] {
  return sent.filter(({ row }) => row.table.kept === kept).map(({ row }) => toldCells(row.cells, kept));
}
