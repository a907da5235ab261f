import type { AgencyFact, FactKey } from '../agency-fact/agency-fact';
import { recordText } from '../agency-fact/canonical';
import type { EpisodePointer } from '../agency-fact/care-facts';
import type { StepCode } from '../agency-fact/response-facts';
import type { AgencyId } from '../agency/agency-id';
import { circumstancesOf } from '../circumstance/circumstances-of';
import { foundingKey } from '../missing-episode/founding-keys';
import { isFounding } from '../missing-episode/gather-episodes';
import type { GatheredEpisode } from '../missing-episode/gather-episodes';
import { owningAgencyAt } from '../missing-episode/owning-agency';
import { standingRecord } from '../missing-episode/standing-record';
import { NO_INTERVIEW_RULES } from '../protocol/interview-rules';
import type { InterviewRules } from '../protocol/interview-rules';
import type { Protocols } from '../protocol/protocol';
import type { Instant } from '../time/occurred';

/** What facts of interviews are judged by. Facts are one child's, effective and in order. */
export interface InterviewSetting {
  readonly ordered: readonly AgencyFact[];
  readonly episodes: readonly GatheredEpisode[];
  /** Left out when no agency works by any protocol: then nothing is judged. */
  readonly protocols: Protocols | undefined;
}

/** The rules of whoever owes a duty at an instant. */
export function interviewRulesAt(
  { protocols }: Pick<InterviewSetting, 'protocols'>,
  owner: AgencyId,
  at: Instant,
): InterviewRules {
  return protocols?.of(owner, at).interviews ?? NO_INTERVIEW_RULES;
}

/** Whether the child is looked after at an instant. */
export function isLookedAfterAt({ ordered, episodes, protocols }: InterviewSetting, at: Instant): boolean {
  if (protocols === undefined) return false;
  const protocol = { patterns: [] };
  return circumstancesOf(ordered, episodes).holds('looked-after', { at, episode: null, protocol });
}

/** The missing episode that stands in a record; `null` while none is known. */
export function episodeIn(
  episodes: readonly GatheredEpisode[],
  record: EpisodePointer,
): GatheredEpisode | null {
  const text = recordText(record);
  return episodes.find(({ records }) => records.includes(text)) ?? null;
}

/** What a missing episode's id is derived from. */
export function foundingOf(episode: GatheredEpisode | null): FactKey | null {
  const first = episode?.facts.find(isFounding);
  return first === undefined ? null : foundingKey(first);
}

/** Whoever owns the episode that a fact is of, and otherwise whoever recorded the fact. */
export function ownerFor(fact: AgencyFact, episode: GatheredEpisode | null): AgencyId {
  return owningAgencyAt(episode?.facts ?? [], fact.occurred.start) ?? fact.key.agency;
}

/** Whether a step was recorded of an episode. */
export function hasStep(
  { ordered }: Pick<InterviewSetting, 'ordered'>,
  episode: GatheredEpisode | null,
  step: StepCode,
): boolean {
  if (episode === null) return false;
  return ordered.some(
    (fact) =>
      fact.body.kind === 'step-recorded' &&
      fact.body.step.recognised &&
      fact.body.step.value === step &&
      episode.records.includes(recordText(standingRecord(fact))),
  );
}
