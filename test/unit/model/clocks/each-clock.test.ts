import type { FactBody } from '../../../../src/model/agency-fact/fact-body';
import {
  ASHBOURNE,
  NORTHVALE,
  RECORDED_MISSING,
  REPORTED,
  RETURNED,
  classified,
  date,
  instant,
} from '../../../support/facts/make-fact';
import { LOOKED_AFTER, OUT_OF_AREA, clocks, meeting, risk, step, toldTo } from './clocks-under';
import type { Entry, ProtocolId } from './clocks-under';

interface Case {
  readonly rule: string;
  readonly protocol: ProtocolId;
  readonly entries: readonly Entry[];
  readonly due: string;
  readonly owner?: string;
  readonly stop?: Entry;
}

const CARE: Entry = ['2026-06-01T09:00:00Z', LOOKED_AFTER, ASHBOURNE];
const AWAY: Entry = ['2026-06-01T09:00:00Z', OUT_OF_AREA, ASHBOURNE];
const GONE: Entry = ['2026-06-10T20:00:00Z', REPORTED];
const MISSING: Entry = ['2026-06-10T20:30:00Z', RECORDED_MISSING];
const BACK: Entry = ['2026-06-12T08:00:00Z', RETURNED];
const ABSENT: Entry = ['2026-06-10T20:30:00Z', classified('absent')];
const ESCALATED: FactBody = {
  kind: 'escalation-stepped',
  step: { recognised: true, value: 'escalation-requested' },
};
const SPOKE: FactBody = { kind: 'escalation-stepped', step: { recognised: true, value: 'commander-spoke' } };
const HELD: FactBody = {
  kind: 'prevention-interview-held',
  by: { recognised: true, value: 'police' },
  answers: {},
};
const REVIEWED: FactBody = {
  kind: 'plan-reviewed',
  plan: { recognised: true, value: 'trigger-plan' },
  changed: false,
};
const standing = (value: 'immigration-restriction' | 'protection-plan'): FactBody => ({
  kind: 'standing-recorded',
  standing: { recognised: true, value },
  from: date('2026-01-01'),
});
const placed = (from: string, more: object = {}): FactBody => ({
  kind: 'placement-recorded',
  from: date(from),
  ...more,
});
const RESTRICTED: Entry = ['2026-06-01T09:00:00Z', standing('immigration-restriction'), ASHBOURNE];
const WITH_PARENTS: Entry = [
  '2026-06-01T09:00:00Z',
  placed('2026-06-01', { placementType: { recognised: true, value: 'P1' } }),
  ASHBOURNE,
];
const FIRST_HOME: Entry = ['2026-05-01T09:00:00Z', placed('2026-05-01'), ASHBOURNE];
const WY = 'west-yorkshire-2026';
const WM = 'west-midlands-2015';
const NF = 'national-framework';
const MPS = 'metropolitan-police';

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

test('parents of a child out of area are told within 24 hours [clock.parents-informed]', () => {
  proves({
    rule: 'parents-informed',
    protocol: WY,
    entries: [AWAY, GONE],
    due: '2026-06-11T20:00:00.000Z',
    owner: ASHBOURNE,
    stop: ['2026-06-10T21:00:00Z', toldTo('parents'), ASHBOURNE],
  });
});

test('the service manager is told within 24 hours of the authority [clock.managers-informed-out-of-area]', () => {
  proves({
    rule: 'managers-informed-out-of-area',
    protocol: WY,
    entries: [AWAY, GONE, ['2026-06-10T21:00:00Z', toldTo('social-worker')]],
    due: '2026-06-11T21:00:00.000Z',
    stop: ['2026-06-11T09:00:00Z', toldTo('service-manager'), ASHBOURNE],
  });
});

test('the reviewing officer out of area is told within 24 hours of the authority [clock.managers-informed-out-of-area]', () => {
  proves({
    rule: 'reviewing-officer-informed-out-of-area',
    protocol: WY,
    entries: [AWAY, GONE, ['2026-06-10T21:00:00Z', toldTo('social-worker')]],
    due: '2026-06-11T21:00:00.000Z',
    stop: ['2026-06-11T09:00:00Z', toldTo('independent-reviewing-officer'), ASHBOURNE],
  });
});

test('a strategy meeting is called at 72 hours [clock.strategy-triggered]', () => {
  proves({
    rule: 'strategy-triggered',
    protocol: WM,
    entries: [CARE, GONE, MISSING],
    due: '2026-06-13T20:00:00.000Z',
    stop: ['2026-06-12T10:00:00Z', meeting('2026-06-15T10:00:00Z'), ASHBOURNE],
  });
});

test('at high risk a strategy meeting is thought of before the 72 hours [clock.strategy-triggered]', () => {
  proves({
    rule: 'strategy-early-high-risk',
    protocol: WM,
    entries: [CARE, GONE, MISSING, ['2026-06-10T21:00:00Z', risk('high')]],
    due: '2026-06-11T01:00:00.000Z',
    stop: ['2026-06-12T10:00:00Z', meeting('2026-06-15T10:00:00Z'), ASHBOURNE],
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

test('a child placed with parents is visited within 72 hours [clock.social-worker-visit]', () => {
  proves({
    rule: 'social-worker-visit',
    protocol: WY,
    entries: [CARE, WITH_PARENTS, GONE, BACK],
    due: '2026-06-15T08:00:00.000Z',
    owner: ASHBOURNE,
    stop: ['2026-06-13T08:00:00Z', step('social-worker-visited'), ASHBOURNE],
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

test('under restriction the Home Office is in contact within the week [clock.home-office-contact]', () => {
  proves({
    rule: 'home-office-contact',
    protocol: WM,
    entries: [CARE, RESTRICTED, GONE, MISSING],
    due: '2026-06-17T20:30:00.000Z',
    owner: ASHBOURNE,
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

test('plans are reviewed within the working days of the protocol once the child is back [clock.plan-review]', () => {
  proves({
    rule: 'plan-review',
    protocol: NF,
    entries: [CARE, GONE, BACK],
    due: '2026-06-26T08:00:00.000Z',
    owner: ASHBOURNE,
    stop: ['2026-06-20T10:00:00Z', REVIEWED, ASHBOURNE],
  });
});

test('plans are reviewed after a move [clock.plan-review]', () => {
  proves({
    rule: 'plan-review',
    protocol: NF,
    entries: [CARE, FIRST_HOME, ['2026-06-10T00:00:00Z', placed('2026-06-10'), ASHBOURNE]],
    due: '2026-06-24T00:00:00.000Z',
    owner: ASHBOURNE,
    stop: ['2026-06-20T10:00:00Z', REVIEWED, ASHBOURNE],
  });
});

test('the social worker, or their team out of hours, is told as soon as the child is noticed gone [clock.social-worker-told]', () => {
  proves({
    rule: 'social-worker-told',
    protocol: WY,
    entries: [CARE, ['2026-06-10T19:00:00Z', { kind: 'noticed' }], GONE],
    due: '2026-06-10T20:00:00.000Z',
    stop: ['2026-06-10T19:30:00Z', toldTo('out-of-hours-team')],
  });
});

test('the reviewing officer is told at once by the social worker [clock.iro-and-host-told]', () => {
  proves({
    rule: 'iro-and-host-told',
    protocol: WM,
    entries: [CARE, GONE, ['2026-06-10T20:10:00Z', toldTo('social-worker')]],
    due: '2026-06-10T21:10:00.000Z',
    stop: ['2026-06-10T20:30:00Z', toldTo('independent-reviewing-officer'), ASHBOURNE],
  });
});

test('the host authority is told at once by the social worker [clock.iro-and-host-told]', () => {
  proves({
    rule: 'host-told',
    protocol: WM,
    entries: [AWAY, GONE, ['2026-06-10T20:10:00Z', toldTo('social-worker')]],
    due: '2026-06-10T21:10:00.000Z',
    stop: ['2026-06-10T20:30:00Z', toldTo('host-authority'), ASHBOURNE],
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

test('everyone told of the absence is told of the return [clock.all-told-of-return]', () => {
  proves({
    rule: 'all-told-of-return',
    protocol: WY,
    entries: [CARE, GONE, ['2026-06-10T20:10:00Z', toldTo('parents'), ASHBOURNE], BACK],
    due: '2026-06-12T09:00:00.000Z',
    stop: ['2026-06-12T08:30:00Z', toldTo('parents'), ASHBOURNE],
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

test('somebody tries to reach the child each day [clock.contact-attempts]', () => {
  proves({
    rule: 'contact-attempts',
    protocol: WM,
    entries: [CARE, GONE, MISSING],
    due: '2026-06-11T20:30:00.000Z',
    owner: ASHBOURNE,
  });
});

test('plans reach a planned placement before the move [clock.plans-reach-placement]', () => {
  proves({
    rule: 'plans-reach-placement',
    protocol: NF,
    entries: [CARE, FIRST_HOME, ['2026-06-10T00:00:00Z', placed('2026-06-20', { planned: true }), ASHBOURNE]],
    due: '2026-06-19T23:00:00.000Z',
    owner: ASHBOURNE,
    stop: ['2026-06-15T10:00:00Z', step('plans-shared'), ASHBOURNE],
  });
});

test('plans reach an emergency placement as soon as practicable [clock.plans-reach-placement]', () => {
  proves({
    rule: 'plans-reach-emergency-placement',
    protocol: NF,
    entries: [
      CARE,
      FIRST_HOME,
      ['2026-06-10T10:00:00Z', placed('2026-06-10', { planned: false }), ASHBOURNE],
    ],
    due: '2026-06-11T10:00:00.000Z',
    owner: ASHBOURNE,
    stop: ['2026-06-10T15:00:00Z', step('plans-shared'), ASHBOURNE],
  });
});

test('records are with the home before the placement starts [clock.records-reach-home]', () => {
  proves({
    rule: 'records-reach-home',
    protocol: MPS,
    entries: [CARE, ['2026-06-10T00:00:00Z', placed('2026-06-20'), ASHBOURNE]],
    due: '2026-06-19T23:00:00.000Z',
    owner: ASHBOURNE,
    stop: ['2026-06-15T10:00:00Z', step('records-reached-home'), ASHBOURNE],
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

/** It runs to its time from what starts it, and what discharges it stops it. */
function proves({ rule, protocol, entries, due, owner, stop }: Case): void {
  expect(clocks(rule, protocol, ...entries)).toEqual([
    expect.objectContaining({ dueAt: due, stoppedBy: null, ...(owner === undefined ? {} : { owner }) }),
  ]);
  if (stop === undefined) return;
  const [clock] = clocks(rule, protocol, ...entries, stop);
  expect(clock).toMatchObject({ dueAt: due, stoppedAt: instant(stop[0]) });
}
