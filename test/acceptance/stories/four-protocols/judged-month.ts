import type { AgencyFact } from '../../../../src/model/agency-fact/agency-fact';
import type { AgencyId } from '../../../../src/model/agency/agency-id';
import type { ChildState } from '../../../../src/model/child/child-state';
import { foldChild } from '../../../../src/model/child/fold-child';
import type { Protocol } from '../../../../src/model/protocol/protocol';
import { differenceOf, judgedChild } from '../../../../src/model/rehearsal/rehearsed-difference';
import type { JudgedChild } from '../../../../src/model/rehearsal/rehearsed-difference';
import { instantAt } from '../../../../src/model/time/instant';
import { ASHBOURNE, LANTERN, MERROW, NORTHVALE } from '../../../support/facts/make-fact';
import { shippedProtocols } from '../../../support/facts/shipped-protocols';
import { explained } from './explained';

export const FOUR = [
  'national-framework',
  'west-yorkshire-2026',
  'west-midlands-2015',
  'metropolitan-police',
] as const;

export type ProtocolName = (typeof FOUR)[number];

/** One agency that works by each: they are all read and checked once. */
const ADOPTERS: Readonly<Record<ProtocolName, AgencyId>> = {
  'national-framework': LANTERN,
  'west-yorkshire-2026': ASHBOURNE,
  'west-midlands-2015': MERROW,
  'metropolitan-police': NORTHVALE,
};

const protocols = shippedProtocols(
  FOUR.map((id) => ({ id: ADOPTERS[id], protocols: [{ id, from: new Date(0) }] })),
);

export function shipped(id: ProtocolName): Protocol {
  return protocols.of(ADOPTERS[id], instantAt(Date.UTC(2026, 9, 1)));
}

/** The same facts as whoever works by a protocol would have judged them: every agency by the same one. */
function judgedBy(facts: readonly (readonly AgencyFact[])[], protocol: Protocol): readonly ChildState[] {
  return facts.map((ofChild) => foldChild(ofChild, undefined, { of: () => protocol }));
}

/** How often two judgements differ in what, and what explains it. */
export interface ComparedMonth {
  readonly counts: ReadonlyMap<string, number>;
  readonly unexplained: readonly string[];
}

/** A month under one protocol: the states, and what they came to, taken apart once for all comparisons. */
export interface JudgedMonth {
  readonly protocol: Protocol;
  readonly states: readonly ChildState[];
  readonly judged: readonly JudgedChild[];
}

export function monthUnder(facts: readonly (readonly AgencyFact[])[], protocol: Protocol): JudgedMonth {
  const states = judgedBy(facts, protocol);
  return { protocol, states, judged: states.map(judgedChild) };
}

export function compareMonths(first: JudgedMonth, second: JudgedMonth): ComparedMonth {
  const counts = new Map<string, number>();
  const reasons = new Map<string, string | null>();
  first.judged.forEach((child, index) => {
    const other = second.judged[index];
    if (other === undefined) throw new Error('another month');
    for (const difference of differenceOf(child, other)) {
      const name = `${difference.area} ${difference.rule} ${difference.how}`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
      if (!reasons.has(name)) reasons.set(name, explained(difference, first.protocol, second.protocol));
    }
  });
  const unexplained = [...reasons].flatMap(([name, reason]) => (reason === null ? [name] : []));
  return { counts, unexplained: unexplained.sort() };
}
