import type { AgencyFact, FactKey } from '../agency-fact/agency-fact';
import type { Coded } from '../agency-fact/coded';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import type { FactOf } from '../agency-fact/fact-of-kind';
import type { PlanKind } from '../agency-fact/plan-facts';
import type { AgencyId } from '../agency/agency-id';
import type { MissingEpisodeState } from '../missing-episode/missing-episode-state';
import type { PlacementSpan } from '../placement/placement-spans';
import { planRuleOf } from '../protocol/plan-rule';
import type { PlanRule, PlanRules } from '../protocol/plan-rule';
import type { Condition } from '../protocol/vocabulary';
import type { Instant } from '../time/occurred';
import { compareTexts } from '../value/compare-texts';
import { agreementLacking } from './agreement-lacking';
import type { AgenciesAround } from './agreement-lacking';
import { photographsOf } from './photographs';
import type { PhilomenaProfile } from './philomena-profile';
import { challengeStates, sortChallenges } from './plan-challenges';
import { plansLacking } from './plans-lacking';
import { planReviews } from './plan-reviews';
import type { ChildPlans, PlanReviewState, PlanState } from './plan-state';
import { planVersions } from './plan-versions';
import { reviewDue, reviewOccasions } from './review-due';
import type { Occasion } from './review-due';

/** What plans are judged by. Facts are effective and in order. */
export interface PlanMatter {
  readonly ordered: readonly AgencyFact[];
  readonly profile: PhilomenaProfile;
  readonly episodes: readonly MissingEpisodeState[];
  readonly spans: readonly PlacementSpan[];
  /** The rules of whoever owes the child a plan, for something an agency said at an instant. */
  readonly rulesAt: (at: Instant, by: AgencyId) => PlanRules;
  /** The rules of whoever owes the child a plan by the latest word. */
  readonly rulesNow: PlanRules;
  readonly aroundAt: (at: Instant) => AgenciesAround;
  /** Whether something holds of the child by the latest word. */
  readonly holds: (condition: Condition) => boolean;
}

/** The plans of a child; and the challenges that were made when none may be, kept and shown nowhere as pending. */
export interface FoldedPlans {
  readonly plans: ChildPlans;
  readonly challengesOutOfTime: readonly FactKey[];
}

/** Every plan of a child with its versions, agreements, reviews and challenges, in the order of their kinds. */
export function foldPlans(matter: PlanMatter): FoldedPlans {
  const { ordered, episodes, spans, profile, rulesNow, holds } = matter;
  const occasions = reviewOccasions(episodes, spans);
  const challenges = sortChallenges(factsOfKind(ordered, 'plan-challenged'), episodes);
  const plans = planKinds(ordered).map((plan) => planOf(plan, matter, { occasions, ...challenges }));
  return {
    plans: {
      plans,
      profile: profileReview(matter, occasions),
      photographs: photographsOf(profile.person, rulesNow.photographs),
      lacking: plansLacking(rulesNow, { plans, profile, holds }),
    },
    challengesOutOfTime: challenges.outOfTime,
  };
}

interface Around {
  readonly occasions: readonly Occasion[];
  readonly standing: readonly FactOf<'plan-challenged'>[];
}

function planOf(plan: Coded<PlanKind>, matter: PlanMatter, { occasions, standing }: Around): PlanState {
  const isOfPlan = (other: Coded<string>): boolean => codeText(other) === codeText(plan);
  const stated = factsOfKind(matter.ordered, 'plan-stated').filter(({ body }) => isOfPlan(body.plan));
  const reviewed = factsOfKind(matter.ordered, 'plan-reviewed').filter(({ body }) => isOfPlan(body.plan));
  const challenged = standing.filter(({ body }) => isOfPlan(body.plan));
  const versions = planVersions(stated);
  const present = versions.at(-1);
  const rule = present === undefined ? null : ruleAt(plan, matter, present.occurred.start, present.by);
  const review = reviewOf({ reviewed, looked: stated, plan, matter, occasions });
  return {
    plan,
    versions,
    ...review,
    partsLacking: partsLacking(rule, present?.parts),
    notYetAgreed:
      present === undefined || rule === null
        ? []
        : agreementLacking(rule.agreedBy, present.agreements, matter.aroundAt(present.occurred.start)),
    challenges: challengeStates(challenged, latest([...stated, ...reviewed])),
  };
}

interface Reviewed {
  readonly reviewed: readonly FactOf<'plan-reviewed'>[];
  /** Statements: who states a plan has looked at it. */
  readonly looked: readonly AgencyFact[];
  readonly plan: Coded<PlanRule['key']>;
  readonly matter: PlanMatter;
  readonly occasions: readonly Occasion[];
}

function reviewOf({ reviewed, looked, plan, matter, occasions }: Reviewed): PlanReviewState {
  const lastLooked = latest([...looked, ...reviewed]);
  const ruleFor = ({ occurred, key }: AgencyFact) => ruleAt(plan, matter, occurred.start, key.agency);
  const rule = plan.recognised ? planRuleOf(matter.rulesNow, plan.value) : null;
  const due = lastLooked === null || rule === null ? [] : reviewDue(occasions, rule, lastLooked);
  return { reviews: planReviews(reviewed, ruleFor), reviewDue: due };
}

/** Part 2 is of one day; Part 1 is what is looked at again. */
function profileReview(matter: PlanMatter, occasions: readonly Occasion[]): PlanReviewState {
  const plan = { recognised: true, value: 'philomena-profile' } as const;
  return reviewOf({
    reviewed: factsOfKind(matter.ordered, 'plan-reviewed').filter(
      ({ body }) => codeText(body.plan) === codeText(plan),
    ),
    looked: factsOfKind(matter.ordered, 'profile-stated').filter(({ body }) => body.section !== 'today'),
    ...{ plan, matter, occasions },
  });
}

function ruleAt(
  plan: Coded<PlanRule['key']>,
  { rulesAt }: PlanMatter,
  at: Instant,
  by: AgencyId,
): PlanRule | null {
  return plan.recognised ? planRuleOf(rulesAt(at, by), plan.value) : null;
}

/** The kinds that anything was said of, each once; a profile has its own place. */
function planKinds(ordered: readonly AgencyFact[]): readonly Coded<PlanKind>[] {
  const said = [
    ...factsOfKind(ordered, 'plan-stated').map(({ body }) => body.plan),
    ...factsOfKind(ordered, 'plan-challenged').map(({ body }) => body.plan),
    ...factsOfKind(ordered, 'plan-reviewed').flatMap(({ body: { plan } }): readonly Coded<PlanKind>[] => {
      if (!plan.recognised) return [plan];
      return plan.value === 'philomena-profile' ? [] : [{ recognised: true, value: plan.value }];
    }),
  ];
  const byText = new Map(said.map((plan) => [codeText(plan), plan]));
  return [...byText].sort(([a], [b]) => compareTexts(a, b)).map(([, plan]) => plan);
}

function codeText(code: Coded<string>): string {
  return code.recognised ? `1 ${code.value}` : `2 ${code.given}`;
}

function partsLacking(
  rule: PlanRule | null,
  parts: Readonly<Record<string, string>> | undefined,
): readonly string[] {
  if (parts === undefined) return [];
  return (rule?.parts ?? []).map(({ key }) => key).filter((key) => !Object.hasOwn(parts, key));
}

function latest(facts: readonly AgencyFact[]): Instant | null {
  return (
    facts
      .map(({ occurred }) => occurred.start)
      .toSorted()
      .at(-1) ?? null
  );
}
