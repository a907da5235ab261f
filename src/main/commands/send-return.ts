import { readCollectionYear } from '../../../adapters/ssda903/collection-year';
import type { AgencyId } from '../../model/agency/agency-id';
import { openAccount, totalOf, type Account } from '../sending/annual-return/account';
import { rowsOfCsvByChild, rowsOfXmlByChild } from '../sending/annual-return/child-rows';
import { openReport, type ReportFile } from '../sending/annual-return/report-file';
import { findReturn } from '../sending/annual-return/return-files';
import { sendReturn, type Deliver } from '../sending/annual-return/send-return';
import { accountJson, accountLines } from '../sending/annual-return/tell-account';
import { closingLine, exitCodeOf } from '../sending/tally';
import { refuse } from './arguments';
import type { CommandContext } from './context';

/** Options of `send` that belong to an annual return. */
export interface ReturnOptions {
  readonly year?: string;
  readonly resubmission?: string;
  readonly report?: string;
  readonly json?: true;
}

export interface AskedReturn {
  readonly from: string;
  readonly agency: AgencyId;
  readonly options: ReturnOptions;
}

const REFUSALS_SAID = 20;
const PROGRESS_EVERY_MS = 2_000;

/** Whether what was asked is the sending of an annual return, and not of messages as the topic has them. */
export function isReturn(source: string, from: string): boolean {
  return source === 'ssda903' && from !== '-' && !/\.(json|ndjson|jsonl)$/i.test(from);
}

/** Options of a return are no options of anything else. */
export function refuseReturnOptions({ year, resubmission, report, json }: ReturnOptions): void {
  if ([year, resubmission, report, json].some((option) => option !== undefined))
    refuse(
      '--year, --resubmission, --report and --json belong to an annual return',
      'Leave them out, or send ssda903.',
    );
}

/** Sends an annual return, and gives account of every row of every file. */
export async function runReturn(
  context: CommandContext,
  { from, agency, options }: AskedReturn,
  deliver: Deliver,
): Promise<void> {
  const { io } = context;
  const submission = { agency, year: yearOf(options), resubmission: resubmissionOf(options) };
  const files = await findReturn(from);
  const report = options.report === undefined ? null : await openReport(options.report);
  const account = counted(tellingRefusals(report, io.err), io.err);
  try {
    const children =
      files.xml === null ? rowsOfCsvByChild(files.tables, account) : rowsOfXmlByChild(files.xml, account);
    const tally = await sendReturn({
      ...{ children, submission, account, deliver },
      onPause: async () => report?.flush(),
    });
    const tables = account.tables();
    const { name: year } = submission.year;
    const given = { ...submission, year, children: tally.read, tables, passedOver: files.passedOver };
    const total = totalOf(tables);
    const rows = { ...total, accepted: total.accepted + total.flagged, rejected: total.refused };
    if (options.json === true) io.out(accountJson(given));
    else for (const line of [...accountLines(given), closingLine(rows)]) io.out(line);
    context.endWith(exitCodeOf(rows));
  } finally {
    await report?.close();
  }
}

/** Says the first refusals as they come, each with its place; the report has them all. */
function tellingRefusals(report: ReportFile | null, say: (line: string) => void): Account {
  let said = 0;
  return openAccount((row, outcome) => {
    report?.add(row, outcome);
    if (outcome.kind !== 'refused') return;
    said += 1;
    if (said <= REFUSALS_SAID)
      say(`${row.file} line ${row.line}, ${outcome.column}: refused (${outcome.reason})`);
    if (said === REFUSALS_SAID + 1) say('… more are refused; --report FILE lists them all');
    if (outcome.reason === 'conflicting-line' && said === 1)
      say('  this submission was sent before with other content; send a correction with --resubmission N');
  });
}

/** Reading a large folder takes longer than anybody likes to wait in silence. */
function counted(account: Account, say: (line: string) => void): Account {
  let rows = 0;
  let saidAt = performance.now();
  return {
    ...account,
    read: (row) => {
      account.read(row);
      rows += 1;
      if (rows % 1_000 !== 0 || performance.now() - saidAt < PROGRESS_EVERY_MS) return;
      saidAt = performance.now();
      say(`… ${rows} rows read`);
    },
  };
}

function yearOf({ year }: ReturnOptions): NonNullable<ReturnType<typeof readCollectionYear>> {
  return (
    readCollectionYear(year ?? '') ??
    refuse(
      year === undefined ? 'an annual return needs its collection year' : 'that is not a collection year',
      'Add --year, such as --year 2017-18.',
    )
  );
}

function resubmissionOf({ resubmission = '0' }: ReturnOptions): number {
  return /^\d{1,3}$/.test(resubmission)
    ? Number(resubmission)
    : refuse('that is not a resubmission', 'Count them: --resubmission 1 for the first.');
}
