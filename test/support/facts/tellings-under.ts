import type { FactBody } from '../../../src/model/agency-fact/fact-body';
import type { Standing } from '../../../src/model/agency-fact/care-facts';
import type { Indicator, StepCode } from '../../../src/model/agency-fact/response-facts';
import type { Recipient } from '../../../src/model/agency-fact/telling-facts';
import { foldChild } from '../../../src/model/child/fold-child';
import type { Protocols } from '../../../src/model/protocol/protocol';
import type { Telling } from '../../../src/model/telling/telling';
import { ASHBOURNE, LANTERN, MERROW, NORTHVALE, date } from './make-fact';
import { shippedProtocols } from './shipped-protocols';
import { told } from './told';
import type { Told } from './told';

/** The shipped protocols by the short names of their sources. */
const PROTOCOLS = {
  WY: 'west-yorkshire-2026',
  WM: 'west-midlands-2015',
  MPS: 'metropolitan-police',
  NF: 'national-framework',
} as const;

export type ProtocolName = keyof typeof PROTOCOLS;

const known = new Map<ProtocolName, Protocols>();

/** Everybody works by one protocol. */
export function everybodyUnder(name: ProtocolName): Protocols {
  const protocols =
    known.get(name) ??
    shippedProtocols(
      [NORTHVALE, ASHBOURNE, MERROW, LANTERN].map((id) => ({
        id,
        protocols: [{ id: PROTOCOLS[name], from: new Date('2020-01-01T00:00:00Z') }],
      })),
    );
  known.set(name, protocols);
  return protocols;
}

/** Who is to be told of what under a protocol. */
export function tellingsUnder(name: ProtocolName, ...entries: readonly Told[]): readonly Telling[] {
  return foldChild(told(...entries), undefined, everybodyUnder(name)).tellings;
}

/** What one rule has somebody told of. */
export function toldBy(rule: string, tellings: readonly Telling[]): readonly Recipient[] {
  return tellings.filter((one) => one.rule === rule).map(({ recipient }) => recipient);
}

const EARLY = '08:00';

/** What is known of the child in the morning. Ashbourne looks after the child; Merrow is where the child is placed. */
export const LOOKED_AFTER: Told = [
  EARLY,
  { kind: 'care-described', lookedAfter: true, responsibleAuthority: ASHBOURNE },
];
export const PLACED_OUT: Told = [
  EARLY,
  { kind: 'care-described', lookedAfter: true, responsibleAuthority: ASHBOURNE, hostAuthority: MERROW },
];
export const NOT_LOOKED_AFTER: Told = [
  EARLY,
  { kind: 'care-described', lookedAfter: false, responsibleAuthority: ASHBOURNE },
];

export function standing(value: Standing): Told {
  return [
    EARLY,
    { kind: 'standing-recorded', standing: { recognised: true, value }, from: date('2026-01-01') },
  ];
}

export function step(value: StepCode): FactBody {
  return { kind: 'step-recorded', step: { recognised: true, value } };
}

export function indicator(value: Indicator): FactBody {
  return { kind: 'indicator-observed', indicator: { recognised: true, value } };
}

export const HIGH: FactBody = { kind: 'risk-assessed', level: { recognised: true, value: 'high' } };
export const AT_POLICE_LEVEL: FactBody = {
  kind: 'intervention-level-set',
  level: { recognised: true, value: 'police' },
};
export const STILL_CONCERNED: FactBody = { kind: 'concern-stated', concerned: true };

/** Somebody was told, and of which rule if they say so. */
export function tellingOf(value: Recipient, of?: string): FactBody {
  return {
    kind: 'telling-recorded',
    whom: { recognised: true, value },
    route: { recognised: true, value: 'telephone' },
    ...(of === undefined ? {} : { of }),
  };
}
