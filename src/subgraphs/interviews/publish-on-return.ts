import type {
  CarersReturnView,
  OnReturnView,
  PreventionInterviewView,
  PreventionNotHeldView,
} from '../../hub/ports/on-return-view';
import type { PreventionAnswers } from '../../model/agency-fact/on-return-facts';
import { publishGiven } from '../kit/given-code';
import { shownOf, withheldOf } from '../kit/withheld';
import type {
  CarersReturnType,
  OnReturnType,
  PreventionAnswersType,
  PreventionInterviewNotHeldType,
  PreventionInterviewType,
} from './on-return-types';

/** Of one missing episode, or of the whole child when none is named. */
export function publishOnReturn(view: OnReturnView, missingEpisodeId: string | null): OnReturnType {
  const isOf = (one: { readonly missingEpisodeId: string | null }): boolean =>
    missingEpisodeId === null || one.missingEpisodeId === missingEpisodeId;
  const prevention = view.prevention.filter(isOf);
  const notHeld = view.notHeld.filter(isOf);
  const carersReturns = view.carersReturns.filter(isOf);
  const outcome = missingEpisodeId === null ? undefined : view.outcomes.find(isOf);
  return {
    prevention: missingEpisodeId === null ? null : (outcome?.status ?? 'outstanding'),
    policeShouldSeeChild: missingEpisodeId === null ? null : (outcome?.policeShouldSeeChild ?? false),
    preventionInterviews: prevention.map(publishPrevention),
    notHeld: notHeld.map(publishNotHeld),
    carersReturns: carersReturns.map(publishCarersReturn),
    withheld: withheldOf([
      ...[...prevention, ...notHeld, ...carersReturns].map(({ risk }) => risk),
      ...[...prevention, ...carersReturns].map(({ thirdParties }) => thirdParties),
    ]),
  };
}

export function publishAnswers(answers: Omit<PreventionAnswers, 'withWhom'>): PreventionAnswersType {
  const { why, where, offences, presentation, prevention, helpsFinding } = answers;
  return {
    why: why ?? null,
    where: where ?? null,
    offences: offences ?? null,
    presentation: presentation ?? null,
    prevention: prevention ?? null,
    helpsFinding: helpsFinding ?? null,
  };
}

function placed({
  by,
  occurred,
  missingEpisodeId,
}: PreventionInterviewView | PreventionNotHeldView | CarersReturnView): Pick<
  CarersReturnType,
  'by' | 'occurred' | 'missingEpisode'
> {
  const missingEpisode = missingEpisodeId === null ? null : { id: missingEpisodeId };
  return { by: { id: by }, occurred, missingEpisode };
}

function publishPrevention(view: PreventionInterviewView): PreventionInterviewType {
  const risk = shownOf(view.risk);
  const people = shownOf(view.thirdParties);
  return {
    ...placed(view),
    heldBy: view.heldBy.recognised ? view.heldBy.value : null,
    unanswered: [...view.unanswered],
    flags: risk === null ? null : [...risk.flags],
    safeAndWell: risk?.safeAndWell ?? null,
    concern: risk?.concern ?? null,
    answers: risk === null ? null : publishAnswers(risk.answers),
    withWhom: people === null ? null : [...people.withWhom],
  };
}

function publishNotHeld(view: PreventionNotHeldView): PreventionInterviewNotHeldType {
  const risk = shownOf(view.risk);
  return {
    ...placed(view),
    lawful: view.broken === null,
    brokenRule: view.broken?.rule ?? null,
    brokenRuleSource: view.broken?.source ?? null,
    appointmentAt: view.appointmentAt,
    reason: publishGiven(risk?.reason),
    insteadBy: risk === null || risk.insteadBy === null ? null : { id: risk.insteadBy },
    insteadByNamed: risk?.insteadByNamed ?? null,
    text: risk?.text ?? null,
  };
}

function publishCarersReturn(view: CarersReturnView): CarersReturnType {
  const risk = shownOf(view.risk);
  return {
    ...placed(view),
    permitted: view.permitted,
    lacking: [...view.lacking],
    observations:
      risk === null ? null : Object.entries(risk.observations).map(([about, noted]) => ({ about, noted })),
    withWhom: shownOf(view.thirdParties)?.withWhom ?? null,
  };
}
