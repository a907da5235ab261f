import type { AgencyFact } from '../agency-fact/agency-fact';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import { kindOf } from '../agency/agency-id';
import { assertion, assertionsOf, firstAssertions, latestAssertions } from '../child/latest-assertions';
import type { Precedence } from '../child/latest-assertions';
import type { MissingEpisodeState, MissingEpisodeStatus } from '../missing-episode/missing-episode-state';
import type { ResponseRules } from '../protocol/response-rules';
import type { AroundEpisode } from './around-episode';
import { codeOf } from './code-of';
import { contradicting } from './contradictions';
import { delayBarsThatHold } from './delay-warnings';
import { decisionsOf } from './fold-decisions';
import { checksOf, enquiriesOf, indicatorsOf } from './fold-enquiries';
import { foldClosing, isReported } from './fold-closing';
import { foldLevel } from './fold-level';
import { foldMedia, mediaWarnings } from './fold-media';
import { nextEscalationStep } from './next-escalation-step';
import type { Ownership } from './fold-ownership';
import { foldReport } from './fold-report';
import { riskFactorsOf } from './fold-risk-factors';
import { judgedAssertions } from './judged-assertions';
import { foldMissingFor } from './missing-for';
import type { Contradicted, ResponseState } from './response-state';
import type { SetAside } from '../rule/set-aside';
import { signed } from './signed';
import { vocabulariesOf } from './vocabularies';

/** What an episode's response is folded from; facts are effective and in order. */
export interface ResponseMatter {
  readonly facts: readonly AgencyFact[];
  readonly aside: SetAside;
  readonly around: AroundEpisode;
  readonly rules: ResponseRules;
  readonly precedence: Precedence;
  readonly ownership: Ownership;
  /** The episode as far as it is folded. */
  readonly episode: FoldedSoFar;
}

/** What of an episode its response builds on. Its status is not yet closed: that is judged here. */
export type FoldedSoFar = Omit<MissingEpisodeState, 'response' | 'deadlines' | 'chronology'>;

/** The response to a child who is not where they should be. */
export function foldResponse(matter: ResponseMatter): ResponseState {
  const { facts, around, rules, ownership, episode } = matter;
  const indicators = indicatorsOf(facts);
  const enquiries = enquiriesOf(facts);
  const checks = checksOf(enquiries, rules);
  const standing = standingOf(matter);
  return {
    ...ownership,
    ...standing,
    reported: isReported(facts),
    closing: foldClosing({ facts, founding: episode.founding, status: episode.status, around, rules }),
    contradictions: contradictionsOf(episode),
    policeHelp: policeHelpOf(episode.status, standing.whereaboutsKnown.shown?.value === true, rules),
    level: foldLevel(facts, indicators, rules),
    indicators,
    enquiries,
    checks,
    report: foldReport(facts, rules, around),
    riskFactors: riskFactorsOf(facts, checks, { around, rules }),
    ...delayOf(matter),
    ...doneOf(matter),
  };
}

type Standing = Pick<
  ResponseState,
  | 'noticedAt'
  | 'vocabularies'
  | 'absconded'
  | 'missingFor'
  | 'whereaboutsKnown'
  | 'confirmedBy'
  | 'courtOrder'
  | 'concerned'
>;

function standingOf({ facts, around, rules, precedence, episode }: ResponseMatter): Standing {
  const noticed = factsOfKind(facts, 'noticed');
  const noticedAt = firstAssertions(
    noticed.map((fact) => assertion(fact, fact.occurred)),
    precedence,
  );
  const whereaboutsKnown = latestAssertions(
    assertionsOf(noticed, (body) => body.whereaboutsKnown === true && isConfirmed(body.confirmedBy)),
    precedence,
  );
  const courtOrder = latestAssertions(
    assertionsOf(factsOfKind(facts, 'court-order-applies'), ({ order }) => order),
    precedence,
  );
  const concerned = latestAssertions(
    assertionsOf(factsOfKind(facts, 'concern-stated'), (body) => body.concerned),
    precedence,
  );
  const category = codeOfShown(episode);
  const isOrdered = courtOrder.shown !== null;
  const reported = isReported(facts);
  return {
    noticedAt,
    whereaboutsKnown,
    courtOrder,
    concerned,
    confirmedBy: noticed.findLast(({ body }) => body.confirmedBy !== undefined)?.body.confirmedBy ?? null,
    absconded: isOrdered && (episode.recordedAt.shown !== null || category === 'missing'),
    missingFor: foldMissingFor({ ...episode, noticedAt }, rules.longTerm?.days ?? null),
    vocabularies: vocabulariesOf({
      reported,
      whereaboutsKnown: whereaboutsKnown.shown?.value === true || category === 'away',
      lookedAfter: around.lookedAfter,
      concernOrTold: concerned.shown?.value === true || reported || category === 'away',
      noApparentRisk: isAbsentToPolice(episode),
      courtOrder: isOrdered,
    }),
  };
}

/** Absent is a word of the police here: whoever reports never chooses it for them (WM chapter). */
function isAbsentToPolice(episode: FoldedSoFar): boolean {
  const { shown } = episode.category;
  const code = codeOfShown(episode);
  const isAbsent = code === 'absent' || code === 'no-apparent-risk';
  return isAbsent && shown !== null && kindOf(shown.by) === 'police-force';
}

function codeOfShown({ category }: FoldedSoFar): ReturnType<typeof codeOf<string>> {
  return category.shown === null ? null : codeOf(category.shown.value);
}

/** The child's own word is not enough, nor is a confirmation nobody can name (WM). */
function isConfirmed(by: ResponseState['confirmedBy'] | undefined): boolean {
  const how = by === null || by === undefined ? null : codeOf(by);
  return how !== null && how !== 'child-says-so';
}

function contradictionsOf({ lastSeen, locatedAt, returnedAt }: FoldedSoFar): readonly Contradicted[] {
  const seen = {
    shown: lastSeen.shown && { ...lastSeen.shown, value: lastSeen.shown.value.at },
    assertions: lastSeen.assertions.map((said) => ({ ...said, value: said.value.at })),
  };
  return [
    ...(contradicting(seen).length > 0 ? (['lastSeen'] as const) : []),
    ...(contradicting(locatedAt).length > 0 ? (['locatedAt'] as const) : []),
    ...(contradicting(returnedAt).length > 0 ? (['returnedAt'] as const) : []),
  ];
}

/** While the child is not back and it is known where they are: a prompt to whoever thinks of asking, never a lock. */
function policeHelpOf(
  status: MissingEpisodeStatus,
  isKnown: boolean,
  { policeHelp }: ResponseRules,
): readonly string[] {
  const isRecovery = status === 'located';
  const isAbsence = status === 'away' || status === 'absent' || (status === 'noticed' && isKnown);
  return policeHelp
    .filter((rule) => {
      if (rule.while === 'any') return isRecovery || isAbsence;
      return rule.while === 'recovery' ? isRecovery : isAbsence;
    })
    .map(({ key }) => key);
}

type Delays = Pick<
  ResponseState,
  'delayWarnings' | 'escalationOffered' | 'nextEscalationStep' | 'riskReviewAt'
>;

/** The warnings on the latest delay, by all that is known by now; whoever disagrees may escalate at once (NF 3.17). */
function delayOf({ facts, aside, rules, episode }: ResponseMatter): Delays {
  const isDelayed = episode.status === 'delayed';
  const risk = factsOfKind(facts, 'risk-assessed').findLast(
    ({ key }) => episode.risk.shown !== null && key === episode.risk.shown.fact,
  );
  return {
    delayWarnings: isDelayed
      ? delayBarsThatHold(facts, rules).map(({ key, source }) => ({ rule: `life.${key}`, source }))
      : [],
    escalationOffered: isDelayed && rules.escalation.length > 0,
    nextEscalationStep: isDelayed ? nextEscalationStep(facts, rules, aside) : null,
    riskReviewAt: risk?.body.reviewAt ?? null,
  };
}

type Done = Pick<
  ResponseState,
  'stay' | 'escalation' | 'houseSearch' | 'media' | 'mediaWarnings' | 'steps' | 'decisions'
>;

function doneOf({ facts, aside, around, rules, precedence }: ResponseMatter): Done {
  const searches = assertionsOf(factsOfKind(facts, 'house-search-decided'), (body) => ({
    decision: body.decision,
    supervisorAgreed: body.supervisorAgreed ?? false,
    rationale: body.rationale ?? null,
  }));
  const stays = assertionsOf(factsOfKind(facts, 'stay-decided'), ({ allowed, where, rationale }) => ({
    allowed,
    where: where ?? null,
    rationale: rationale ?? null,
  }));
  const media = foldMedia(facts, precedence, aside);
  return {
    houseSearch: judgedAssertions(searches, precedence, aside),
    stay: judgedAssertions(stays, precedence, aside),
    media,
    mediaWarnings: mediaWarnings(media, rules.media, around),
    escalation: factsOfKind(facts, 'escalation-stepped').map((fact) => ({
      ...signed(fact),
      step: fact.body.step,
      text: fact.body.text ?? null,
    })),
    steps: factsOfKind(facts, 'step-recorded').map((fact) => ({
      ...signed(fact),
      step: fact.body.step,
      dueAt: fact.body.dueAt ?? null,
      text: fact.body.text ?? null,
    })),
    decisions: decisionsOf(facts, aside),
  };
}
