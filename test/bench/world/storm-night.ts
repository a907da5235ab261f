import { randomUUID } from 'node:crypto';
import { translateStorm } from '../../../adapters/storm/translate';
import type { TranslatedRecord } from '../../../src/hub/intake/incoming-record';
import { agencyId } from '../../../src/model/agency/agency-id';

/** Which child, which line of their log, and what it says: enough to write any record of a benchmark's night. */
export interface BenchLine {
  readonly child: number;
  readonly line: number;
  readonly code: string;
  readonly fields?: Readonly<Record<string, unknown>>;
}

const FORCE = agencyId('pf:99');

/** A control room's record of one line, as its bytes. People are numbers with invented names. */
export function stormRecord({ child, line, code, fields = {} }: BenchLine): Buffer {
  const minute = String(line % 60).padStart(2, '0');
  return Buffer.from(
    JSON.stringify({
      schemaVersion: 1,
      sharedIncidentId: `00000000-0000-4000-8000-${String(child).padStart(12, '0')}`,
      internalId: `BENCH-${child}`,
      messageType: line === 1 ? 'opened' : 'updated',
      sentByDispatcherAt: `2026-11-20T21:${minute}:00Z`,
      startedAt: '2026-11-20T21:00:00',
      agency: 'pf:99',
      headerRevision: 1,
      grade: 'EARLY-RESPONSE',
      category: 'MISSING-PERSON',
      persons: [personOf(child)],
      lines: [
        { number: line, revision: 1, at: `2026-11-20T21:${minute}:00`, code, about: [1], by: {}, fields },
      ],
    }),
  );
}

function personOf(child: number): object {
  return {
    number: 1,
    givenName: `Wren ${child}`,
    familyName: 'Example-Bench',
    dateOfBirth: bornOn(child),
    lookedAfter: true,
    responsibleAuthority: 'la:991',
    hostAuthority: 'la:992',
  };
}

/** A few children share a day, as in any authority: all on one day would be no night, and match each other. */
function bornOn(child: number): string {
  return new Date(Date.UTC(2009, 0, 1 + (child % 3_000))).toISOString().slice(0, 10);
}

/** The record translated, at its own place in the log. */
export function translated(value: Buffer, offset: number): TranslatedRecord {
  if (FORCE === null) throw new Error('no force');
  const headers = { ce_id: randomUUID(), ce_specversion: '1.0' };
  return {
    record: {
      topic: 'in.storm.pf-99.v1',
      partition: 0,
      offset: BigInt(offset),
      agency: FORCE,
      source: 'storm',
      recordId: headers.ce_id,
      headers,
      value,
    },
    translation: translateStorm({ agency: FORCE, headers, value }),
  };
}
