import type { AgencyFact } from '../agency-fact/agency-fact';
import type { Standing } from '../agency-fact/care-facts';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import type { Instant } from '../time/occurred';
import { remembered } from '../value/remembered';
import { lastsAt } from './lasts-at';

/** What a child was to social care, over time. */
export interface StandingsOver {
  readonly holds: (standing: Standing, at: Instant) => boolean;
}

/** From effective facts in order. Any agency's word is enough; its later word on the same period replaces its earlier. */
export const standingsOver = remembered((ordered: readonly AgencyFact[]): StandingsOver => {
  const latest = new Map(
    factsOfKind(ordered, 'standing-recorded').flatMap(({ key, body }) =>
      body.standing.recognised
        ? [[JSON.stringify([key.agency, body.standing.value, body.from]), body] as const]
        : [],
    ),
  );
  const periods = [...latest.values()];
  return {
    holds: (standing, at) =>
      periods.some(
        (period) => period.standing.recognised && period.standing.value === standing && lastsAt(period, at),
      ),
  };
});
