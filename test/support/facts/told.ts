import type { AgencyFact } from '../../../src/model/agency-fact/agency-fact';
import type { FactBody } from '../../../src/model/agency-fact/fact-body';
import { fact } from './make-fact';
import type { FactOptions } from './make-fact';

export type Told = readonly [time: string, body: FactBody, more?: Partial<FactOptions>];

/** Facts told one after another in log A unless they say otherwise. */
export function told(...entries: readonly Told[]): readonly AgencyFact[] {
  return entries.map(([time, body, more], index) =>
    fact({ log: 'A', line: index + 1, at: time, body, ...more }),
  );
}
