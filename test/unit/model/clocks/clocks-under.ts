import type { AgencyFact } from '../../../../src/model/agency-fact/agency-fact';
import type { FactBody } from '../../../../src/model/agency-fact/fact-body';
import type { AgencyId } from '../../../../src/model/agency/agency-id';
import { foldChild } from '../../../../src/model/child/fold-child';
import type { ChildState } from '../../../../src/model/child/child-state';
import type { Deadline } from '../../../../src/model/deadline/deadline';
import type { StepCode } from '../../../../src/model/agency-fact/response-facts';
import type { Recipient } from '../../../../src/model/agency-fact/telling-facts';
import { instantAfter } from '../../../../src/model/time/instant';
import type { Instant } from '../../../../src/model/time/occurred';
import {
  ASHBOURNE,
  MERROW,
  NORTHVALE,
  SOUTHMOOR,
  fact,
  instant,
  nominal,
} from '../../../support/facts/make-fact';
import { shippedProtocols } from '../../../support/facts/shipped-protocols';

export type ProtocolId =
  'west-yorkshire-2026' | 'west-midlands-2015' | 'metropolitan-police' | 'national-framework';

const EVERYBODY: readonly AgencyId[] = [NORTHVALE, SOUTHMOOR, ASHBOURNE, MERROW];

const adopted = new Map<ProtocolId, ReturnType<typeof shippedProtocols>>();

/** Everybody working by one protocol. */
export function everybodyUnder(protocol: ProtocolId): ReturnType<typeof shippedProtocols> {
  const known = adopted.get(protocol);
  if (known !== undefined) return known;
  const from = new Date('2026-04-01T00:00:00Z');
  const protocols = shippedProtocols(EVERYBODY.map((id) => ({ id, protocols: [{ id: protocol, from }] })));
  adopted.set(protocol, protocols);
  return protocols;
}

/** When (RFC 3339), what, and by whom when not by the force; all in one log of one child. */
export type Entry = readonly [at: string, body: FactBody, by?: AgencyId];

export function factsOf(entries: readonly Entry[]): readonly AgencyFact[] {
  return entries.map(([at, body, by = NORTHVALE], line) => {
    const start = instant(at);
    const told = fact({ log: 'L1', line, at: '00:00', body: inLog(body, by), by, subject: nominal('N1') });
    return { ...told, occurred: { start, end: instantAfter(start, 60_000), precision: 'minute' } };
  });
}

/** A council speaks of the force's log. */
function inLog(body: FactBody, by: AgencyId): FactBody {
  if (by === NORTHVALE || !POINTING.has(body.kind)) return body;
  return { ...body, episode: { agency: NORTHVALE, source: 'storm', record: 'L1' } } as FactBody;
}

const POINTING: ReadonlySet<FactBody['kind']> = new Set<FactBody['kind']>([
  'classified',
  'returned',
  'located',
  'step-recorded',
  'telling-recorded',
  'telling-barred',
  'meeting-convened',
  'noticed',
  'ownership-transferred',
]);

export function childUnder(protocol: ProtocolId, ...entries: readonly Entry[]): ChildState {
  return foldChild(factsOf(entries), undefined, everybodyUnder(protocol));
}

/** The clocks of one rule in the child's first missing episode and beside it. */
export function clocksOf(rule: string, { missingEpisodes, deadlines }: ChildState): readonly Deadline[] {
  return [...(missingEpisodes[0]?.deadlines ?? []), ...deadlines].filter((clock) => clock.rule === rule);
}

export function clocks(
  rule: string,
  protocol: ProtocolId,
  ...entries: readonly Entry[]
): readonly Deadline[] {
  return clocksOf(rule, childUnder(protocol, ...entries));
}

export const LOOKED_AFTER: FactBody = {
  kind: 'care-described',
  lookedAfter: true,
  responsibleAuthority: ASHBOURNE,
};
export const AT_HOME: FactBody = {
  kind: 'care-described',
  lookedAfter: false,
  responsibleAuthority: ASHBOURNE,
};
export const OUT_OF_AREA: FactBody = { ...LOOKED_AFTER, hostAuthority: MERROW };

export function step(value: StepCode, dueAt?: string): FactBody {
  return {
    kind: 'step-recorded',
    step: { recognised: true, value },
    ...(dueAt === undefined ? {} : { dueAt: instant(dueAt) }),
  };
}

export function toldTo(value: Recipient): FactBody {
  return { kind: 'telling-recorded', whom: { recognised: true, value } };
}

export function risk(value: 'low' | 'medium' | 'high', reviewAt?: string): FactBody {
  return {
    kind: 'risk-assessed',
    level: { recognised: true, value },
    ...(reviewAt === undefined ? {} : { reviewAt: instant(reviewAt) }),
  };
}

export function meeting(at: string): FactBody {
  return {
    kind: 'meeting-convened',
    meeting: 'M1',
    convenedBy: ASHBOURNE,
    of: { recognised: true, value: 'strategy' },
    at: instant(at),
    invited: [],
  };
}

export const MEETING_HELD: FactBody = { kind: 'meeting-held', meeting: 'M1', convenedBy: ASHBOURNE };

export function hours(from: Instant, count: number): Instant {
  return instantAfter(from, count * 3_600_000);
}
