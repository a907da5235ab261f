import type { SystemViewer } from '../../access/viewer';
import type { IntakeStore, IntakeTransaction, Receipt } from '../ports/intake-store';
import { Abandoned, abandonedFor } from './abandoned';
import type { Folding } from './folding';
import type { IncomingRecord, TranslatedRecord } from './incoming-record';
import { judgeRecords } from './judge-records';
import type { JudgedRecord } from './judge-records';
import { settleChildren } from './settle-children';

export type IntakeOutcome = Receipt['outcome'];

export interface Intake {
  /** Takes one record in. Rejects when the store fails; then nothing was written, and the record may be tried again. */
  takeIn(record: IncomingRecord, translation: TranslatedRecord['translation']): Promise<IntakeOutcome>;
  /**
   * Takes records of one partition in, in order, in one transaction; one by one when a record among them stands in
   * the others' way. When it rejects, records before the failing one may have been taken in: give all again.
   */
  takeInBatch(items: readonly TranslatedRecord[]): Promise<readonly IntakeOutcome[]>;
}

export interface IntakeParts extends Folding {
  readonly store: IntakeStore;
}

/** Intake of agencies' records. */
export function createIntake(parts: IntakeParts): Intake {
  const takeOne = (item: TranslatedRecord): Promise<IntakeOutcome> => takeAlone(parts, item);
  return {
    takeIn: (record, translation) => takeOne({ record, translation }),
    takeInBatch: async (items) => (await takeTogether(parts, items)) ?? oneByOne(items, takeOne),
  };
}

async function oneByOne(
  items: readonly TranslatedRecord[],
  takeOne: (item: TranslatedRecord) => Promise<IntakeOutcome>,
): Promise<readonly IntakeOutcome[]> {
  const outcomes: IntakeOutcome[] = [];
  for (const item of items) outcomes.push(await takeOne(item));
  return outcomes;
}

/** `null` when the records must be taken one by one. */
async function takeTogether(
  { store, ...folding }: IntakeParts,
  items: readonly TranslatedRecord[],
): Promise<readonly IntakeOutcome[] | null> {
  const [first] = items;
  if (first === undefined || items.length === 1) return null;
  try {
    return await store.inTransaction(viewerOf(first.record), async (tx) => {
      const known = await tx.accountedFor(items.map(({ record }) => record));
      const fresh = items.filter((_, index) => known[index] === false);
      const outcomes = await takeAll(tx, fresh, folding);
      return known.map((before) => (before ? 'ignored' : (outcomes.shift() ?? 'ignored')));
    });
  } catch (error) {
    if (error instanceof Abandoned || store.failureKind(error) === 'refused') return null;
    throw error;
  }
}

async function takeAlone(parts: IntakeParts, item: TranslatedRecord): Promise<IntakeOutcome> {
  const { record } = item;
  try {
    const outcomes = await parts.store.inTransaction(viewerOf(record), (tx) => takeAll(tx, [item], parts));
    return outcomes[0] ?? 'ignored';
  } catch (error) {
    const why = abandonedFor(error);
    if (why === null) throw error;
    // Another reader, or an earlier delivery, accounted for the record.
    if (why.reason === 'accounted-for') return 'ignored';
    // The record is set aside whole: lines beside a contradicted one are not taken on trust.
    const translation = { kind: 'rejected' as const, reason: 'conflicting-line', detail: why.detail };
    return takeAlone(parts, { record, translation });
  }
}

async function takeAll(
  tx: IntakeTransaction,
  items: readonly TranslatedRecord[],
  folding: Folding,
): Promise<IntakeOutcome[]> {
  if (items.length === 0) return [];
  const judged = await judgeRecords(tx, items);
  const written = await tx.receive(judged.map(({ receipt }) => receipt));
  if (written.includes(false)) throw new Abandoned({ reason: 'accounted-for' });
  await tx.quarantine(judged.flatMap(({ setAside }) => setAside ?? []));
  await settleNew(tx, judged, folding);
  return judged.map(({ receipt }) => receipt.outcome);
}

async function settleNew(
  tx: IntakeTransaction,
  judged: readonly JudgedRecord[],
  folding: Folding,
): Promise<void> {
  const newFacts = judged.flatMap(({ newLines }) => newLines.flatMap(({ facts }) => facts));
  if (newFacts.length > 0) await settleChildren(tx, { ...folding, touched: [], newFacts });
}

function viewerOf({ source, agency }: IncomingRecord): SystemViewer {
  return { kind: 'system', name: `intake:${source}:${agency}` };
}
