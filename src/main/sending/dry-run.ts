import type { Translate, Translation } from '../../model/agency-fact/translation';
import type { AgencyId } from '../../model/agency/agency-id';
import type { Receipt } from '../../hub/ports/intake-store';
import type { SendOptions } from './send-records';
import { newTally, type Tally } from './tally';

export interface DryRunOptions {
  readonly records: AsyncIterable<Uint8Array>;
  readonly translate: Translate;
  readonly agency: AgencyId;
  readonly say?: (line: string) => void;
  readonly onEnded?: SendOptions['onEnded'];
}

/** What the adapter makes of each record. Repeats and conflicts only the hub can see. */
export async function dryRun({ records, translate, agency, say, onEnded }: DryRunOptions): Promise<Tally> {
  const tally = newTally();
  for await (const value of records) {
    tally.read += 1;
    const translation = translate({ agency, headers: { 'content-type': 'application/json' }, value });
    if (translation.kind === 'facts') tally.accepted += 1;
    else if (translation.kind === 'ignored') tally.ignored += 1;
    else tally.rejected += 1;
    onEnded?.(tally.read, outcomeOf(translation), 'reason' in translation ? translation.reason : null);
    say?.(`${tally.read}  ${wordsFor(translation)}`);
  }
  return tally;
}

function outcomeOf({ kind }: Translation): Receipt['outcome'] {
  if (kind === 'facts') return 'accepted';
  return kind === 'ignored' ? 'ignored' : 'quarantined';
}

function wordsFor(translation: Translation): string {
  switch (translation.kind) {
    case 'facts': {
      const facts = translation.lines.reduce((sum, line) => sum + line.facts.length, 0);
      return `would be taken in: ${translation.lines.length} lines stating ${facts} facts`;
    }
    case 'ignored':
      return `would be ignored: ${translation.reason}`;
    case 'rejected':
      return `would be rejected: ${translation.reason} (${translation.detail})`;
  }
}
