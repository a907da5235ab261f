import type { FactOf } from '../agency-fact/fact-of-kind';
import type { PlanReviewer } from '../agency-fact/plan-facts';
import { kindOf } from '../agency/agency-id';
import type { AgencyId, AgencyKind } from '../agency/agency-id';
import type { PlanRule } from '../protocol/plan-rule';
import type { PlanReview } from './plan-state';

/** What part the agencies of a kind play in a review; an interview provider plays none of those asked for. */
const PART_OF_KIND: Readonly<Record<AgencyKind, PlanReviewer | null>> = {
  'local-authority': 'social-care',
  'police-force': 'police',
  'placement-provider': 'carer',
  'return-interview-provider': null,
};

/** Reviews of one plan, in order, each with who by the rule should have been there and was not named. */
export function planReviews(
  reviewed: readonly FactOf<'plan-reviewed'>[],
  ruleFor: (fact: FactOf<'plan-reviewed'>) => PlanRule | null,
): readonly PlanReview[] {
  return reviewed.map((fact) => {
    const { key, occurred, body } = fact;
    const agencies = body.by ?? [];
    const there = new Set([...(body.with ?? []), ...agencies.map(partOf)]);
    return {
      by: key.agency,
      occurred,
      fact: key,
      agencies,
      lacking: (ruleFor(fact)?.reviewers ?? []).filter((reviewer) => !there.has(reviewer)),
      changed: body.changed,
    };
  });
}

function partOf(agency: AgencyId): PlanReviewer | null {
  return PART_OF_KIND[kindOf(agency)];
}
