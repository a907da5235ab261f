import { audienceKey } from '../../../src/access/audience-key';
import { audienceOf, isRefusal } from '../../../src/access/audience-of';
import type { Agreements } from '../../../src/access/agreements';
import { scopesOf } from '../../../src/access/scopes-of';
import { agency, audienceFor, aViewer, shippedAgreements } from '../../support/viewers';

const agreements = shippedAgreements();
const worker = aViewer('social-worker');

test('takes the purpose’s default basis when a request names none', () => {
  expect(audienceFor(worker, null, agreements).basis).toEqual({ kind: 'standing' });
  const forCare = { ...worker, purpose: 'care-for-child' };
  expect(audienceFor(forCare, null, agreements).basis).toEqual({ kind: 'caseload', person: 'w-ashby' });
});

test('looks through the scopes of its one basis only', () => {
  const inUnit = { ...worker, unit: 'east' };
  expect(scopesOf(audienceFor(inUnit, 'standing', agreements))).toEqual([
    'agency:la:991',
    'unit:la:991:east',
  ]);
  expect(scopesOf(audienceFor(inUnit, 'caseload', agreements))).toEqual(['caseload:la:991:w-ashby']);
});

test('never takes a caseload from the request: it is always the viewer’s own', () => {
  expect(audienceOf(worker, 'caseload:another', agreements)).toEqual({ refused: 'basis-not-understood' });
});

test('gives sight through a meeting or commission only to the agency that was given it [sharing.relation-meeting, sharing.relation-provider]', () => {
  const member = aViewer('meeting-member', { agency: agency('la:992') });
  expect(scopesOf(audienceFor(member, 'meeting:m-1', agreements))).toEqual(['meeting:m-1:la:992']);
  const interviewer = aViewer('return-interviewer');
  expect(scopesOf(audienceFor(interviewer, 'commission:c-1', agreements))).toEqual([
    'commission:c-1:provider:lantern',
  ]);
});

test('asks for the meeting’s id when the role’s basis is a meeting and none is named', () => {
  expect(audienceOf(aViewer('meeting-member'), null, agreements)).toEqual({ refused: 'basis-unnamed' });
});

test.each([
  ['a purpose the agreement does not know', { purpose: 'curiosity' }, null, 'purpose'],
  ['a purpose named like a part of every object', { purpose: 'constructor' }, null, 'purpose'],
  ['an agency of another kind', { agency: agency('pf:99') }, null, 'agency'],
  ['a basis the agreement does not allow', {}, 'meeting:m-1', 'basis'],
  ['the glass, which nothing can yet grant', {}, 'glass:g-1', 'basis'],
  ['a basis that is not one', {}, 'everything', 'basis-not-understood'],
  [
    'an id with a space, which would part a scope in two',
    {},
    'meeting:m agency:pf:99',
    'basis-not-understood',
  ],
  ['a person no scope can hold', { person: "w' or true --" }, 'caseload', 'identifier'],
  ['a unit no scope can hold', { unit: 'east agency:pf:99' }, null, 'identifier'],
])('refuses %s', (_, changes, basis, reason) => {
  expect(audienceOf({ ...worker, ...changes }, basis, agreements)).toEqual({ refused: reason });
});

test('refuses everybody when there are no agreements', () => {
  const none: Agreements = { version: 'none', byRole: new Map() };
  expect(audienceOf(worker, null, none)).toEqual({ refused: 'no-agreement' });
});

test('uses a clearance only when agency and agreement both give it', () => {
  const interviewer = aViewer('return-interviewer', {
    clearance: ['whereabouts-need-to-know', 'restricted'],
  });
  expect(audienceFor(interviewer, null, agreements).clearance).toEqual(['whereabouts-need-to-know']);
  expect(audienceFor(aViewer('duty-inspector'), null, agreements).clearance).toEqual([]);
});

test('gives one key to people who get the same answer, and different keys to all others', () => {
  const key = (changes: Partial<typeof worker>, basis: string) =>
    audienceKey(audienceFor({ ...worker, ...changes }, basis, agreements));

  expect(key({ person: 'a' }, 'standing')).toBe(key({ person: 'b' }, 'standing'));
  expect(key({ clearance: ['restricted', 'whereabouts-need-to-know'] }, 'standing')).toBe(
    key({ clearance: ['whereabouts-need-to-know', 'restricted'] }, 'standing'),
  );
  const distinct = [
    key({}, 'standing'),
    key({ unit: 'east' }, 'standing'),
    key({ person: 'a' }, 'caseload'),
    key({ person: 'b' }, 'caseload'),
    key({ person: 'a', purpose: 'care-for-child' }, 'caseload'),
    key({ agency: agency('la:992') }, 'standing'),
    key({ clearance: ['restricted'] }, 'standing'),
  ];
  expect(new Set(distinct).size).toBe(distinct.length);
});

test('tells a refusal from an audience', () => {
  expect(isRefusal(audienceOf(worker, 'glass:g', agreements))).toBe(true);
  expect(isRefusal(audienceOf(worker, null, agreements))).toBe(false);
});
