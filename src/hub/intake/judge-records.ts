import type { AgencyFact } from '../../model/agency-fact/agency-fact';
import type { TranslatedLine } from '../../model/agency-fact/translation';
import type {
  ClaimOutcome,
  IntakeTransaction,
  LineClaim,
  QuarantinedRecord,
  Receipt,
} from '../ports/intake-store';
import { Abandoned } from './abandoned';
import type { TranslatedRecord } from './incoming-record';

/** What a record comes to, decided before anything of it is written. */
export interface JudgedRecord {
  readonly receipt: Receipt;
  readonly newLines: readonly NewLine[];
  readonly setAside: QuarantinedRecord | null;
}

export interface NewLine {
  readonly claim: LineClaim;
  readonly facts: readonly AgencyFact[];
}

/** Claims every line and decides each record's outcome. Gives the transaction up when a line conflicts. */
export async function judgeRecords(
  tx: IntakeTransaction,
  items: readonly TranslatedRecord[],
): Promise<readonly JudgedRecord[]> {
  const lines = items.flatMap(linesOf);
  const outcomes = lines.length === 0 ? [] : await tx.claimLines(lines.map(({ claim }) => claim));
  refuseConflicts(lines, outcomes);
  const fresh = new Set(lines.filter((_, index) => outcomes[index] === 'new'));
  return items.map((item) =>
    judge(
      item,
      lines.filter((line) => line.of === item && fresh.has(line)),
    ),
  );
}

interface OwnedLine extends NewLine {
  readonly of: TranslatedRecord;
}

function linesOf(of: TranslatedRecord): readonly OwnedLine[] {
  const { record, translation } = of;
  if (translation.kind !== 'facts') return [];
  return translation.lines.map(({ record: finer, line, revision, digest, facts }: TranslatedLine) => {
    if (facts.some(({ key }) => key.agency !== record.agency))
      throw new Error('a fact in another agency’s name');
    const claim = {
      agency: record.agency,
      source: translation.source,
      record: finer ?? translation.record,
      line,
      revision,
      digest,
    };
    return { of, claim, facts };
  });
}

function refuseConflicts(lines: readonly OwnedLine[], outcomes: readonly ClaimOutcome[]): void {
  const conflict = lines[outcomes.indexOf('conflict')]?.claim;
  if (conflict === undefined) return;
  const detail = `line ${conflict.line} revision ${conflict.revision} was taken in before with other content`;
  throw new Abandoned({ reason: 'conflicting-line', detail });
}

function judge({ record, translation }: TranslatedRecord, newLines: readonly NewLine[]): JudgedRecord {
  const { topic, partition, offset, recordId, agency, source, headers, value } = record;
  const receiptFor = (outcome: Receipt['outcome'], reason: string | null): Receipt => ({
    ...{ topic, partition, offset, recordId },
    ...{ outcome, reason },
  });
  switch (translation.kind) {
    case 'facts': {
      const receipt = newLines.length > 0 ? receiptFor('accepted', null) : receiptFor('ignored', 'repeated');
      return { receipt, newLines, setAside: null };
    }
    case 'ignored':
      return { receipt: receiptFor('ignored', translation.reason), newLines, setAside: null };
    case 'rejected': {
      const { reason, detail } = translation;
      const setAside = { topic, partition, offset, agency, source, reason, detail, headers, value };
      return { receipt: receiptFor('quarantined', reason), newLines, setAside };
    }
  }
}
