import type { AgencyFact } from '../agency-fact/agency-fact';
import { factKeyText, recordText } from '../agency-fact/canonical';
import type { FactKind } from '../agency-fact/fact-body';
import type { GatheredEpisode } from '../missing-episode/gather-episodes';
import { standingRecord } from '../missing-episode/standing-record';

const ENDINGS: ReadonlySet<FactKind> = new Set<FactKind>(['located', 'returned', 'cancelled', 'log-closed']);

/** Whether a fact says that the child is no longer gone. Whatever else stops a clock was done, and stays done. */
export function isEnding({ body }: AgencyFact): boolean {
  return ENDINGS.has(body.kind);
}

/**
 * Whether an ending of a missing episode still holds: nobody has since decided that the child is gone, nor reopened it, nor, the
 * child having only been found, reported them in another log. What went before counts as if the child had been gone all along.
 */
export function endingHolds(ending: AgencyFact, { facts, setAside }: GatheredEpisode): boolean {
  return facts
    .slice(facts.indexOf(ending) + 1)
    .every((later) => setAside.has(factKeyText(later.key)) || !undoes(later, ending));
}

function undoes({ key, body }: AgencyFact, ending: AgencyFact): boolean {
  if (body.kind === 'reopened') return true;
  if (body.kind === 'classified') return body.category.recognised;
  const isNewAlarm = body.kind === 'missing-reported' && ending.body.kind === 'located';
  return isNewAlarm && recordText(standingRecord({ key, body })) !== recordText(standingRecord(ending));
}
