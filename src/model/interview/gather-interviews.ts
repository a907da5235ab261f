import type { AgencyFact } from '../agency-fact/agency-fact';
import { recordText } from '../agency-fact/canonical';
import type { FactOf } from '../agency-fact/fact-of-kind';
import type { InterviewFact } from '../agency-fact/interview-facts';
import type { AgencyId } from '../agency/agency-id';
import type { GatheredEpisode } from '../missing-episode/gather-episodes';
import { standingRecord } from '../missing-episode/standing-record';
import type { Occurred } from '../time/occurred';

/** A fact of a return interview. */
export type FactOfInterview = FactOf<InterviewFact['kind']>;

/** The facts of one provider's referral, in order, and the missing episode they are of. */
export interface GatheredInterview {
  readonly provider: AgencyId;
  readonly referral: string;
  readonly facts: readonly FactOfInterview[];
  /** `null` while no such episode is known. */
  readonly episode: GatheredEpisode | null;
}

/**
 * Sorts effective, ordered facts of one child into return interviews, one for each referral of a provider, in the order of
 * their first facts. One that points to a control room's log is of that log's episode, and of none until the log is known: a
 * debrief may come before the report. Of those that point to nothing, in order, each is of the latest episode that had ended
 * by the interview's first fact and has no interview yet: a child missing again meanwhile is owed one for each (NF 4.10). If
 * there is none, it is of the latest that had begun by then.
 */
export function gatherInterviews(
  ordered: readonly AgencyFact[],
  episodes: readonly GatheredEpisode[],
): readonly GatheredInterview[] {
  const referrals = byReferral(ordered);
  const pointed = referrals.map((facts) => pointedEpisode(facts, episodes));
  const taken = new Set<GatheredEpisode>(pointed.flatMap((episode) => episode ?? []));
  return referrals.flatMap((facts, index) => {
    const [first] = facts;
    if (first === undefined) return [];
    const found = pointed[index];
    const episode = found === undefined ? episodeBefore(first.occurred, episodes, taken) : found;
    if (episode !== null) taken.add(episode);
    return [{ provider: first.key.agency, referral: first.body.referral, facts, episode }];
  });
}

function byReferral(ordered: readonly AgencyFact[]): readonly (readonly FactOfInterview[])[] {
  const referrals = new Map<string, FactOfInterview[]>();
  for (const fact of ordered.filter(isOfInterview)) {
    const name = JSON.stringify([fact.key.agency, fact.body.referral]);
    const facts = referrals.get(name);
    if (facts === undefined) referrals.set(name, [fact]);
    else facts.push(fact);
  }
  return [...referrals.values()];
}

function isOfInterview(fact: AgencyFact): fact is FactOfInterview {
  return 'referral' in fact.body;
}

/** `undefined` when the interview points to nothing. When it points to several places, the latest that is known counts. */
function pointedEpisode(
  facts: readonly FactOfInterview[],
  episodes: readonly GatheredEpisode[],
): GatheredEpisode | null | undefined {
  const pointing = facts.filter(({ body }) => body.episode !== undefined);
  if (pointing.length === 0) return undefined;
  const records = pointing.map((fact) => recordText(standingRecord(fact)));
  const known = records.findLast((record) => episodes.some((episode) => episode.records.includes(record)));
  return episodes.find((episode) => known !== undefined && episode.records.includes(known)) ?? null;
}

function episodeBefore(
  first: Occurred,
  episodes: readonly GatheredEpisode[],
  taken: ReadonlySet<GatheredEpisode>,
): GatheredEpisode | null {
  const hadBegun = (facts: readonly AgencyFact[]): boolean =>
    facts.some(({ occurred }) => occurred.start < first.end);
  const begun = episodes.filter(({ facts }) => hadBegun(facts));
  const ended = begun.filter(({ facts }) => hadBegun(facts.filter(endsMissing)));
  return ended.findLast((episode) => !taken.has(episode)) ?? begun.at(-1) ?? null;
}

/** Found well, or back: from then on an interview may be held. */
function endsMissing({ body }: AgencyFact): boolean {
  return body.kind === 'returned' || (body.kind === 'located' && body.wellBeingConfirmed);
}
