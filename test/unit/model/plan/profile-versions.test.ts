import type { FactBody } from '../../../../src/model/agency-fact/fact-body';
import type { ProfileSection } from '../../../../src/model/agency-fact/profile-facts';
import { changedWith, versionBefore } from '../../../../src/model/plan/profile-versions';
import { MERROW, NORTHVALE, date } from '../../../support/facts/make-fact';
import { folded, ofWren } from '../../../support/facts/plan-facts';

const stated = (said: ProfileSection): FactBody => ({ kind: 'profile-stated', ...said });
const looks = (description: string, more: object = {}): FactBody =>
  stated({ section: 'person', content: { description, ...more } });

const inOneRecord = (revision: number) => ({ log: 'W/profile/person', line: 0, revision });

const numbersAndLooks = (facts: ReturnType<typeof ofWren>) =>
  folded(facts).profileVersions.person.map(({ number, parts }) => [number, parts['description']]);

test('a section that is written anew in the same record leaves what it said before as an earlier version [plan.versioned]', () => {
  const facts = ofWren(
    ['12:00', looks('Green hair.'), inOneRecord(3)],
    ['10:00', looks('Red hair.'), inOneRecord(1)],
    ['11:00', looks('No hair.'), inOneRecord(2)],
  );

  expect(numbersAndLooks(facts)).toEqual([
    [1, 'Red hair.'],
    [2, 'No hair.'],
    [3, 'Green hair.'],
  ]);
  expect(folded(facts).profile.person.shown?.value).toEqual({ description: 'Green hair.' });
});

test('who says the same again makes no version of the profile', () => {
  const facts = ofWren(['10:00', looks('Red hair.')], ['11:00', looks('Red hair.')]);

  expect(numbersAndLooks(facts)).toEqual([[1, 'Red hair.']]);
});

test('a section that was withdrawn leaves no version of what it said', () => {
  const facts = ofWren(
    ['09:00', stated({ section: 'risk', content: { risks: ['Travels far.'] } })],
    ['10:00', looks('Red hair.'), inOneRecord(1)],
    ['11:00', { kind: 'withdrawn' }, inOneRecord(2)],
  );

  expect(folded(facts).profileVersions.person).toEqual([]);
  expect(folded(facts).profileVersions.risk).toHaveLength(1);
});

test('a version is compared with the one before it of its own agency, field by field [plan.versioned]', () => {
  const photographs = [{ shows: 'face', takenOn: date('2026-09-04'), heldBy: ['carer', 'authority'] }];
  const facts = ofWren(
    ['10:00', looks('Red hair.', { socialMedia: ['@one'] })],
    ['11:00', looks('Ginger hair.'), { by: MERROW }],
    ['12:00', looks('Green hair.', { socialMedia: ['@one', '@two'], photographs })],
  );
  const { person } = folded(facts).profileVersions;
  const [first, , third] = person;
  if (first === undefined || third === undefined) throw new Error('versions are missing');

  expect(versionBefore(person, third)).toBe(first);
  expect(changedWith(person, third)).toEqual([
    { part: 'description', change: 'changed', before: 'Red hair.', after: 'Green hair.' },
    {
      part: 'photographs',
      change: 'added',
      before: null,
      after: 'face, 2026-09-04, held by carer and authority',
    },
    { part: 'socialMedia', change: 'changed', before: '@one', after: '@one\n@two' },
  ]);
  expect(changedWith(person, first).map(({ change }) => change)).toEqual(['added', 'added']);
});

test('versions are the same in whatever order they were told', () => {
  const facts = ofWren(
    ['10:00', looks('Red hair.'), inOneRecord(1)],
    ['11:00', looks('No hair.'), inOneRecord(2)],
    ['11:30', looks('Ginger hair.'), { by: NORTHVALE }],
  );

  expect(folded([...facts].reverse()).profileVersions).toEqual(folded(facts).profileVersions);
});
