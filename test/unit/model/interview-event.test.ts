import { foldChild } from '../../../src/model/child/fold-child';
import { isProvisional } from '../../../src/model/child/fold-reviews';
import { interviewedChildFacts, interviewedChildText } from '../../../src/model/interview/interview-child';
import type { InterviewedChild } from '../../../src/model/interview/interview-child';
import {
  interviewEventText,
  interviewFacts,
  interviewRecord,
  referralSubject,
} from '../../../src/model/interview/interview-event';
import type { InterviewEvent } from '../../../src/model/interview/interview-event';
import { isEventId, isReferralReference, readEventTime } from '../../../src/model/interview/interview-names';
import { LANTERN, NORTHVALE, at, date } from '../../support/facts/make-fact';

const event: InterviewEvent = {
  provider: LANTERN,
  referral: 'LN/2026/0117',
  eventId: 'e-1',
  at: at('23:00'),
  author: { ref: 'inez-interviewer', rank: 'return-interviewer' },
  historical: false,
  episode: { agency: NORTHVALE, source: 'storm', record: 'A' },
  said: [
    { kind: 'debriefed', safeguarding: true, answers: { narrative: '=1+1', pushFactors: ['argument'] } },
  ],
  notUnderstood: [],
};

const child: InterviewedChild = {
  reference: 'C-17',
  described: { kind: 'subject-described', givenName: 'Wren', dateOfBirth: date('2011-05-09') },
  care: null,
  identifiers: [{ issuer: 'la:991', scheme: 'la-child', value: '1' }],
  notUnderstood: [{ what: 'sex', given: '?' }],
};

describe('an interview event', () => {
  test('is a fact at its referral and event, of the referral’s child', () => {
    const [fact, ...others] = interviewFacts(event);

    expect(others).toEqual([]);
    expect(fact?.key).toEqual({
      agency: LANTERN,
      source: 'return-interviews',
      record: 'LN/2026/0117/e-1',
      line: 0,
      part: 'debriefed',
      revision: 0,
    });
    expect(fact?.subject).toEqual(referralSubject(LANTERN, 'LN/2026/0117'));
    expect(fact?.body).toMatchObject({
      referral: 'LN/2026/0117',
      episode: event.episode,
      safeguarding: true,
    });
  });

  test('keeps what was not understood as a note beside the rest', () => {
    const facts = interviewFacts({ ...event, notUnderstood: [{ what: 'event', given: 'DANCED' }] });

    expect(facts.map(({ key }) => key.part)).toEqual(['debriefed', 'unrecognised/event']);
    expect(facts[1]?.body).toEqual({ kind: 'noted', topic: 'unrecognised', givenCode: 'DANCED' });
  });

  test('has one text in whatever order its content is written, and another when the content is another', () => {
    const [said] = event.said;
    const turned = { ...event, said: [Object.fromEntries(Object.entries(said ?? {}).reverse())] };
    const text = interviewEventText(event);

    expect(interviewEventText(turned as unknown as InterviewEvent)).toBe(text);
    expect(interviewEventText({ ...event, at: at('23:01') })).not.toBe(text);
    expect(interviewEventText({ ...event, episode: null })).not.toBe(text);
    expect(interviewEventText({ ...event, said: [] })).not.toBe(text);
  });

  test('is the same event whoever wrote it down', () => {
    const other = { ...event, author: { ref: null, rank: null } };

    expect(interviewEventText(other)).toBe(interviewEventText(event));
    expect(interviewRecord(other)).toBe(interviewRecord(event));
  });

  test('folds into one interview with what the provider knows of the child', () => {
    const { identity, subjects, returnInterviews } = foldChild([
      ...interviewFacts(event),
      ...interviewedChildFacts(event, child),
    ]);

    expect(identity.givenName.shown?.value).toBe('Wren');
    expect(identity.identifiers).toMatchObject([{ issuer: 'la:991', value: '1', by: LANTERN }]);
    expect(subjects.map(({ scheme }) => scheme)).toEqual(['provider-child', 'provider-referral']);
    expect(returnInterviews).toMatchObject([{ referral: 'LN/2026/0117', status: 'completed' }]);
  });
});

describe('the child of an event', () => {
  test('stands on a line of its own, with a text of its own', () => {
    const facts = interviewedChildFacts(event, child);

    expect(facts.map(({ key }) => [key.line, key.part])).toEqual([
      [1, 'subject-described'],
      [1, 'subjects-linked'],
      [1, 'identifier-held/1'],
      [1, 'unrecognised/sex'],
    ]);
    expect(interviewedChildText(event, { ...child, reference: null })).not.toBe(
      interviewedChildText(event, child),
    );
  });

  test('is nobody for certain by a referral alone', () => {
    expect(isProvisional([referralSubject(LANTERN, 'R1')])).toBe(true);
  });
});

describe('the names of referrals and events', () => {
  test('make one record’s name of one pair only', () => {
    expect(isReferralReference('LN/2026/0117')).toBe(true);
    expect(isEventId('LN/2026')).toBe(false);
    expect([isEventId(''), isReferralReference(' R')]).toEqual([false, false]);
  });

  test.each([
    ['2026-11-21T09:00', '2026-11-21T09:00:00.000Z', 'minute'],
    ['2026-07-21T09:00', '2026-07-21T08:00:00.000Z', 'minute'],
    ['2026-11-21T09:00:00Z', '2026-11-21T09:00:00.000Z', 'instant'],
    ['2026-07-21T09:00:00+01:00', '2026-07-21T08:00:00.000Z', 'instant'],
  ])('read %s as a time', (text, start, precision) => {
    expect(readEventTime(text)).toMatchObject({ start, precision });
  });

  test.each(['yesterday', '2026-02-31T09:00', '2026-11-21'])('read %s as none', (text) => {
    expect(readEventTime(text)).toBeNull();
  });
});
