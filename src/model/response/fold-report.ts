import type { AgencyFact } from '../agency-fact/agency-fact';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import type { ResponseRules } from '../protocol/response-rules';
import type { AroundEpisode } from './around-episode';
import { codeOf } from './code-of';
import type { ReportState } from './response-state';

/**
 * The minimum report (WY 4; WM): what of it was given in the report, said singly since, or is known of the child anyway. The
 * rest is outstanding; a report that lacks it is a report.
 */
export function foldReport(
  facts: readonly AgencyFact[],
  { report }: ResponseRules,
  { reportItemsKnown }: AroundEpisode,
): ReportState {
  const given = new Set([...reportItemsKnown, ...saidInReport(facts), ...saidSingly(facts)]);
  const keys = report.map(({ key }) => key);
  return {
    given: keys.filter((key) => given.has(key)),
    outstanding: keys.filter((key) => !given.has(key)),
  };
}

function saidSingly(facts: readonly AgencyFact[]): readonly string[] {
  return factsOfKind(facts, 'report-item-given').flatMap(({ body }) => codeOf(body.item) ?? []);
}

function saidInReport(facts: readonly AgencyFact[]): readonly string[] {
  const reports = factsOfKind(facts, 'missing-reported').flatMap(
    ({ body: { lastSeen, missingFrom, circumstances, reporter } }) => [
      ...(lastSeen === undefined ? [] : ['last-seen-when']),
      ...((lastSeen?.place ?? null) === null ? [] : ['last-seen-where']),
      ...(missingFrom === undefined ? [] : ['missing-from']),
      ...(circumstances === undefined ? [] : ['circumstances']),
      ...((reporter?.name ?? null) === null ? [] : ['reporter']),
      ...((reporter?.relationship ?? null) === null ? [] : ['reporter-relationship']),
      ...((reporter?.telephone ?? null) === null ? [] : ['reporter-telephone']),
    ],
  );
  const noticed = factsOfKind(facts, 'noticed').flatMap(({ body }) =>
    body.missingFrom === undefined ? [] : ['missing-from'],
  );
  const enquiries = factsOfKind(facts, 'enquiry-made').map(() => 'actions-taken');
  const character = factsOfKind(facts, 'indicator-observed').flatMap(({ body }) =>
    codeOf(body.indicator) === 'out-of-character' ? ['out-of-character'] : [],
  );
  const companions = factsOfKind(facts, 'missing-with').map(() => 'went-with');
  return [...reports, ...noticed, ...enquiries, ...character, ...companions];
}
