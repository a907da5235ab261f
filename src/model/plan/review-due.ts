import { factKeyText } from '../agency-fact/canonical';
import type { MissingEpisodeState } from '../missing-episode/missing-episode-state';
import type { PlacementSpan } from '../placement/placement-spans';
import type { PlanRule } from '../protocol/plan-rule';
import { addDays } from '../time/add-days';
import { localDay } from '../time/london-time';
import type { Instant } from '../time/occurred';
import { compareTexts } from '../value/compare-texts';
import type { ReviewReason } from './plan-state';

/** Something after which plans are looked at again, whichever they are. */
export type Occasion = Omit<ReviewReason, 'dueOn'>;

/** All that ever made a child's plans due for a look, earliest first. What came by a return or backfill makes nothing due. */
export function reviewOccasions(
  episodes: readonly MissingEpisodeState[],
  spans: readonly PlacementSpan[],
): readonly Occasion[] {
  const reasons = [...episodes.flatMap(endOf), ...moves(spans)];
  return reasons.toSorted(
    (a, b) => compareTexts(a.since, b.since) || compareTexts(factKeyText(a.fact), factKeyText(b.fact)),
  );
}

/** Those of a kind of plan, since it was last stated or looked at. */
export function reviewDue(
  occasions: readonly Occasion[],
  rule: Pick<PlanRule, 'reviewAfter' | 'reviewDays'>,
  lastLooked: Instant,
): readonly ReviewReason[] {
  const { reviewAfter, reviewDays } = rule;
  return occasions
    .filter(({ because, since }) => reviewAfter.includes(because) && since > lastLooked)
    .map((occasion) => ({
      ...occasion,
      dueOn: reviewDays === null ? null : addDays(localDay(occasion.since), reviewDays),
    }));
}

/** A void report was no episode. */
function endOf({ historical, status, returnedAt, locatedAt }: MissingEpisodeState): readonly Occasion[] {
  const ended = returnedAt.shown ?? locatedAt.shown;
  if (historical || status === 'cancelled' || ended === null) return [];
  return [{ because: 'missing-episode', since: ended.value.start, fact: ended.fact }];
}

/** One move a day, whoever tells of it. */
function moves(spans: readonly PlacementSpan[]): readonly Occasion[] {
  const byDay = new Map<Instant, Occasion>();
  for (const { startsAt, fact } of spans) {
    if (!byDay.has(startsAt)) byDay.set(startsAt, { because: 'placement-move', since: startsAt, fact });
  }
  return [...byDay.values()];
}
