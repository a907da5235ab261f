import fc from 'fast-check';
import type { AgencyFact } from '../../../../src/model/agency-fact/agency-fact';
import type { FactBody } from '../../../../src/model/agency-fact/fact-body';
import { effectiveFacts } from '../../../../src/model/agency-fact/order';
import { circumstancesOf } from '../../../../src/model/circumstance/circumstances-of';
import { dutyHolderOf } from '../../../../src/model/circumstance/duty-holder';
import { gatherInterviews } from '../../../../src/model/interview/gather-interviews';
import { gatherEpisodes } from '../../../../src/model/missing-episode/gather-episodes';
import type { Condition, DutyHolder } from '../../../../src/model/protocol/vocabulary';
import type { Instant } from '../../../../src/model/time/occurred';
import { anyFacts } from '../../../support/facts/any-facts';
import {
  ASHBOURNE,
  LANTERN,
  MERROW,
  NORTHVALE,
  RECORDED_MISSING,
  REPORTED,
  SOUTHMOOR,
  at,
  date,
  fact,
} from '../../../support/facts/make-fact';

const PLAIN = { patterns: [] };

function heldAt(facts: readonly AgencyFact[], when: Instant): readonly Condition[] {
  const ordered = effectiveFacts(facts);
  const episodes = gatherEpisodes(ordered);
  return circumstancesOf(ordered, episodes).at({ at: when, episode: episodes[0] ?? null, protocol: PLAIN });
}

function holder(facts: readonly AgencyFact[], of: DutyHolder, when: Instant): string | null {
  const ordered = effectiveFacts(facts);
  const episodes = gatherEpisodes(ordered);
  const holderOf = dutyHolderOf(ordered, gatherInterviews(ordered, episodes));
  return holderOf(of, { episode: episodes[0] ?? null, at: when });
}

let line = 0;
function told(when: string, body: FactBody, by = NORTHVALE): AgencyFact {
  line += 1;
  return fact({ log: 'L1', line, at: when, body, by });
}

test('a child is looked after from before the first word of it, and out of area when another council hosts [term.out-of-area, term.host-authority]', () => {
  const care: FactBody = {
    kind: 'care-described',
    lookedAfter: true,
    responsibleAuthority: ASHBOURNE,
    hostAuthority: MERROW,
  };
  const facts = [told('20:00', REPORTED), told('22:00', care, ASHBOURNE)];
  expect(heldAt(facts, at('20:00').start)).toEqual([
    'looked-after',
    'out-of-area',
    'reported',
    'out-of-hours',
    'parents-may-be-told',
  ]);
});

test('a child of whom nobody says so is not looked after and in area', () => {
  expect(heldAt([told('20:00', REPORTED)], at('19:00').start)).toEqual([
    'not-looked-after',
    'in-area',
    'out-of-hours',
    'parents-may-be-told',
    'not-reported',
  ]);
});

test('a placement with own parents holds on its days', () => {
  const placed: FactBody = {
    kind: 'placement-recorded',
    from: date('2026-11-21'),
    placementType: { recognised: true, value: 'P1' },
  };
  const facts = [told('20:00', REPORTED), told('08:00', placed, ASHBOURNE)];
  expect(heldAt(facts, at('20:00').start)).not.toContain('placed-with-parents');
  expect(heldAt(facts, at('+1 20:00').start)).toContain('placed-with-parents');
});

test('a level of risk is high from when somebody says so until they say otherwise', () => {
  const level = (value: 'high' | 'medium'): FactBody => ({
    kind: 'risk-assessed',
    level: { recognised: true, value },
  });
  const facts = [told('20:00', REPORTED), told('20:10', level('high')), told('22:00', level('medium'))];
  expect(heldAt(facts, at('20:05').start)).not.toContain('high-risk');
  expect(heldAt(facts, at('21:00').start)).toContain('high-risk');
  expect(heldAt(facts, at('22:00').start)).not.toContain('high-risk');
});

test('exploitation known once stays known, from an indicator, the profile or a standing', () => {
  const bodies: readonly FactBody[] = [
    { kind: 'indicator-observed', indicator: { recognised: true, value: 'exploitation' } },
    { kind: 'profile-stated', section: 'risk', content: { exploitation: 'lines' } },
    {
      kind: 'standing-recorded',
      standing: { recognised: true, value: 'trafficking-concern' },
      from: date('2026-11-20'),
    },
  ];
  for (const body of bodies)
    expect(heldAt([told('20:00', REPORTED), told('21:00', body)], at('+1 09:00').start)).toContain(
      'exploitation-known',
    );
});

test('parents may be told unless everyone with parental responsibility is barred', () => {
  const named = (name: string, tell: boolean): FactBody => ({
    kind: 'parental-responsibility-stated',
    name,
    tell,
  });
  const barred = [told('20:00', REPORTED), told('19:00', named('Ash Example', false))];
  expect(heldAt(barred, at('20:00').start)).not.toContain('parents-may-be-told');
  const one = [...barred, told('19:10', named('Rue Example', true))];
  expect(heldAt(one, at('20:00').start)).toContain('parents-may-be-told');
});

test('a standing holds on its first and last day and not after', () => {
  const standing: FactBody = {
    kind: 'standing-recorded',
    standing: { recognised: true, value: 'protection-plan' },
    from: date('2026-11-20'),
    to: date('2026-11-21'),
  };
  const facts = [told('20:00', REPORTED), told('08:00', standing, ASHBOURNE)];
  expect(heldAt(facts, at('+1 23:00').start)).toContain('protection-plan-or-section-47');
  expect(heldAt(facts, at('+2 01:00').start)).not.toContain('protection-plan-or-section-47');
});

test('the recording force is the one that owns the episode then, and a council never is one', () => {
  const facts = [
    told('20:00', REPORTED),
    told('21:00', { kind: 'ownership-transferred', to: SOUTHMOOR }),
    told('20:30', { kind: 'care-described', responsibleAuthority: ASHBOURNE, hostAuthority: MERROW }),
  ];
  expect(holder(facts, 'responsible-authority', at('20:00').start)).toBe(ASHBOURNE);
  expect(holder(facts, 'host-authority', at('20:00').start)).toBe(MERROW);
  expect(holder(facts, 'recording-force', at('20:10').start)).toBe(NORTHVALE);
  const byCouncil = [told('20:00', RECORDED_MISSING, ASHBOURNE)];
  expect(holder(byCouncil, 'recording-force', at('20:10').start)).toBeNull();
});

test('placement and provider are who runs the one and was referred to', () => {
  const placed: FactBody = {
    kind: 'placement-recorded',
    from: date('2026-11-01'),
    providerAgency: LANTERN,
  };
  const referred: FactBody = { kind: 'return-interview-referred', referral: 'R1' };
  const facts = [
    told('20:00', REPORTED),
    told('08:00', placed, ASHBOURNE),
    told('+1 08:00', referred, LANTERN),
  ];
  expect(holder(facts, 'placement', at('20:00').start)).toBe(LANTERN);
  expect(holder(facts, 'provider', at('20:00').start)).toBe(LANTERN);
});

test('what holds does not depend on the order in which facts came', () => {
  fc.assert(
    fc.property(
      anyFacts,
      fc.integer({ min: 0, max: 71 }),
      fc.infiniteStream(fc.nat()),
      (facts, hour, noise) => {
        const when = at(`+${Math.floor(hour / 24)} ${String(hour % 24).padStart(2, '0')}:15`).start;
        const shuffled = facts
          .map((one) => ({ one, rank: noise.next().value }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ one }) => one);
        expect(heldAt(shuffled, when)).toEqual(heldAt(facts, when));
        const holders: readonly DutyHolder[] = [
          'recording-force',
          'responsible-authority',
          'host-authority',
          'provider',
        ];
        for (const of of holders) expect(holder(shuffled, of, when)).toBe(holder(facts, of, when));
      },
    ),
  );
});

test('what has not happened yet changes nothing but the care that nobody had spoken of', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const when = at('+1 12:15').start;
      const before = facts.filter(
        ({ occurred, body }) => occurred.start <= when || body.kind === 'care-described',
      );
      const told = (some: readonly AgencyFact[]) =>
        heldAt(some, when).filter((one) => one !== 'reported' && one !== 'high-risk');
      expect(told(effectiveFacts(before))).toEqual(told(before));
    }),
  );
});
