import fc from 'fast-check';
import type { AgencyFact } from '../../../../src/model/agency-fact/agency-fact';
import { factKeyText } from '../../../../src/model/agency-fact/canonical';
import type { FactBody } from '../../../../src/model/agency-fact/fact-body';
import { effectiveFacts } from '../../../../src/model/agency-fact/order';
import { foldChild } from '../../../../src/model/child/fold-child';
import type { Telling } from '../../../../src/model/telling/telling';
import { tellingIds } from '../../../../src/model/telling/telling-id';
import { anyFact } from '../../../support/facts/any-facts';
import { ASHBOURNE, MERROW, NORTHVALE, fact, person } from '../../../support/facts/make-fact';
import { HIGH, everybodyUnder, tellingOf } from '../../../support/facts/tellings-under';

const plain = (text: string): string => text;

const bodies = fc.constantFrom<FactBody>(
  HIGH,
  { kind: 'care-described', lookedAfter: true, responsibleAuthority: ASHBOURNE, hostAuthority: MERROW },
  tellingOf('parents'),
  tellingOf('carer', 'missing-parents'),
  { kind: 'telling-barred', whom: { recognised: true, value: 'parents' }, rationale: 'Harm.' },
  { kind: 'parental-responsibility-stated', name: 'Rowan Example-Ashby', tell: false },
);

const aboutTelling: fc.Arbitrary<AgencyFact> = fc
  .record({
    log: fc.constantFrom('L1', 'L2', 'H'),
    line: fc.integer({ min: 20, max: 30 }),
    at: fc.constantFrom('08:00', '20:00', '+1 09:00', '+2 21:00'),
    body: bodies,
    by: fc.constantFrom(NORTHVALE, ASHBOURNE),
    revision: fc.constantFrom(1, 1, 2),
    subject: fc.constant(person('L1')),
  })
  .map(fact);

const facts: fc.Arbitrary<readonly AgencyFact[]> = fc.uniqueArray(fc.oneof(anyFact, aboutTelling), {
  selector: ({ key }) => factKeyText(key),
  minLength: 1,
  maxLength: 30,
});

const shuffled = facts.chain((some) =>
  fc.tuple(fc.constant(some), fc.shuffledSubarray([...some], { minLength: some.length })),
);

const under = fc.constantFrom('WY' as const, 'WM' as const, 'MPS' as const, 'NF' as const);

function tellings(some: readonly AgencyFact[], name: 'WY' | 'WM' | 'MPS' | 'NF'): readonly Telling[] {
  return foldChild(some, undefined, everybodyUnder(name)).tellings;
}

test('any order of arrival, and arriving twice, gives the same tellings', () => {
  fc.assert(
    fc.property(shuffled, under, ([some, others], name) => {
      expect(tellings([...others, ...some], name)).toEqual(tellings(some, name));
    }),
  );
});

test('no telling is wanted twice: every id that one has, or had, is its own', () => {
  fc.assert(
    fc.property(facts, under, (some, name) => {
      const all = tellings(some, name).map((telling) => tellingIds(telling, plain));
      const ids = all.flatMap(({ id, aliases }) => [id, ...aliases]);

      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});

test('history alone has nobody told', () => {
  fc.assert(
    fc.property(facts, under, (some, name) => {
      expect(
        tellings(
          some.map((one) => ({ ...one, historical: true })),
          name,
        ),
      ).toEqual([]);
    }),
  );
});

test('what is told was told of a fact that stands', () => {
  fc.assert(
    fc.property(facts, under, (some, name) => {
      const standing = new Set(effectiveFacts(some).map(({ key }) => factKeyText(key)));

      expect(tellings(some, name).filter(({ anchor }) => !standing.has(factKeyText(anchor)))).toEqual([]);
    }),
  );
});
