import { ASHBOURNE } from '../../../support/facts/make-fact';
import {
  AWAY,
  BACK,
  CARE,
  FIRST_HOME,
  GONE,
  MISSING,
  MPS,
  NF,
  RESTRICTED,
  REVIEWED,
  WITH_PARENTS,
  WM,
  WY,
  placed,
  proves,
} from './case';
import { meeting, risk, step, toldTo } from './clocks-under';

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

test('under restriction the Home Office is in contact within the week [clock.home-office-contact]', () => {
  proves({
    rule: 'home-office-contact',
    protocol: WM,
    entries: [CARE, RESTRICTED, GONE, MISSING],
    due: '2026-06-17T20:30:00.000Z',
    owner: ASHBOURNE,
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

test('everyone told of the absence is told of the return [clock.all-told-of-return]', () => {
  proves({
    rule: 'all-told-of-return',
    protocol: WY,
    entries: [CARE, GONE, ['2026-06-10T20:10:00Z', toldTo('parents'), ASHBOURNE], BACK],
    due: '2026-06-12T09:00:00.000Z',
    stop: ['2026-06-12T08:30:00Z', toldTo('parents'), ASHBOURNE],
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
