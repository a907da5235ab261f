import type { FactKey } from '../agency-fact/agency-fact';
import { factKeyText } from '../agency-fact/canonical';
import type { AgencyId } from '../agency/agency-id';
import type { Asserted, Assertion } from '../child/asserted';
import { serves } from '../interview/independence';
import type { InterviewStep, ReturnInterviewState } from '../interview/return-interview-state';
import type { MissingEpisodeState } from '../missing-episode/missing-episode-state';
import { protocolText } from '../protocol/adopted-protocols';
import type { Protocol, Protocols, ReturnInterviewClock } from '../protocol/protocol';
import { instantAfter } from '../time/instant';
import type { Instant, Occurred } from '../time/occurred';
import type { Deadline, Duty } from './deadline';

/** The id of the clock in a protocol file. */
export const RETURN_INTERVIEW = 'return-interview';

const HOUR = 3_600_000;

const DUTY: Omit<Duty, 'source'> = {
  says: 'The child is given an independent return interview.',
  ownerRole: 'social-worker',
  managerRole: 'team-manager',
  soon: false,
  holidaysUnknown: false,
  category: 'existence',
};

/** What the clock of one missing episode's return interview is reckoned from. */
export interface ReturnInterviewMatter {
  readonly episode: MissingEpisodeState;
  /** Of the same child; those of other episodes count for nothing here. */
  readonly interviews: readonly ReturnInterviewState[];
  /** Who answers for the child at an instant (UTC); `null` when nobody ever said. */
  readonly responsibleAt: (at: Instant) => AgencyId | null;
  /** Whether a fact is a return's or backfill's, which starts no clock. */
  readonly isHistorical: (fact: FactKey) => boolean;
  readonly protocols: Protocols;
}

/**
 * The return interview owed for a child reported missing (NF 4.10), whatever police made of the report: delayed, absent and
 * returned first still count. Nothing for a void report, for history, or while the child is not back. The start is that of the
 * interval of the return, or of the finding where the protocol starts there, so no interview is ever thought later than it is;
 * hours are elapsed hours, so right over both changes of clocks. The owner's protocol of that day rules start, length and stop.
 */
export function returnInterviewDeadline(matter: ReturnInterviewMatter): Deadline | null {
  if (matter.episode.historical || !isOwed(matter.episode)) return null;
  const start = startOf(matter);
  if (start === null) return null;
  const { hours, warnHours, stops } = start.protocol.returnInterview;
  const stop = stopOf(matter, stops);
  const dueAt = instantAfter(start.at, hours * HOUR);
  return {
    rule: RETURN_INTERVIEW,
    owner: start.owner,
    startedAt: start.at,
    dueAt,
    warnAt: instantAfter(dueAt, -warnHours * HOUR),
    duty: { ...DUTY, source: start.protocol.returnInterview.source },
    protocol: protocolText(start.protocol),
    stoppedBy: stop?.fact ?? null,
    stoppedAt: stop === null || stop.at.precision === 'unknown' ? null : stop.at.start,
    anchor: start.fact,
  };
}

/** Away or absent, kept by an authority and never reported, owes none; nor does a void report. */
function isOwed({ status, response }: MissingEpisodeState): boolean {
  return status !== 'cancelled' && response.reported;
}

interface Start {
  readonly at: Instant;
  readonly fact: FactKey;
  readonly owner: AgencyId;
  readonly protocol: Protocol;
}

/** The earliest of being found and being back that the owner's protocol of that day starts from. */
function startOf(matter: ReturnInterviewMatter): Start | null {
  const { episode, responsibleAt, protocols } = matter;
  const moments = [
    ...momentOf(matter, episode.returnedAt, ['returned', 'located-or-returned']),
    ...momentOf(matter, episode.locatedAt, ['located-or-returned']),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  for (const { at, fact, startsUnder } of moments) {
    const owner = responsibleAt(at) ?? episode.owner;
    const protocol = protocols.of(owner, at);
    if (startsUnder.includes(protocol.returnInterview.starts)) return { at, fact, owner, protocol };
  }
  return null;
}

interface Moment {
  readonly at: Instant;
  readonly fact: FactKey;
  readonly startsUnder: readonly ReturnInterviewClock['starts'][];
}

/** What is shown, or else what another agency says, if it is no history. */
function momentOf(
  { episode, isHistorical }: ReturnInterviewMatter,
  { shown, assertions }: Asserted<Occurred>,
  startsUnder: Moment['startsUnder'],
): readonly Moment[] {
  const live = [shown, ...assertions].find(
    (said): said is Assertion<Occurred> => said !== null && !isHistorical(said.fact),
  );
  if (live === undefined) return [];
  const at = earliestOf(live.value, episode);
  return at === null ? [] : [{ at, fact: live.fact, startsUnder }];
}

/** A return of unknown time came after the report, and that is all that is known. */
function earliestOf({ start, precision }: Occurred, { reportedAt }: MissingEpisodeState): Instant | null {
  if (precision !== 'unknown') return start;
  const reported = reportedAt.shown?.value;
  return reported === undefined || reported.precision === 'unknown' ? null : reported.start;
}

/** A later step was not made without the earlier one. A refusal by anyone but the child stops nothing (NF 4.10). */
function stopOf(
  { episode, interviews }: ReturnInterviewMatter,
  stops: ReturnInterviewClock['stops'],
): InterviewStep | null {
  const founding = factKeyText(episode.founding);
  const isOf = (key: FactKey | null): boolean => key !== null && factKeyText(key) === founding;
  const steps = interviews
    .flatMap((interview) => {
      if (isOf(interview.episode)) return [interview.refused, ...servingSteps(interview, stops)];
      // One talk serves this episode too, as the child agreed; what went before it was for the other.
      return interview.alsoOf.some(isOf) ? servingSteps(interview, 'completed') : [];
    })
    .filter((step) => step !== null)
    .sort((a, b) => (a.at.start < b.at.start ? -1 : 1));
  return steps.find(({ at }) => at.precision !== 'unknown') ?? steps[0] ?? null;
}

/** A talk with somebody who is not independent of the child's care discharges nothing; contact made to arrange one does. */
function servingSteps(
  interview: ReturnInterviewState,
  stops: ReturnInterviewClock['stops'],
): readonly (InterviewStep | null)[] {
  if (serves(interview.independence)) return stepsFrom(interview, stops);
  return stops === 'contacted' ? [interview.contacted] : [];
}

function stepsFrom(
  { contacted, initiated, completed }: ReturnInterviewState,
  stops: ReturnInterviewClock['stops'],
): readonly (InterviewStep | null)[] {
  switch (stops) {
    case 'contacted':
      return [contacted, initiated, completed];
    case 'initiated':
      return [initiated, completed];
    case 'completed':
      return [completed];
  }
}
