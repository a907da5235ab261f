import { planRuleOf } from '../../../../src/model/protocol/plan-rule';
import type { PlanKind } from '../../../../src/model/agency-fact/plan-facts';
import { readInstant } from '../../../../src/model/time/instant';
import { ASHBOURNE, MERROW } from '../../../support/facts/make-fact';
import { shippedProtocols } from '../../../support/facts/shipped-protocols';
import {
  LOOKED_AFTER_BY_MERROW,
  folded,
  ofWren,
  planOf,
  planStated,
} from '../../../support/facts/plan-facts';

const now = readInstant('2026-11-20T20:00:00Z') ?? ('' as never);
const westMidlands = shippedProtocols().of(MERROW, now).plans;
const westYorkshire = shippedProtocols().of(ASHBOURNE, now).plans;

const PARTS: readonly (readonly [string, PlanKind, string])[] = [
  ['[plan.assessment-prevention]', 'missing-risk-assessment', 'prevention'],
  ['[plan.assessment-pattern]', 'missing-risk-assessment', 'pattern'],
  ['[plan.assessment-triggers]', 'missing-risk-assessment', 'triggers'],
  ['[plan.assessment-awareness]', 'missing-risk-assessment', 'awareness'],
  ['[plan.assessment-guidance]', 'missing-risk-assessment', 'guidance'],
  ['[plan.assessment-forbidden]', 'missing-risk-assessment', 'forbidden'],
  ['[plan.assessment-child-knows]', 'missing-risk-assessment', 'child-knows'],
  ['[plan.assessment-persons-of-risk]', 'missing-risk-assessment', 'persons-of-risk'],
  ['[plan.assessment-exploitation]', 'missing-risk-assessment', 'exploitation'],
  ['[plan.assessment-trafficking]', 'missing-risk-assessment', 'trafficking'],
  ['[plan.assessment-honour-based-violence]', 'missing-risk-assessment', 'honour-based-violence'],
  ['[plan.assessment-fgm]', 'missing-risk-assessment', 'fgm'],
  ['[plan.assessment-forced-marriage]', 'missing-risk-assessment', 'forced-marriage'],
  ['[plan.assessment-radicalisation]', 'missing-risk-assessment', 'radicalisation'],
  ['[plan.assessment-substances]', 'missing-risk-assessment', 'substances'],
  ['[plan.assessment-self-harm]', 'missing-risk-assessment', 'self-harm'],
  ['[plan.assessment-offending]', 'missing-risk-assessment', 'offending'],
  ['[plan.assessment-bullying]', 'missing-risk-assessment', 'bullying'],
  ['[plan.assessment-health]', 'missing-risk-assessment', 'health'],
  ['[plan.assessment-risky-places]', 'missing-risk-assessment', 'risky-places'],
  ['[plan.assessment-distance]', 'missing-risk-assessment', 'distance'],
  ['[plan.assessment-who-contacts]', 'missing-risk-assessment', 'who-contacts'],
  ['[plan.assessment-addresses]', 'missing-risk-assessment', 'addresses'],
  ['[plan.assessment-places-checked]', 'missing-risk-assessment', 'places-checked'],
  ['[plan.assessment-child-agrees]', 'missing-risk-assessment', 'child-agrees'],
  ['[plan.assessment-when-police]', 'missing-risk-assessment', 'when-police'],
  ['[plan.assessment-list]', 'missing-risk-assessment', 'matters'],
  ['[plan.trigger-reporting]', 'trigger-plan', 'reporting-strategy'],
  ['[plan.trigger-response]', 'trigger-plan', 'immediate-response'],
  ['[plan.safety-risk-assessment]', 'missing-safety-plan', 'risk-assessment'],
  ['[plan.safety-reporting]', 'missing-safety-plan', 'reporting-strategy'],
  ['[plan.safety-carer-enquiries]', 'missing-safety-plan', 'carer-enquiries'],
  ['[plan.safety-police-enquiries]', 'missing-safety-plan', 'police-enquiries'],
  ['[plan.safety-interviews]', 'missing-safety-plan', 'interview-strategy'],
  ['[plan.safety-intervention]', 'missing-safety-plan', 'intervention-strategy'],
  ['[plan.care-plan-avoid]', 'placement-plan', 'avoid'],
  ['[plan.care-plan-shorten]', 'placement-plan', 'shorten'],
  ['[plan.placement-family-contact]', 'placement-plan', 'family-contact'],
  ['[plan.placement-searches]', 'placement-plan', 'searches'],
  ['[plan.placement-tells-return]', 'placement-plan', 'tells-of-return'],
  ['[plan.placement-when-report]', 'placement-plan', 'when-to-report'],
];

test.each(PARTS)('%s is asked for in the %s as %s, and named while it lacks', (_id, kind, part) => {
  const lackingOf = (parts: Readonly<Record<string, string>>) =>
    planOf(
      folded(
        ofWren(
          ['2026-08-30', LOOKED_AFTER_BY_MERROW, { by: MERROW }],
          ['10:00', planStated(kind, parts), { by: MERROW }],
        ),
      ),
      kind,
    ).partsLacking;

  expect(lackingOf({ 'something-else': 'x' })).toContain(part);
  expect(lackingOf({ [part]: 'x' })).not.toContain(part);
});

test('the seventeen common interventions can be named in a missing safety plan [plan.safety-interventions-named]', () => {
  const strategy = planRuleOf(westYorkshire, 'missing-safety-plan')?.parts.find(
    ({ key }) => key === 'intervention-strategy',
  );

  expect(new Set(strategy?.options).size).toBe(17);
});

test('the sixteen matters of the West Midlands are listed from age to weather [plan.assessment-list]', () => {
  const matters = planRuleOf(westMidlands, 'missing-risk-assessment')?.parts.find(
    ({ key }) => key === 'matters',
  )?.options;

  expect(matters).toHaveLength(16);
  expect([matters?.[0], matters?.at(-1)]).toEqual(['age-and-vulnerability', 'timing-and-weather']);
});

test.each([
  ['philomena-profile', '[term.philomena-profile]'],
  ['trigger-plan', '[term.trigger-plan]'],
  ['missing-risk-assessment', '[term.missing-risk-assessment]'],
] as const)('every protocol says what a %s is, and cites where %s', (kind, _id) => {
  for (const rules of [westMidlands, westYorkshire]) {
    const rule = planRuleOf(rules, kind);
    expect(rule?.says).not.toBe('');
    expect(rule?.source).toMatch(/NF|WY|WM|BR/);
  }
});
