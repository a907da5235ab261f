import { translateStorm } from '../../../adapters/storm/translate';
import type { AgencyFact } from '../../../src/model/agency-fact/agency-fact';
import type { FactBody } from '../../../src/model/agency-fact/fact-body';
import type { Translation } from '../../../src/model/agency-fact/translation';
import { NORTHVALE } from '../facts/make-fact';

/** A line of an invented log, told without what every line has. */
export interface LogLine {
  readonly number: number;
  readonly code: string;
  readonly revision?: number;
  /** As clocks in England showed it, on the evening of the log. */
  readonly at?: string;
  readonly about?: readonly number[];
  readonly rank?: string;
  readonly fields?: Readonly<Record<string, string | number | boolean | null>>;
  readonly text?: string;
}

export const LOG = 'NV-20261121-0412';

/** A message of one log, as its control room sends it. */
export function stormMessage(lines: readonly LogLine[], over: object = {}): object {
  return {
    schemaVersion: 1,
    sharedIncidentId: '0b0f7a3e-6d0e-5c55-9f0c-3a5c1f0e7d21',
    internalId: LOG,
    messageType: 'updated',
    sentByDispatcherAt: '2026-11-21T20:00:00Z',
    startedAt: '2026-11-21T18:00',
    agency: 'pf:99',
    headerRevision: 1,
    category: 'MISSING-PERSON',
    persons: [{ number: 1 }],
    lines: lines.map(({ number, revision = 1, at = '18:30', about = [1], rank = 'Constable', ...line }) => ({
      ...{ number, revision, about, at: `2026-11-21T${at}`, by: { ref: 'C1', rank } },
      ...line,
    })),
    ...over,
  };
}

/** What the adapter makes of a message. */
export function stormTranslation(lines: readonly LogLine[], over: object = {}): Translation {
  const value = new TextEncoder().encode(JSON.stringify(stormMessage(lines, over)));
  return translateStorm({ agency: NORTHVALE, headers: {}, value });
}

/** The facts of a message that is taken. */
export function stormFacts(lines: readonly LogLine[], over: object = {}): readonly AgencyFact[] {
  const translation = stormTranslation(lines, over);
  if (translation.kind !== 'facts') throw new Error(JSON.stringify(translation));
  return translation.lines.flatMap(({ facts }) => facts);
}

/** What one line says, its header's facts left out. */
export function lineSays(line: Omit<LogLine, 'number'>): readonly FactBody[] {
  return stormFacts([{ number: 1, ...line }])
    .filter(({ key }) => key.line === 1)
    .map(({ body }) => body);
}
