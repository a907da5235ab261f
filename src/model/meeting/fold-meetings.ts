import type { AgencyFact, FactKey } from '../agency-fact/agency-fact';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import { assertion, assertionsOf, latestAssertions, latestWord } from '../child/latest-assertions';
import type { Relation, ReviewTask } from '../child/child-state';
import { circumstancesOf } from '../circumstance/circumstances-of';
import { episodeIn, foundingOf, hasStep } from '../interview/interview-setting';
import type { GatheredEpisode } from '../missing-episode/gather-episodes';
import type { MeetingRule } from '../protocol/meeting-rule';
import type { Protocol, Protocols } from '../protocol/protocol';
import type { Condition } from '../protocol/vocabulary';
import { foldActions } from './fold-actions';
import { gatherMeetings } from './gather-meetings';
import type { FactOfMeeting, GatheredMeeting } from './gather-meetings';
import { meetingRelations } from './meeting-relations';
import { meetingScopeId } from './meeting-scope-id';
import type { HoldOrCancel, MeetingEntry, MeetingState, MeetingStatus } from './meeting-state';

/** What meetings are folded from: one child's facts, effective and in order, and their missing episodes. */
export interface MeetingSetting {
  readonly ordered: readonly AgencyFact[];
  readonly episodes: readonly GatheredEpisode[];
  /** Left out when no agency works by any protocol. */
  readonly protocols: Protocols | undefined;
}

/** A child's meetings, who may look on their ground, and what about them a person must look at. */
export interface FoldedMeetings {
  readonly meetings: readonly MeetingState[];
  readonly relations: readonly Relation[];
  readonly reviews: readonly ReviewTask[];
}

/** Folds a child's meetings, each by the protocol of the agency that called it, as of when it did. */
export function foldMeetings(setting: MeetingSetting): FoldedMeetings {
  const folded = gatherMeetings(setting.ordered).map((gathered) => {
    const called = calledBy(gathered, setting);
    return { gathered, called, meeting: foldMeeting(gathered, called, setting) };
  });
  return {
    meetings: folded.map(({ meeting }) => meeting),
    relations: folded.flatMap(({ gathered, called }) => meetingRelations(gathered, called?.rule?.memberDays)),
    reviews: folded.flatMap(reviewsOf),
  };
}

interface Called {
  readonly protocol: Protocol | null;
  readonly rule: MeetingRule | null;
  readonly fact: FactOfMeeting;
}

/** The kind of meeting as the protocol has it that held when it was last called. */
function calledBy({ facts, convenedBy }: GatheredMeeting, { protocols }: MeetingSetting): Called | null {
  const fact = factsOfKind(facts, 'meeting-convened').at(-1);
  if (fact === undefined) return null;
  const protocol = protocols?.of(convenedBy, fact.occurred.start) ?? null;
  const { of } = fact.body;
  const rule = protocol?.meetings.find(({ key }) => of.recognised && key === of.value) ?? null;
  return { protocol, rule, fact };
}

function foldMeeting(
  { convenedBy, reference, facts }: GatheredMeeting,
  called: Called | null,
  setting: MeetingSetting,
): MeetingState {
  const call = factsOfKind(facts, 'meeting-convened').at(-1);
  const episode = episodeOf(facts, setting.episodes);
  const cancelled = factsOfKind(facts, 'meeting-cancelled').at(-1);
  const held = assertionsOf(factsOfKind(facts, 'meeting-held'), ({ attended, outcome }) => ({
    attended: attended ?? [],
    outcome: outcome ?? null,
  }));
  const status = statusOf(facts);
  return {
    scopeId: meetingScopeId(convenedBy, reference),
    convenedBy,
    reference,
    episode: foundingOf(episode),
    of: call?.body.of ?? null,
    status,
    at: call?.body.at ?? null,
    convenedAt: call?.occurred ?? null,
    chair: call?.body.chair ?? null,
    invited: call?.body.invited ?? [],
    roles: call?.body.roles ?? [],
    lacking: lackingMembers(called, episode, setting),
    agenda: agendaOf(called, episode, setting),
    clocks: called?.rule?.clocks ?? [],
    holdOrCancel: status === 'convened' ? holdOrCancel(episode, setting) : null,
    held: latestAssertions(held, latestWord),
    cancelled:
      status === 'cancelled' && cancelled !== undefined
        ? assertion(cancelled, { reason: cancelled.body.reason })
        : null,
    decisions: factsOfKind(facts, 'meeting-decided').map(({ key, occurred, body }) => ({
      item: body.item,
      decision: body.decision,
      by: key.agency,
      occurred,
      fact: key,
    })),
    actions: foldActions(factsOfKind(facts, 'meeting-action-set')),
  };
}

/** The episode that the call names by its record, and otherwise the latest that had begun when it was called. */
function episodeOf(
  facts: readonly FactOfMeeting[],
  episodes: readonly GatheredEpisode[],
): GatheredEpisode | null {
  const calls = factsOfKind(facts, 'meeting-convened');
  const pointed = calls.findLast(({ body }) => body.episode !== undefined)?.body.episode;
  if (pointed !== undefined) return episodeIn(episodes, pointed);
  const first = calls[0];
  if (first === undefined) return null;
  const hadBegun = ({ facts: told }: GatheredEpisode): boolean =>
    told.some(({ occurred }) => occurred.start <= first.occurred.start);
  return episodes.findLast(hadBegun) ?? null;
}

/** One that was held stays held. One called again after it was called off is on again. */
function statusOf(facts: readonly FactOfMeeting[]): MeetingStatus {
  if (facts.some(({ body }) => body.kind === 'meeting-held')) return 'held';
  const latest = facts.findLast(
    ({ body }) => body.kind === 'meeting-convened' || body.kind === 'meeting-cancelled',
  );
  if (latest === undefined) return 'unconvened';
  return latest.body.kind === 'meeting-cancelled' ? 'cancelled' : 'convened';
}

/** Whom the protocol has at it as things stood when it was called. */
function lackingMembers(
  called: Called | null,
  episode: GatheredEpisode | null,
  setting: MeetingSetting,
): readonly MeetingEntry[] {
  const roles = called?.fact.body.kind === 'meeting-convened' ? (called.fact.body.roles ?? []) : [];
  return thatApply(called?.rule?.members ?? [], called, { episode, setting })
    .filter(({ key }) => !roles.includes(key))
    .map(entryOf);
}

/** What it deals with: a recovery order is no matter for a child who is under no care order (WM chapter). */
function agendaOf(
  called: Called | null,
  episode: GatheredEpisode | null,
  setting: MeetingSetting,
): readonly MeetingEntry[] {
  return thatApply(called?.rule?.agenda ?? [], called, { episode, setting }).map(entryOf);
}

interface Convening {
  readonly episode: GatheredEpisode | null;
  readonly setting: MeetingSetting;
}

function thatApply<Item extends { readonly when: readonly Condition[] }>(
  items: readonly Item[],
  called: Called | null,
  { episode, setting: { ordered, episodes } }: Convening,
): readonly Item[] {
  if (called === null || called.protocol === null) return [];
  const circumstances = circumstancesOf(ordered, episodes);
  const moment = { at: called.fact.occurred.end, episode, protocol: called.protocol };
  return items.filter(({ when }) => when.every((condition) => circumstances.holds(condition, moment)));
}

function entryOf({ key, says, source }: MeetingEntry): MeetingEntry {
  return { key, says, source };
}

/** A child who is back needs it decided whether the meeting called for them is still held (WM). */
function holdOrCancel(episode: GatheredEpisode | null, { ordered }: MeetingSetting): HoldOrCancel {
  if (episode?.progress.status !== 'returned') return null;
  return hasStep({ ordered }, episode, 'hold-decided') ? 'hold' : 'to-decide';
}

function reviewsOf({
  gathered,
  meeting,
}: {
  readonly gathered: GatheredMeeting;
  readonly meeting: MeetingState;
}): readonly ReviewTask[] {
  const task = (reason: ReviewTask['reason'], field: string) => (fact: FactKey) => ({
    reason,
    field,
    fact,
    other: null,
  });
  return [
    ...gathered.withoutAuthority.map(task('without-authority', 'meeting')),
    ...meeting.actions
      .filter(({ contradicted }) => contradicted)
      .map(({ shown }) => shown.fact)
      .map(task('contradiction', 'action')),
  ];
}
