import type { PreventionInterviewHeld } from '../agency-fact/on-return-facts';
import { PREVENTION_ASKS } from '../protocol/interview-rules';

type Ask = (typeof PREVENTION_ASKS)[number];

/** Where the record of a prevention interview answers each thing that may be asked in one. */
const ANSWER: Readonly<Record<Ask, (body: PreventionInterviewHeld) => unknown>> = {
  'safe-and-well': ({ safeAndWell }) => safeAndWell,
  why: ({ answers }) => answers.why,
  where: ({ answers }) => answers.where,
  'with-whom': ({ answers }) => answers.withWhom,
  offences: ({ answers }) => answers.offences,
  presentation: ({ answers }) => answers.presentation,
  prevents: ({ answers }) => answers.prevention,
  'helps-finding': ({ answers }) => answers.helpsFinding,
};

/** What a prevention interview answers, by code. */
export function answeredIn(body: PreventionInterviewHeld): readonly Ask[] {
  return PREVENTION_ASKS.filter((ask) => ANSWER[ask](body) !== undefined);
}
