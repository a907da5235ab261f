import type { AgencyFact, FactKey } from '../agency-fact/agency-fact';
import { circumstancesOf } from '../circumstance/circumstances-of';
import type { GatheredEpisode } from '../missing-episode/gather-episodes';
import type { MissingEpisodeState } from '../missing-episode/missing-episode-state';
import { placementRelations } from '../placement/placement-relations';
import { placementSpans } from '../placement/placement-spans';
import { agenciesAround } from '../plan/agencies-around';
import { foldPlans } from '../plan/fold-plans';
import type { FoldedPlans, PlanMatter } from '../plan/fold-plans';
import type { PhilomenaProfile } from '../plan/philomena-profile';
import { NO_PLAN_RULES } from '../protocol/plan-rule';
import type { Protocols } from '../protocol/protocol';
import type { Instant } from '../time/occurred';
import type { AuthorityPeriod } from './care-history';
import type { Relation, ReviewTask } from './child-state';

/** What is known of a child when their plans are looked at. Facts are effective and in order. */
export interface KnownOfChild {
  readonly ordered: readonly AgencyFact[];
  readonly authorities: readonly AuthorityPeriod[];
  readonly profile: PhilomenaProfile;
  readonly gathered: readonly GatheredEpisode[];
  readonly episodes: readonly MissingEpisodeState[];
  readonly protocols: Protocols | undefined;
}

/** A child's plans, and who knows of the child for running their placement. */
export interface PlannedFor extends Pick<FoldedPlans, 'plans'> {
  readonly relations: readonly Relation[];
  readonly reviews: readonly ReviewTask[];
}

/**
 * Plans are judged by the protocol of the responsible authority, which owes them, or of whoever spoke while none is known; what
 * stands now by that of the last thing that happened.
 */
export function childsPlans(known: KnownOfChild): PlannedFor {
  const { ordered, authorities, profile, episodes, protocols } = known;
  const spans = placementSpans(ordered);
  const aroundAt = agenciesAround(authorities, spans);
  const rulesAt: PlanMatter['rulesAt'] = (at, by) =>
    protocols?.of(aroundAt(at).responsible ?? by, at).plans ?? NO_PLAN_RULES;
  const last = lastOfChild(ordered);
  const rulesNow = last === undefined ? NO_PLAN_RULES : rulesAt(last.occurred.start, last.key.agency);
  const holds = conditionsAt(known, last?.occurred.start, (at) => aroundAt(at).responsible);
  const relations = placementRelations(
    spans,
    ({ startsAt, by }) => rulesAt(startsAt, by).handover?.leadDays ?? 0,
  );
  const folded = foldPlans({ ordered, profile, episodes, spans, aroundAt, rulesAt, rulesNow, holds });
  return { plans: folded.plans, relations, reviews: folded.challengesOutOfTime.map(outOfTime) };
}

/** The last thing said of the child; that records were joined or parted happened to the records. */
function lastOfChild(ordered: readonly AgencyFact[]): AgencyFact | undefined {
  return ordered.findLast(({ body }) => body.kind !== 'subjects-linked' && body.kind !== 'subjects-unlinked');
}

function conditionsAt(
  { ordered, gathered, protocols }: KnownOfChild,
  at: Instant | undefined,
  responsibleAt: (at: Instant) => AgencyFact['key']['agency'] | null,
): PlanMatter['holds'] {
  const by = lastOfChild(ordered)?.key.agency;
  if (at === undefined || by === undefined || protocols === undefined) return () => false;
  const protocol = protocols.of(responsibleAt(at) ?? by, at);
  const circumstances = circumstancesOf(ordered, gathered);
  return (condition) => circumstances.holds(condition, { at, episode: gathered.at(-1) ?? null, protocol });
}

function outOfTime(fact: FactKey): ReviewTask {
  return { reason: 'without-authority', field: 'challenge', fact, other: null };
}
