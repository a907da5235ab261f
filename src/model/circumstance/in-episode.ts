import type { AgencyFact } from '../agency-fact/agency-fact';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import { kindOf } from '../agency/agency-id';
import { setAsideIn } from '../missing-episode/gather-episodes';
import type { Moment } from './moment';

/**
 * Whether the episode's level of risk is high: the latest word of any agency will do, if whoever said it had the authority. A high
 * that was lowered without it is high still.
 */
export function isHighRisk({ episode, at }: Moment): boolean {
  const isAside = setAsideIn(episode === null ? [] : [episode]);
  const told = factsOfKind(factsBy(episode, at), 'risk-assessed').filter(
    (fact) => fact.body.level.recognised && !isAside(fact),
  );
  const latest = new Map(told.map(({ key, body }) => [key.agency, body.level]));
  return [...latest.values()].some((level) => level.recognised && level.value === 'high');
}

/** Whether police had been told by then: their own decision, or a delay, tells of a report too. */
export function wasReportedBy({ episode, at }: Moment): boolean {
  return factsBy(episode, at).some(
    ({ body, key }) =>
      body.kind === 'missing-reported' ||
      body.kind === 'response-delayed' ||
      (body.kind === 'classified' && kindOf(key.agency) === 'police-force'),
  );
}

function factsBy(episode: Moment['episode'], at: Moment['at']): readonly AgencyFact[] {
  return (episode?.facts ?? []).filter(({ occurred }) => occurred.start <= at);
}
