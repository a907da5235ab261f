import type { Asserted } from '../../src/model/child/asserted';
import type { FactKey } from '../../src/model/agency-fact/agency-fact';
import { instantAt } from '../../src/model/time/instant';
import type { Occurred } from '../../src/model/time/occurred';
import { agency } from './viewers';

/** Planted words, one per category, so that a test can look for them in anything. */
export const PLANTED = {
  identity: 'Wren Example-Ashby',
  'family-and-network': 'Larkfield Example House',
  whereabouts: 'Invented Retail Park',
  health: 'planted condition',
  plan: 'planted red coat',
  'risk-and-intelligence': 'planted circumstance',
  'interview-content': 'planted push factor',
  'third-parties': 'Tamsin Testcase',
} as const;

export const ALWAYS = instantAt(Date.UTC(2020, 0, 1));
export const FACT: FactKey = {
  agency: agency('pf:99'),
  source: 'storm',
  record: 'L-1',
  line: 1,
  part: 'a',
  revision: 1,
};
export const OCCURRED: Occurred = { start: ALWAYS, end: ALWAYS, precision: 'instant' };
export const nothing = { shown: null, assertions: [] } as const;

export function said<T>(value: T): Asserted<T> {
  const assertion = { value, by: FACT.agency, occurred: OCCURRED, fact: FACT };
  return { shown: assertion, assertions: [assertion] };
}
