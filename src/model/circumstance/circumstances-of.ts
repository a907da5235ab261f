import type { AgencyFact } from '../agency-fact/agency-fact';
import { careAt, careOf } from '../child/care-over-time';
import type { GatheredEpisode } from '../missing-episode/gather-episodes';
import { CONDITIONS } from '../protocol/vocabulary';
import type { Condition } from '../protocol/vocabulary';
import { isOfficeHours } from '../time/working-days';
import { remembered } from '../value/remembered';
import { isUnderCareOrder } from './care-order';
import { exploitationKnown } from './exploitation-known';
import { isHighRisk, wasReportedBy } from './in-episode';
import type { Moment } from './moment';
import { parentsMayBeTold } from './parents-may-be-told';
import { isPersistent } from './persistent';
import { placementsOver } from './placements-over';
import { standingsOver } from './standings-over';
import { youngCareLeaver } from './young-care-leaver';

/** An assessment, section 47, in need, or a protection plan: social care is at work with the child (WY 3). */
const OPEN_CASE = ['single-assessment', 'section-47', 'child-in-need', 'protection-plan'] as const;

/** Which conditions hold of one child at a moment. */
export interface Circumstances {
  readonly holds: (condition: Condition, moment: Moment) => boolean;
  /** All that hold, in the vocabulary's order. */
  readonly at: (moment: Moment) => readonly Condition[];
}

/**
 * What may be asked of a child's effective facts, in order, and the missing episodes they make. Only what had happened by the
 * moment counts, whenever the hub was told; care, which nobody says until there is need, stood before its first word as it
 * says. What nobody ever said does not hold, but for a child's being in area and not looked after.
 */
export function circumstancesOf(
  ordered: readonly AgencyFact[],
  episodes: readonly GatheredEpisode[],
): Circumstances {
  return ofFacts(ordered)(episodes);
}

const ofFacts = remembered((ordered: readonly AgencyFact[]) =>
  remembered((episodes: readonly GatheredEpisode[]) => reckoned(ordered, episodes)),
);

function reckoned(ordered: readonly AgencyFact[], episodes: readonly GatheredEpisode[]): Circumstances {
  const care = careOf(ordered);
  const placements = placementsOver(ordered);
  const standings = standingsOver(ordered);
  const exploitation = exploitationKnown(ordered);
  const isOutOfArea = ({ at }: Moment): boolean => {
    const host = careAt(care, 'hostAuthority', at);
    const responsible = careAt(care, 'responsibleAuthority', at);
    return host !== null && responsible !== null && host !== responsible;
  };
  const isCareLeaver = youngCareLeaver(ordered, standings);
  const isLookedAfter = ({ at }: Moment): boolean =>
    (careAt(care, 'lookedAfter', at) ?? placements.at(at) !== null) || isCareLeaver(at);
  const tests: Readonly<Record<Condition, (moment: Moment) => boolean>> = {
    'looked-after': isLookedAfter,
    'not-looked-after': (moment) => !isLookedAfter(moment),
    'out-of-area': isOutOfArea,
    'in-area': (moment) => !isOutOfArea(moment),
    'placed-with-parents': ({ at }) => placements.isWithParents(at),
    'high-risk': isHighRisk,
    'exploitation-known': ({ at }) =>
      (exploitation !== null && exploitation <= at) || standings.holds('trafficking-concern', at),
    reported: wasReportedBy,
    'protection-plan-or-section-47': ({ at }) =>
      standings.holds('protection-plan', at) || standings.holds('section-47', at),
    'immigration-restriction': ({ at }) => standings.holds('immigration-restriction', at),
    'trafficking-concern': ({ at }) => standings.holds('trafficking-concern', at),
    'out-of-hours': (moment) => !isOpen(moment),
    'office-hours': isOpen,
    persistent: (moment) => isPersistent(episodes, moment),
    'open-case': ({ at }) => OPEN_CASE.some((standing) => standings.holds(standing, at)),
    'parents-may-be-told': ({ at }) => parentsMayBeTold(ordered, at),
    'not-reported': (moment) => !wasReportedBy(moment),
    'care-order': ({ at }) => isUnderCareOrder(ordered, at),
  };
  return {
    holds: (condition, moment) => tests[condition](moment),
    at: (moment) => CONDITIONS.filter((condition) => tests[condition](moment)),
  };
}

function isOpen({ at, protocol }: Moment): boolean {
  return isOfficeHours(at, protocol.bankHolidays ?? 'england-and-wales');
}
