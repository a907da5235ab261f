import type { Coded } from '../../../model/agency-fact/coded';
import { longTermFrom } from '../../../model/response/missing-for';
import type {
  ResponseInOutline,
  ResponseRisk,
  ResponseWhereabouts,
} from '../../../model/response/response-parts';
import type { CheckState, EnquiryState, LevelSet, Signed } from '../../../model/response/response-state';
import { publishAsserted } from '../../kit/asserted';
import type { GivenCode } from '../../kit/given-code';
import type { MissingEpisodeType } from '../missing-episode/missing-episode-type';
import type { ChecklistLineType, LevelSetType, RecordedSignType } from './response-types';

type Outline = Pick<
  MissingEpisodeType,
  | 'noticedAt'
  | 'ownership'
  | 'missingFor'
  | 'closing'
  | 'contradictions'
  | 'escalationOffered'
  | 'nextEscalationStep'
>;

/** What everybody who may know of the episode may know of the response. */
export function publishOutline({
  noticedAt,
  ownership,
  missingFor,
  closing,
  contradictions,
  escalationOffered,
  nextEscalationStep,
}: ResponseInOutline): Outline {
  const { since, until } = missingFor;
  return {
    noticedAt: publishAsserted(noticedAt),
    ownership: ownership.map(({ owner, from }) => ({ ownerId: owner, from })),
    missingFor: { since, until, longTermFrom: longTermFrom(missingFor) },
    closing: [...closing],
    contradictions: [...contradictions],
    ...{ escalationOffered, nextEscalationStep },
  };
}

type Whereabouts = Pick<MissingEpisodeType, 'whereaboutsKnown' | 'whereaboutsConfirmedBy' | 'stay'>;

/** What of the response tells where the child is; `null` when that is not for this audience. */
export function publishResponseWhereabouts(response: ResponseWhereabouts | null): Whereabouts {
  if (response === null) return { whereaboutsKnown: null, whereaboutsConfirmedBy: null, stay: null };
  const { whereaboutsKnown, confirmedBy, stay } = response;
  return {
    whereaboutsKnown: publishAsserted(whereaboutsKnown),
    whereaboutsConfirmedBy: confirmedBy === null ? null : given(confirmedBy),
    stay: publishAsserted(stay),
  };
}

type Risk = Pick<
  MissingEpisodeType,
  | 'vocabularies'
  | 'absconded'
  | 'courtOrder'
  | 'level'
  | 'indicators'
  | 'enquiries'
  | 'checks'
  | 'report'
  | 'riskFactors'
  | 'riskReviewAt'
  | 'delayWarnings'
  | 'escalation'
  | 'concerned'
  | 'houseSearch'
  | 'media'
  | 'mediaWarnings'
  | 'policeHelp'
  | 'transferOffered'
  | 'steps'
  | 'decisions'
>;

const NOTHING: Risk = {
  vocabularies: null,
  absconded: null,
  courtOrder: null,
  level: null,
  indicators: null,
  enquiries: null,
  checks: null,
  report: null,
  riskFactors: null,
  riskReviewAt: null,
  delayWarnings: null,
  escalation: null,
  concerned: null,
  houseSearch: null,
  media: null,
  mediaWarnings: null,
  policeHelp: null,
  transferOffered: null,
  steps: null,
  decisions: null,
};

/** What of the response is risk and intelligence; `null` throughout when that is not for this audience. */
export function publishResponseRisk(response: ResponseRisk | null): Risk {
  if (response === null) return NOTHING;
  const { vocabularies, absconded, level, report, riskReviewAt } = response;
  return {
    ...{ vocabularies, absconded, report, riskReviewAt },
    level: { ...level, shown: level.shown && levelSet(level.shown), history: level.history.map(levelSet) },
    courtOrder: publishAsserted(response.courtOrder, given),
    concerned: publishAsserted(response.concerned),
    houseSearch: publishAsserted(response.houseSearch, withDecision),
    media: publishAsserted(response.media, withDecision),
    ...publishRecorded(response),
    riskFactors: [...response.riskFactors],
    delayWarnings: [...response.delayWarnings],
    mediaWarnings: [...response.mediaWarnings],
    policeHelp: [...response.policeHelp],
    transferOffered: response.transferOffered,
    decisions: [...response.decisions],
  };
}

type Recorded = Pick<Risk, 'indicators' | 'enquiries' | 'checks' | 'escalation' | 'steps'>;

function publishRecorded({ indicators, enquiries, checks, escalation, steps }: ResponseRisk): Recorded {
  return {
    indicators: indicators.map((said) => ({
      ...recorded(said, said.indicator),
      sign: said.sign === null ? null : given(said.sign),
      permitted: said.permitted,
      text: said.text,
    })),
    enquiries: enquiries.map(enquiry),
    checks: checks.map(checklistLine),
    escalation: escalation.map((said) => ({ ...recorded(said, said.step), text: said.text })),
    steps: steps.map((said) => ({ ...recorded(said, said.step), text: said.text, dueAt: said.dueAt })),
  };
}

function recorded({ by, rank, occurred }: Signed, code: Coded<string>): RecordedSignType {
  const nothing = { sign: null, outcome: null, permitted: null, text: null, dueAt: null };
  return { code: given(code), ...nothing, by, rank, occurred };
}

function enquiry(said: EnquiryState): RecordedSignType {
  return { ...recorded(said, said.enquiry), outcome: said.outcome, text: said.result };
}

function checklistLine({ key, by, last }: CheckState): ChecklistLineType {
  return { key, by, last: last && enquiry(last) };
}

function levelSet(set: LevelSet): LevelSetType {
  return { ...set, level: given(set.level) };
}

function withDecision<T extends { readonly decision: Coded<string> }>(
  value: T,
): Omit<T, 'decision'> & { readonly decision: GivenCode } {
  return { ...value, decision: given(value.decision) };
}

function given(coded: Coded<string>): GivenCode {
  return coded.recognised
    ? { code: coded.value, recognised: true }
    : { code: coded.given, recognised: false };
}
