import type { FactBody } from '../../../../src/model/agency-fact/fact-body';
import {
  ASHBOURNE,
  RECORDED_MISSING,
  REPORTED,
  RETURNED,
  classified,
  date,
  instant,
} from '../../../support/facts/make-fact';
import { LOOKED_AFTER, OUT_OF_AREA, clocks } from './clocks-under';
import type { Entry, ProtocolId } from './clocks-under';

export interface Case {
  readonly rule: string;
  readonly protocol: ProtocolId;
  readonly entries: readonly Entry[];
  readonly due: string;
  readonly owner?: string;
  readonly stop?: Entry;
}

export const CARE: Entry = ['2026-06-01T09:00:00Z', LOOKED_AFTER, ASHBOURNE];
export const AWAY: Entry = ['2026-06-01T09:00:00Z', OUT_OF_AREA, ASHBOURNE];
export const GONE: Entry = ['2026-06-10T20:00:00Z', REPORTED];
export const MISSING: Entry = ['2026-06-10T20:30:00Z', RECORDED_MISSING];
export const BACK: Entry = ['2026-06-12T08:00:00Z', RETURNED];
export const ABSENT: Entry = ['2026-06-10T20:30:00Z', classified('absent')];
export const ESCALATED: FactBody = {
  kind: 'escalation-stepped',
  step: { recognised: true, value: 'escalation-requested' },
};
export const SPOKE: FactBody = {
  kind: 'escalation-stepped',
  step: { recognised: true, value: 'commander-spoke' },
};
export const HELD: FactBody = {
  kind: 'prevention-interview-held',
  by: { recognised: true, value: 'police' },
  answers: {},
};
export const REVIEWED: FactBody = {
  kind: 'plan-reviewed',
  plan: { recognised: true, value: 'trigger-plan' },
  changed: false,
};
export const standing = (value: 'immigration-restriction' | 'protection-plan'): FactBody => ({
  kind: 'standing-recorded',
  standing: { recognised: true, value },
  from: date('2026-01-01'),
});
export const placed = (from: string, more: object = {}): FactBody => ({
  kind: 'placement-recorded',
  from: date(from),
  ...more,
});
export const RESTRICTED: Entry = ['2026-06-01T09:00:00Z', standing('immigration-restriction'), ASHBOURNE];
export const WITH_PARENTS: Entry = [
  '2026-06-01T09:00:00Z',
  placed('2026-06-01', { placementType: { recognised: true, value: 'P1' } }),
  ASHBOURNE,
];
export const FIRST_HOME: Entry = ['2026-05-01T09:00:00Z', placed('2026-05-01'), ASHBOURNE];
export const WY = 'west-yorkshire-2026';
export const WM = 'west-midlands-2015';
export const NF = 'national-framework';
export const MPS = 'metropolitan-police';

/** It runs to its time from what starts it, and what discharges it stops it. */
export function proves({ rule, protocol, entries, due, owner, stop }: Case): void {
  expect(clocks(rule, protocol, ...entries)).toEqual([
    expect.objectContaining({ dueAt: due, stoppedBy: null, ...(owner === undefined ? {} : { owner }) }),
  ]);
  if (stop === undefined) return;
  const [clock] = clocks(rule, protocol, ...entries, stop);
  expect(clock).toMatchObject({ dueAt: due, stoppedAt: instant(stop[0]) });
}
