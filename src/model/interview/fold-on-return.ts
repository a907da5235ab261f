import type { AgencyFact, FactKey } from '../agency-fact/agency-fact';
import { factKeyText } from '../agency-fact/canonical';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import type { FactOf } from '../agency-fact/fact-of-kind';
import { kindOf } from '../agency/agency-id';
import type { GatheredEpisode } from '../missing-episode/gather-episodes';
import { standingRecord } from '../missing-episode/standing-record';
import { lackingOf } from '../protocol/checklist';
import type { InterviewRules } from '../protocol/interview-rules';
import { episodeIn, foundingOf, interviewRulesAt, isLookedAfterAt, ownerFor } from './interview-setting';
import type { InterviewSetting } from './interview-setting';
import { notHeldRule, reasonOf } from './not-held-rule';
import type {
  CarersReturnState,
  OnReturnState,
  PreventionInterviewState,
  PreventionNotHeldState,
  PreventionOutcome,
  RecordedOnReturn,
} from './on-return-state';
import { answeredIn } from './prevention-answers';
import { countsAsHeld, preventionFlags } from './prevention-flags';

/** The observation that names other people: information category third-parties. */
const WITH_WHOM = 'with-whom';

/** What was recorded on a child's returns, each judged by the protocol of whoever owned the episode then. */
export function foldOnReturn(setting: InterviewSetting): OnReturnState {
  const { ordered } = setting;
  return {
    prevention: factsOfKind(ordered, 'prevention-interview-held').map((fact) => held(fact, setting)),
    notHeld: factsOfKind(ordered, 'prevention-interview-not-held').map((fact) => notHeld(fact, setting)),
    carersReturns: factsOfKind(ordered, 'carers-return-recorded').map((fact) => carersReturn(fact, setting)),
  };
}

/** Where the prevention interview of one missing episode stands. What breaks a rule discharges nothing. */
export function preventionOutcome(
  { prevention, notHeld: left }: Pick<OnReturnState, 'prevention' | 'notHeld'>,
  episode: FactKey,
): PreventionOutcome {
  const founding = factKeyText(episode);
  const ofEpisode = (one: RecordedOnReturn): boolean =>
    one.episode !== null && factKeyText(one.episode) === founding;
  const talks = prevention.filter(ofEpisode);
  const concern = talks.findLastIndex(({ flags }) => flags.includes('police-should-see-child'));
  const seenSince = talks
    .slice(concern + 1)
    .some(({ heldBy }) => heldBy.recognised && heldBy.value === 'police');
  const policeShouldSeeChild = concern >= 0 && !seenSince;
  if (talks.some(({ flags }) => countsAsHeld(flags))) return { status: 'held', policeShouldSeeChild };
  const lawful = left.filter((one) => ofEpisode(one) && one.broken === null).at(-1);
  if (lawful === undefined) return { status: 'outstanding', policeShouldSeeChild };
  return { status: lawful.deferred ? 'deferred' : 'not-held', policeShouldSeeChild };
}

interface Placed {
  readonly recorded: RecordedOnReturn;
  readonly episode: GatheredEpisode | null;
  readonly rules: InterviewRules;
}

function placed(fact: AgencyFact, setting: InterviewSetting): Placed {
  const { key, occurred } = fact;
  const episode = episodeIn(setting.episodes, standingRecord(fact));
  const recorded = { by: key.agency, occurred, fact: key, episode: foundingOf(episode) };
  const rules = interviewRulesAt(setting, ownerFor(fact, episode), occurred.start);
  return { recorded, episode, rules };
}

function held(
  fact: FactOf<'prevention-interview-held'>,
  setting: InterviewSetting,
): PreventionInterviewState {
  const { recorded, rules } = placed(fact, setting);
  const { by, safeAndWell, concern, answers } = fact.body;
  const { withWhom, ...rest } = answers;
  return {
    ...recorded,
    heldBy: by,
    flags: preventionFlags(fact.body, rules.prevention),
    safeAndWell: safeAndWell ?? null,
    concern: concern ?? null,
    answers: rest,
    withWhom: withWhom ?? [],
    unanswered: lackingOf(rules.prevention.asks, answeredIn(fact.body)).map(({ key }) => key),
  };
}

function notHeld(
  fact: FactOf<'prevention-interview-not-held'>,
  setting: InterviewSetting,
): PreventionNotHeldState {
  const { recorded, rules, episode } = placed(fact, setting);
  const { reason, appointmentAt, insteadBy, insteadByNamed, text } = fact.body;
  const given = {
    isLookedAfter: isLookedAfterAt(setting, fact.occurred.start),
    isPoliceAbsent: isPoliceAbsent(episode),
  };
  return {
    ...recorded,
    reason,
    broken: notHeldRule(fact.body, rules.prevention, given),
    deferred: reasonOf(fact.body, rules.prevention)?.needs === 'appointment',
    appointmentAt: appointmentAt ?? null,
    insteadBy: insteadBy ?? null,
    insteadByNamed: insteadByNamed ?? null,
    text: text ?? null,
  };
}

/** Whether the latest word of police on the episode is that the child is absent. */
export function isPoliceAbsent(episode: GatheredEpisode | null): boolean {
  const latest = factsOfKind(episode?.facts ?? [], 'classified').findLast(
    ({ key }) => kindOf(key.agency) === 'police-force',
  )?.body.category;
  return latest?.recognised === true && (latest.value === 'absent' || latest.value === 'no-apparent-risk');
}

function carersReturn(fact: FactOf<'carers-return-recorded'>, setting: InterviewSetting): CarersReturnState {
  const { recorded, rules } = placed(fact, setting);
  const { permitted, observations } = fact.body;
  const { [WITH_WHOM]: withWhom, ...rest } = observations;
  return {
    ...recorded,
    permitted: permitted ?? false,
    observations: rest,
    withWhom: withWhom ?? null,
    lacking: lackingOf(rules.carersReturn, Object.keys(observations)).map(({ key }) => key),
  };
}
