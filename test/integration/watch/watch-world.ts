import { createIntake } from '../../../src/hub/intake/create-intake';
import type { Folding } from '../../../src/hub/intake/folding';
import { rebuild } from '../../../src/hub/rebuild/rebuild';
import { createWatch } from '../../../src/hub/watch/create-watch';
import type { WatchParts } from '../../../src/hub/watch/create-watch';
import type { AgencyFact, SubjectRef } from '../../../src/model/agency-fact/agency-fact';
import type { FactBody } from '../../../src/model/agency-fact/fact-body';
import type { ClockEvent } from '../../../src/model/deadline/judge-clock';
import type { Protocols } from '../../../src/model/protocol/protocol';
import { instantAfter } from '../../../src/model/time/instant';
import type { Occurred } from '../../../src/model/time/occurred';
import { digestOf } from '../../../src/store/intake/child/digest';
import { createIntakeStore } from '../../../src/store/intake/create-intake-store';
import { createRebuildStore } from '../../../src/store/rebuild/create-rebuild-store';
import { createWatchStore } from '../../../src/store/watch/create-watch-store';
import { ASHBOURNE, NORTHVALE, instant } from '../../support/facts/make-fact';
import { createWorldDatabase } from '../../support/world-database';
import type { WorldDatabase } from '../../support/world-database';
import { hash, protocols } from '../intake/intake-world';

export interface Line {
  readonly number: number;
  /** When it happened, as RFC 3339. */
  readonly at: string;
  readonly body: FactBody;
  readonly revision?: number;
  readonly historical?: boolean;
  /** Another person of the log than its first. */
  readonly of?: SubjectRef;
}

export const REPORTED: FactBody = { kind: 'missing-reported' };
export const RETURNED: FactBody = { kind: 'returned' };
export const UNDER_ASHBOURNE: FactBody = { kind: 'care-described', responsibleAuthority: ASHBOURNE };

export interface Told {
  readonly kind: ClockEvent;
  readonly rule: string;
  readonly owner: string;
  readonly due_at: Date;
  readonly generation: number;
}

export interface WatchWorld extends WorldDatabase {
  /** Sets what time it is. */
  at(text: string): void;
  now(): Date;
  /** Takes lines of one log about its one person in. */
  tell(log: string, ...lines: readonly Line[]): Promise<void>;
  /** Watches until nothing is left to tell, and answers what was recorded. */
  watch(over?: Partial<WatchParts>): Promise<readonly ClockEvent[]>;
  told(): Promise<readonly Told[]>;
  /** Kinds of the notices written so far, in order. */
  notices(topic?: string): Promise<readonly string[]>;
  rebuild(): Promise<void>;
}

/** `folding` says what intake and rebuild go by beside the clock, where it is not what the demonstration's agencies have. */
export async function createWatchWorld(folding: Partial<Folding> = {}): Promise<WatchWorld> {
  const database = await createWorldDatabase();
  let time = new Date('2026-11-20T20:00:00Z');
  const clock = { now: () => time };
  const parts: Folding = { hash, protocols: withoutClocks(protocols), ...folding };
  const intake = createIntake({ store: createIntakeStore(database.pools.intake, clock), ...parts });
  let offset = 0n;
  return {
    ...database,
    at: (text) => void (time = new Date(text)),
    now: () => time,
    tell: async (log, ...lines) => {
      const record = { topic: 'in.storm.pf-99.v1', partition: 0, offset: offset++, agency: NORTHVALE };
      const value = new TextEncoder().encode('{}');
      await intake.takeIn(
        { ...record, source: 'storm', recordId: `r-${offset}`, headers: {}, value },
        { kind: 'facts', source: 'storm', record: log, lines: lines.map((line) => lineOf(log, line)) },
      );
    },
    watch: async (over = {}) => {
      const watch = createWatch({
        store: createWatchStore(database.pools.watch),
        clock,
        hash,
        isTold: () => true,
        ...over,
      });
      const recorded: ClockEvent[] = [];
      for (let turn = await watch.turn(); turn.children > 0; turn = await watch.turn())
        recorded.push(...turn.recorded);
      return recorded;
    },
    told: () =>
      database.ask<Told>(
        'select kind, rule, owner, due_at, generation from jp.deadline_event order by at, generation, kind',
      ),
    notices: async (topic = 'notifications.la-991.v1') => {
      const rows = await database.ask<{ value: string }>(
        `select convert_from(value, 'UTF8') as value from jp.outbox where topic = $1 order by id`,
        [topic],
      );
      return rows.map(({ value }) => (JSON.parse(value) as { kind: string }).kind);
    },
    rebuild: async () => {
      await rebuild(createRebuildStore(database.pools.intake, clock), parts);
    },
  };
}

function withoutClocks(all: Protocols): Protocols {
  return { of: (owner, at) => ({ ...all.of(owner, at), clocks: [] }) };
}

/** The first person of a log. */
export function personOf(log: string): SubjectRef {
  return { agency: NORTHVALE, scheme: 'storm-log-person', value: `${log}/1` };
}

function lineOf(log: string, { number, at, body, revision = 0, historical = false, of }: Line) {
  const fact: AgencyFact = {
    key: { agency: NORTHVALE, source: 'storm', record: log, line: number, part: '1', revision },
    subject: of ?? personOf(log),
    occurred: minuteFrom(at),
    author: { ref: null, rank: null },
    historical,
    body,
  };
  return { line: number, revision, digest: digestOf([at, body]), facts: [fact] };
}

function minuteFrom(text: string): Occurred {
  const start = instant(text);
  return { start, end: instantAfter(start, 60_000), precision: 'minute' };
}
