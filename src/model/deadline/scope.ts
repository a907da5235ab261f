import type { AgencyFact } from '../agency-fact/agency-fact';
import { recordText } from '../agency-fact/canonical';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import type { FactKind } from '../agency-fact/fact-body';
import type { MeetingFact } from '../agency-fact/meeting-facts';
import { triggersOf } from '../agency-fact/trigger';
import type { Trigger } from '../agency-fact/trigger';
import type { GatheredInterview } from '../interview/gather-interviews';
import { setAsideIn } from '../missing-episode/gather-episodes';
import type { GatheredEpisode } from '../missing-episode/gather-episodes';
import { standingRecord } from '../missing-episode/standing-record';
import type { CalendarDate } from '../time/occurred';

/** A fact as clocks see it. */
export interface ToldFact {
  readonly fact: AgencyFact;
  /** What it answers to, and for what a meeting came to the kind of meeting that had been convened. */
  readonly triggers: readonly Trigger[];
  /** Of this scope itself: only such a fact starts a clock. */
  readonly own: boolean;
}

/** What clocks run in: one missing episode, or the child's life beside all of them (`episode` is `null`). Facts are in order. */
export interface Scope {
  readonly episode: GatheredEpisode | null;
  readonly told: readonly ToldFact[];
}

/** Facts that never start or stop a clock, and there are many of them. */
const SILENT: ReadonlySet<FactKind> = new Set<FactKind>([
  'subject-described',
  'care-described',
  'identifier-held',
  'missing-period-returned',
  'subjects-linked',
  'subjects-unlinked',
  'relation-stated',
  'noted',
  'withdrawn',
]);

/** Facts of the child's life, also when a log of a missing episode has them. */
const OF_THE_CHILD: ReadonlySet<FactKind> = new Set<FactKind>([
  'placement-recorded',
  'standing-recorded',
  'plan-stated',
  'plan-reviewed',
  'plan-challenged',
]);

/**
 * The scopes of a child: each missing episode, and the child. A decision taken without the authority is told in none. An episode's own facts are those that stand in its records or
 * point to it, its return interviews, and the meetings convened for it. Whatever is of no episode is the child's, and may stop
 * an episode's clock: a social worker who says that they told the parents need not say of which night.
 */
export function scopesOf(
  ordered: readonly AgencyFact[],
  episodes: readonly GatheredEpisode[],
  interviews: readonly GatheredInterview[],
): readonly Scope[] {
  const episodeOf = episodeOfFact(ordered, episodes, interviews);
  const meetings = meetingKinds(ordered);
  const isAside = setAsideIn(episodes);
  const firstDay = factsOfKind(ordered, 'placement-recorded')
    .map(({ body }) => body.from)
    .sort()[0];
  const heard = ordered
    .filter((fact) => !SILENT.has(fact.body.kind) && !isAside(fact))
    .map((fact) => ({
      fact,
      of: episodeOf(fact),
      triggers: [...triggersOf(fact), ...furtherTriggers(fact, { meetings, firstDay })],
    }));
  const ofScope = (episode: GatheredEpisode | null): Scope => ({
    episode,
    told: heard.flatMap(({ fact, triggers, of }) =>
      of === episode || of === null || episode === null ? [{ fact, triggers, own: of === episode }] : [],
    ),
  });
  return [...episodes.map(ofScope), ofScope(null)];
}

function episodeOfFact(
  ordered: readonly AgencyFact[],
  episodes: readonly GatheredEpisode[],
  interviews: readonly GatheredInterview[],
): (fact: AgencyFact) => GatheredEpisode | null {
  const byRecord = new Map(episodes.flatMap((one) => one.records.map((record) => [record, one] as const)));
  const byFact = new Map<AgencyFact, GatheredEpisode>([
    ...episodes.flatMap((one) => one.facts.map((fact) => [fact, one] as const)),
    ...interviews.flatMap(({ facts, episode }) =>
      episode === null ? [] : facts.map((fact) => [fact, episode] as const),
    ),
  ]);
  const standing = (fact: AgencyFact): GatheredEpisode | undefined =>
    byRecord.get(recordText(standingRecord(fact)));
  const byMeeting = new Map(
    factsOfKind(ordered, 'meeting-convened').flatMap((fact) => {
      const episode = standing(fact);
      return episode === undefined ? [] : [[meetingText(fact.body), episode] as const];
    }),
  );
  return (fact) => {
    if (OF_THE_CHILD.has(fact.body.kind)) return null;
    const known = byFact.get(fact) ?? standing(fact);
    if (known !== undefined) return known;
    return 'meeting' in fact.body ? (byMeeting.get(meetingText(fact.body)) ?? null) : null;
  };
}

function meetingKinds(ordered: readonly AgencyFact[]): ReadonlyMap<string, string> {
  return new Map(
    factsOfKind(ordered, 'meeting-convened').flatMap(({ body }) =>
      body.of.recognised ? [[meetingText(body), body.of.value] as const] : [],
    ),
  );
}

interface Further {
  readonly meetings: ReadonlyMap<string, string>;
  /** The first day of the child's first placement. */
  readonly firstDay: CalendarDate | undefined;
}

/** What a fact answers to only beside the child's other facts: a meeting's kind, and whether a placement was a move. */
function furtherTriggers({ body }: AgencyFact, { meetings, firstDay }: Further): readonly Trigger[] {
  if (body.kind === 'meeting-held' || body.kind === 'meeting-cancelled') {
    const kind = meetings.get(meetingText(body));
    return kind === undefined ? [] : [`${body.kind}:${kind}`];
  }
  if (body.kind !== 'placement-recorded' || firstDay === undefined || body.from <= firstDay) return [];
  return [`${body.kind}:move`, `${body.kind}:${body.planned === false ? 'emergency' : 'planned'}-move`];
}

function meetingText({ convenedBy, meeting }: Pick<MeetingFact, 'convenedBy' | 'meeting'>): string {
  return JSON.stringify([convenedBy, meeting]);
}
