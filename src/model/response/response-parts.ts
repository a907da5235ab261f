import type { ResponseState } from './response-state';

/**
 * What of the response everybody who may know of the episode may know. Whoever reported is among them and is to be told that they
 * can escalate (WY 4): that much is no intelligence.
 */
export type ResponseInOutline = Pick<
  ResponseState,
  | 'noticedAt'
  | 'reported'
  | 'ownership'
  | 'missingFor'
  | 'closing'
  | 'contradictions'
  | 'escalationOffered'
  | 'nextEscalationStep'
>;

/** What of it tells where the child is. */
export type ResponseWhereabouts = Pick<ResponseState, 'whereaboutsKnown' | 'confirmedBy' | 'stay'>;

/** What of it is risk and intelligence: the rest. */
export type ResponseRisk = Omit<ResponseState, keyof ResponseInOutline | keyof ResponseWhereabouts>;

/** The response by information category. */
export interface ResponseParts {
  readonly existence: ResponseInOutline;
  readonly whereabouts: ResponseWhereabouts;
  readonly risk: ResponseRisk;
}

/** One of them beside what else is of its category; `null` when nothing of it is kept for an audience. */
export interface ResponsePart<Part extends keyof ResponseParts> {
  readonly response: ResponseParts[Part] | null;
}

/** Splits the response into what is shared under each category. */
export function responseParts(response: ResponseState): ResponseParts {
  const { noticedAt, reported, ownership, missingFor, closing, contradictions, ...rest } = response;
  const { escalationOffered, nextEscalationStep, ...others } = rest;
  const { whereaboutsKnown, confirmedBy, stay, ...risk } = others;
  return {
    existence: {
      ...{ noticedAt, reported, ownership, missingFor, closing, contradictions },
      ...{ escalationOffered, nextEscalationStep },
    },
    whereabouts: { whereaboutsKnown, confirmedBy, stay },
    risk,
  };
}
