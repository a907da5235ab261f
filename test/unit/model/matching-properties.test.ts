import fc from 'fast-check';
import type { AgencyFact, SubjectRef } from '../../../src/model/agency-fact/agency-fact';
import { subjectText } from '../../../src/model/agency-fact/canonical';
import { effectiveFacts } from '../../../src/model/agency-fact/order';
import { clusterSubjects } from '../../../src/model/child/subject-clusters';
import { contradict, intersect } from '../../../src/model/matching/contradict';
import { evidenceOf } from '../../../src/model/matching/evidence';
import type { Evidence } from '../../../src/model/matching/evidence';
import { matchKeysOf } from '../../../src/model/matching/match-keys';
import { matchSubjects } from '../../../src/model/matching/match-subjects';
import { leavingWith, partingPairs } from '../../../src/model/matching/parting';
import { anyMatchableFacts } from '../../support/facts/any-matchable-facts';
import { at, linkedTo, unlinkedFrom } from '../../support/facts/make-fact';
import { matched } from '../../support/facts/matching-people';

const RUNS = { numRuns: 120 };

const subjectsOf = (facts: readonly AgencyFact[]): readonly SubjectRef[] =>
  facts.flatMap(({ subject, body }) => ('other' in body ? [subject, body.other] : [subject]));

/** The linked clusters of a matched one, with what each brings. */
function basesOf(cluster: readonly SubjectRef[], facts: readonly AgencyFact[]): readonly Evidence[] {
  const texts = new Set(cluster.map(subjectText));
  const ordered = effectiveFacts(facts).filter(({ subject }) => texts.has(subjectText(subject)));
  return clusterSubjects(cluster, effectiveFacts(facts))
    .filter((base) => base.some((subject) => texts.has(subjectText(subject))))
    .map((base) => {
      const within = new Set(base.map(subjectText));
      const own = ordered.filter(({ subject }) => within.has(subjectText(subject)));
      return evidenceOf(base, own, () => false);
    });
}

const said = (subject: SubjectRef, body: AgencyFact['body'], time: string, part = '1'): AgencyFact => ({
  key: { agency: subject.agency, source: 'hub', record: `said ${time}`, line: 1, part, revision: 0 },
  subject,
  occurred: at(time),
  author: { ref: 'worker', rank: null },
  historical: false,
  body,
});

test('any order of arrival, and hearing twice, gives the same matches', () => {
  const shuffled = anyMatchableFacts.chain((facts) =>
    fc.tuple(fc.constant(facts), fc.shuffledSubarray([...facts], { minLength: facts.length })),
  );
  fc.assert(
    fc.property(shuffled, ([facts, again]) => {
      expect(matched([...again, ...facts])).toEqual(matched(facts));
    }),
    RUNS,
  );
});

test('nobody is joined to whom the facts tell apart, and every join has a ground', () => {
  fc.assert(
    fc.property(anyMatchableFacts, (facts) => {
      for (const { subjects } of matched(facts)) {
        const bases = basesOf(subjects, facts);
        for (const one of bases) {
          const others = bases.filter((base) => base !== one);
          expect(others.some((other) => contradict(one, other))).toBe(false);
          const grounds = others.some(
            (other) =>
              [...one.identifiers.keys()].some((text) => other.identifiers.has(text)) ||
              [...one.descriptions.keys()].some((text) => other.descriptions.has(text)),
          );
          expect(others.length === 0 || grounds).toBe(true);
        }
      }
    }),
    RUNS,
  );
});

test('what is not reached by links and match keys changes nothing', () => {
  fc.assert(
    fc.property(anyMatchableFacts, (facts) => {
      const whole = matchSubjects(subjectsOf(facts), effectiveFacts(facts));
      for (const { subjects } of whole) {
        const [first] = subjects;
        if (first === undefined) continue;
        const reach = reachedFrom(first, facts);
        const near = facts.filter(({ subject }) => reach.has(subjectText(subject)));
        const here = matchSubjects(subjectsOf(near), effectiveFacts(near));
        const again = here.find((cluster) =>
          cluster.subjects.some((one) => subjectText(one) === subjectText(first)),
        );
        expect(again ?? { subjects: [first], doubtful: [] }).toEqual(
          whole.find((cluster) => cluster.subjects === subjects),
        );
      }
    }),
    RUNS,
  );
});

function reachedFrom(start: SubjectRef, facts: readonly AgencyFact[]): ReadonlySet<string> {
  const pairs = facts.flatMap((fact) => [
    ...matchKeysOf(fact).map(({ subject, text }) => [subjectText(subject), text] as const),
    ...('other' in fact.body
      ? [[subjectText(fact.subject), `link ${subjectText(fact.body.other)}`] as const]
      : []),
    ...('other' in fact.body
      ? [[subjectText(fact.body.other), `link ${subjectText(fact.body.other)}`] as const]
      : []),
  ]);
  const reached = new Set([subjectText(start)]);
  for (let size = 0; size !== reached.size;) {
    size = reached.size;
    const keys = new Set(pairs.flatMap(([subject, key]) => (reached.has(subject) ? [key] : [])));
    for (const [subject, key] of pairs) if (keys.has(key)) reached.add(subject);
  }
  return reached;
}

const twoOf = anyMatchableFacts.chain((facts) =>
  fc.tuple(fc.constant(facts), fc.constantFrom(...facts), fc.constantFrom(...facts)),
);

test('a person’s link taken back leaves everything as it was', () => {
  fc.assert(
    fc.property(twoOf, ([facts, { subject: one }, { subject: other }]) => {
      const before = matched(facts);
      const of = (subject: SubjectRef): number =>
        before.findIndex(({ subjects }) => intersectTexts(subjects, [subject]));
      fc.pre(of(one) !== of(other));
      const linked = [...facts, said(one, linkedTo(other), '11:00')];
      const matchable = { subjects: subjectsOf(linked), ordered: effectiveFacts(linked) };

      const leaving = leavingWith(matchable, one, other);
      const cluster = matched(linked).find(({ subjects }) => intersectTexts(subjects, [one]))?.subjects ?? [];
      const staying = cluster.filter((subject) => !intersectTexts(leaving, [subject]));
      const pairs = partingPairs(matchable, leaving, staying);
      const parted = pairs.map(([a, b], index) => said(a, unlinkedFrom(b), '12:00', `${index}`));

      expect(matched([...linked, ...parted])).toEqual(before);
    }),
    RUNS,
  );
});

test('whoever is parted is parted, whatever joined them', () => {
  fc.assert(
    fc.property(twoOf, ([facts, { subject: one }, { subject: other }]) => {
      fc.pre(subjectText(one) !== subjectText(other));
      const cluster = matched(facts).find(({ subjects }) => intersectTexts(subjects, [one]))?.subjects ?? [];
      fc.pre(intersectTexts(cluster, [other]));
      const matchable = { subjects: subjectsOf(facts), ordered: effectiveFacts(facts) };

      const leaving = leavingWith(matchable, one, other);
      const staying = cluster.filter((subject) => !intersectTexts(leaving, [subject]));
      const pairs = partingPairs(matchable, leaving, staying);
      const parted = pairs.map(([a, b], index) => said(a, unlinkedFrom(b), '12:00', `${index}`));

      for (const { subjects } of matched([...facts, ...parted]))
        expect(intersectTexts(subjects, leaving) && intersectTexts(subjects, staying)).toBe(false);
    }),
    RUNS,
  );
});

function intersectTexts(one: readonly SubjectRef[], other: readonly SubjectRef[]): boolean {
  return intersect(new Set(one.map(subjectText)), new Set(other.map(subjectText)));
}
