import { ASHBOURNE, NORTHVALE, REPORTED, RETURNED } from '../../../support/facts/make-fact';
import {
  ABSENT,
  BACK,
  CARE,
  ESCALATED,
  GONE,
  HELD,
  MISSING,
  MPS,
  NF,
  SPOKE,
  WM,
  WY,
  proves,
  standing,
} from './case';
import { risk, step } from './clocks-under';
import type { Entry } from './clocks-under';

test('the commander speaks to whoever escalated within the hour, and only contact stops it [clock.commander-contact]', () => {
  proves({
    rule: 'commander-contact',
    protocol: WY,
    entries: [GONE, ['2026-06-10T21:00:00Z', ESCALATED]],
    due: '2026-06-10T22:00:00.000Z',
    owner: NORTHVALE,
    stop: ['2026-06-10T21:40:00Z', SPOKE],
  });
});

test('an absence is reviewed when the duty inspector set it to be [clock.absence-review]', () => {
  proves({
    rule: 'absence-review',
    protocol: WM,
    entries: [GONE, ABSENT, ['2026-06-10T20:31:00Z', step('absence-review-set', '2026-06-10T22:30:00Z')]],
    due: '2026-06-10T22:30:00.000Z',
    owner: NORTHVALE,
    stop: ['2026-06-10T22:20:00Z', step('absence-reviewed')],
  });
});

test('an absence in care is looked at again when its review period is over [clock.absence-log-review]', () => {
  proves({
    rule: 'absence-log-review',
    protocol: WY,
    entries: [
      CARE,
      GONE,
      ABSENT,
      ['2026-06-10T20:31:00Z', step('absence-review-set', '2026-06-10T22:30:00Z'), ASHBOURNE],
    ],
    due: '2026-06-10T22:30:00.000Z',
    owner: ASHBOURNE,
    stop: ['2026-06-10T22:20:00Z', step('absence-reviewed'), ASHBOURNE],
  });
});

test('a risk assessment is reviewed at the time set with it [clock.risk-review]', () => {
  proves({
    rule: 'risk-review',
    protocol: NF,
    entries: [GONE, ['2026-06-10T20:40:00Z', risk('medium', '2026-06-11T06:00:00Z')]],
    due: '2026-06-11T06:00:00.000Z',
    owner: NORTHVALE,
    stop: ['2026-06-11T05:00:00Z', step('risk-reviewed')],
  });
});

test('a strategy meeting on a child at home on a protection plan is within 7 days, or a person decides [clock.strategy-child-at-home]', () => {
  proves({
    rule: 'strategy-child-at-home',
    protocol: WM,
    entries: [['2026-06-01T09:00:00Z', standing('protection-plan'), ASHBOURNE], GONE, MISSING],
    due: '2026-06-17T20:00:00.000Z',
    owner: NORTHVALE,
    stop: ['2026-06-13T09:00:00Z', step('hold-decided')],
  });
});

test('a prevention interview is owed as soon as practicable once the child is back [clock.prevention-interview]', () => {
  proves({
    rule: 'prevention-interview',
    protocol: NF,
    entries: [GONE, BACK],
    due: '2026-06-13T08:00:00.000Z',
    owner: NORTHVALE,
    stop: ['2026-06-12T09:00:00Z', HELD],
  });
});

test('a child missing for 28 days is reviewed [clock.long-term-review]', () => {
  proves({
    rule: 'long-term-review',
    protocol: WY,
    entries: [GONE, MISSING],
    due: '2026-07-08T20:00:00.000Z',
    owner: NORTHVALE,
    stop: ['2026-07-01T20:00:00Z', RETURNED],
  });
});

test('police protection lapses at 72 hours [clock.police-protection]', () => {
  proves({
    rule: 'police-protection',
    protocol: WM,
    entries: [GONE, ['2026-06-11T01:00:00Z', step('police-protection-used')]],
    due: '2026-06-14T01:00:00.000Z',
    owner: NORTHVALE,
    stop: ['2026-06-13T01:00:00Z', step('police-protection-ended')],
  });
});

test('new information goes to the police at once [clock.new-information-to-police]', () => {
  proves({
    rule: 'new-information-to-police',
    protocol: MPS,
    entries: [CARE, GONE, ['2026-06-10T21:00:00Z', step('new-information-known')]],
    due: '2026-06-10T22:00:00.000Z',
    stop: ['2026-06-10T21:10:00Z', step('new-information-passed')],
  });
});

test('the carer’s first checks end when it was set at the outset, or with the report [level.carer-checks-deadline]', () => {
  const NOTICED: Entry = ['2026-06-10T19:00:00Z', { kind: 'noticed' }];
  const SET: Entry = ['2026-06-10T19:05:00Z', step('carer-checks-end-set', '2026-06-10T19:45:00Z')];

  proves({
    rule: 'carer-checks',
    protocol: WM,
    entries: [CARE, NOTICED, SET],
    due: '2026-06-10T19:45:00.000Z',
    owner: ASHBOURNE,
    stop: ['2026-06-10T19:40:00Z', REPORTED],
  });
});

test('police call back when it was agreed [clock.call-back]', () => {
  proves({
    rule: 'call-back',
    protocol: WM,
    entries: [GONE, ABSENT, ['2026-06-10T20:31:00Z', step('call-back-agreed', '2026-06-10T21:30:00Z')]],
    due: '2026-06-10T21:30:00.000Z',
    owner: NORTHVALE,
    stop: ['2026-06-10T21:20:00Z', step('called-back')],
  });
});

test('a missing child is at each daily meeting [clock.daily-police-review]', () => {
  proves({
    rule: 'daily-police-review',
    protocol: WM,
    entries: [GONE, MISSING],
    due: '2026-06-11T20:30:00.000Z',
    owner: NORTHVALE,
  });
});

test('at high risk the force looks each day [clock.daily-police-review]', () => {
  proves({
    rule: 'daily-police-review-high-risk',
    protocol: WM,
    entries: [GONE, MISSING, ['2026-06-10T21:00:00Z', risk('high')]],
    due: '2026-06-11T21:00:00.000Z',
    owner: NORTHVALE,
  });
});

test('a photograph is on the case record within the tour of duty [clock.case-record-updated]', () => {
  proves({
    rule: 'case-record-updated',
    protocol: WM,
    entries: [GONE, ['2026-06-10T21:00:00Z', step('photograph-obtained')]],
    due: '2026-06-11T05:00:00.000Z',
    owner: NORTHVALE,
    stop: ['2026-06-10T23:00:00Z', step('case-record-updated')],
  });
});
