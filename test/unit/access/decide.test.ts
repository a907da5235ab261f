import fc from 'fast-check';
import type { Agreement, WrittenDecision } from '../../../src/access/agreement';
import { agreementsFrom, casesOf } from '../../../src/access/agreements';
import type { Agreements } from '../../../src/access/agreements';
import { audienceOf, isRefusal } from '../../../src/access/audience-of';
import { allowedCategories, decisionsFor, guard } from '../../../src/access/decide';
import { scopesOf } from '../../../src/access/scopes-of';
import { ROLES } from '../../../src/access/viewer';
import type { Role } from '../../../src/access/viewer';
import type { Marker } from '../../../src/model/agency-fact/fact-body';
import { INFORMATION_CATEGORIES } from '../../../src/model/sharing/information-category';
import { audienceFor, aViewer, shippedAgreements } from '../../support/viewers';

const agreements = shippedAgreements();
const MARKERS: readonly Marker[] = ['restricted', 'whereabouts-need-to-know'];
const NAMED: Readonly<Record<string, string>> = {
  meeting: 'meeting:m-1',
  commission: 'commission:c-1',
  glass: 'glass:g-1',
};
const RANK = { allow: 0, withhold: 1, silent: 2 };

const role = fc.constantFrom(...ROLES);
const markers = fc.subarray([...MARKERS]);
const category = fc.constantFrom(...INFORMATION_CATEGORIES);
const everyCase = [...agreements.byRole.values()].flatMap((agreement) =>
  casesOf(agreement).map((each) => ({ role: agreement.role, ...each })),
);

function audienceIn(each: { role: Role; purpose: string; basis: string }, clearance: readonly Marker[] = []) {
  const viewer = aViewer(each.role, { purpose: each.purpose, clearance });
  return audienceFor(viewer, NAMED[each.basis] ?? each.basis, agreements);
}

test('a marker never turns withholding into showing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...everyCase), category, markers, markers, (each, about, some, more) => {
      const audience = audienceIn(each);
      const decisions = decisionsFor(audience, agreements);

      const before = guard(decisions, about, some, audience.clearance);
      const after = guard(decisions, about, [...some, ...more], audience.clearance);

      expect(RANK[after.kind]).toBeGreaterThanOrEqual(RANK[before.kind]);
      expect(RANK[before.kind]).toBeGreaterThanOrEqual(RANK[decisions[about].kind]);
    }),
  );
});

test('a clearance lifts its marker and nothing else', () => {
  fc.assert(
    fc.property(fc.constantFrom(...everyCase), category, markers, markers, (each, about, held, carried) => {
      const audience = audienceIn(each, held);
      const decisions = decisionsFor(audience, agreements);
      const uncleared = carried.filter((marker) => !audience.clearance.includes(marker));

      const decided = guard(decisions, about, carried, audience.clearance);

      expect(decided).toEqual(guard(decisions, about, uncleared, []));
    }),
  );
});

test('rights from two bases never add up: one audience is one basis, and its decisions name no other', () => {
  for (const each of everyCase) {
    const audience = audienceIn(each);
    const kinds = new Set(scopesOf(audience).map((scope) => scope.slice(0, scope.indexOf(':'))));

    expect(audience.basis.kind).toBe(each.basis);
    expect([...kinds].every((kind) => (each.basis === 'standing' ? 'agency' : each.basis) === kind)).toBe(
      true,
    );
  }
});

test('a basis or purpose outside the agreement is refused, whatever else the viewer holds [sharing.purpose-first]', () => {
  const requested = fc.constantFrom(
    null,
    'standing',
    'caseload',
    'meeting:m',
    'commission:c',
    'glass:g',
    'x',
  );
  const purposes = everyCase.map(({ purpose }) => purpose);
  fc.assert(
    fc.property(
      role,
      fc.constantFrom('x', ...purposes),
      requested,
      markers,
      (who, purpose, basis, clearance) => {
        const outcome = audienceOf(aViewer(who, { purpose, clearance }), basis, agreements);

        if (isRefusal(outcome)) return;
        const granted = { role: who, purpose, basis: outcome.basis.kind };
        expect(everyCase).toContainEqual(granted);
      },
    ),
  );
});

test('an audience made under other agreements gets nothing', () => {
  const audience = audienceFor(aViewer('duty-inspector'), null, agreements);
  expect(allowedCategories(decisionsFor({ ...audience, agreementVersion: 'older' }, agreements))).toEqual([]);
  expect(
    allowedCategories(decisionsFor(audience, { version: audience.agreementVersion, byRole: new Map() })),
  ).toEqual([]);
});

test('existence is never withheld with a notice, under any marker [sharing.withheld-existence]', () => {
  for (const each of everyCase) {
    const decisions = decisionsFor(audienceIn(each), agreements);
    expect(guard(decisions, 'existence', MARKERS, []).kind).not.toBe('withhold');
  }
});

test('whoever may not know that a child exists gets no notice of anything [sharing.withheld-existence]', () => {
  const written = agreements.byRole.get('duty-inspector');
  if (written === undefined) throw new Error('no agreement for the duty inspector');
  const hidden: Agreement = { ...written, categories: { ...written.categories, existence: 'silent' } };

  const decisions = decisionsFor(
    audienceFor(aViewer('duty-inspector'), null, inForce(hidden)),
    inForce(hidden),
  );

  expect(INFORMATION_CATEGORIES.map((each) => decisions[each].kind)).toEqual(
    INFORMATION_CATEGORIES.map(() => 'silent'),
  );
});

test('an exception holds for its own case only', () => {
  const about = (purpose: string, basis: string) =>
    decisionsFor(audienceIn({ role: 'social-worker', purpose, basis }), agreements).health.kind;

  expect(about('care-for-child', 'caseload')).toBe('allow');
  expect(about('find-and-protect', 'caseload')).toBe('withhold');
  expect(about('find-and-protect', 'standing')).toBe('withhold');
});

test.each<[string, (a: Agreement) => Agreement, string]>([
  [
    'existence half shown',
    (a) => ({
      ...a,
      categories: { ...a.categories, existence: { withhold: 'somebody' } as WrittenDecision },
    }),
    'existence is allowed or silent; a notice would give it away',
  ],
  [
    'a default purpose that is not allowed',
    (a) => ({ ...a, purposes: { ...a.purposes, default: 'other' } }),
    'other is not an allowed purpose',
  ],
  [
    'an exception for a case that cannot happen',
    (a) => ({ ...a, exceptions: [{ when: { basis: 'glass' }, categories: { health: 'allow' } }] }),
    'no allowed purpose and basis fit this exception',
  ],
  [
    'two exceptions that speak of one category for one case',
    (a) => ({
      ...a,
      exceptions: [
        { when: { basis: 'standing' }, categories: { health: 'allow' } },
        { when: { purpose: 'find-and-protect' }, categories: { health: 'silent' } },
      ],
    }),
    'an earlier exception also speaks of health for the same case',
  ],
])('does not put in force %s', (_, change, message) => {
  const written = agreements.byRole.get('social-worker');
  if (written === undefined) throw new Error('no agreement for the social worker');

  const outcome = agreementsFrom([change(written)], 'v');

  expect('problems' in outcome && outcome.problems.map((problem) => problem.message)).toEqual([message]);
});

function inForce(agreement: Agreement): Agreements {
  return { version: 'v', byRole: new Map([[agreement.role, agreement]]) };
}
