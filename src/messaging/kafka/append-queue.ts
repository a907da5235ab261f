import type { LogRecord } from '../../hub/ports/event-log';

/** Sends a group of appends together. What it rejects with, each of them is told. */
export type SendRecords = (records: readonly LogRecord[]) => Promise<void>;

interface Waiting {
  readonly records: readonly LogRecord[];
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

const MOST_RECORDS = 2_000;
const MOST_BYTES = 4_000_000;

export interface AppendQueue {
  append(records: readonly LogRecord[]): Promise<void>;
  /** Resolves when everything appended so far has been answered. */
  drained(): Promise<void>;
}

/**
 * One send at a time, so that records of one key cannot overtake each other. Whatever is appended while a send is
 * under way goes with the next one, so waiting costs nothing when many append at once.
 */
export function createAppendQueue(send: SendRecords, mayBlameOne: (error: unknown) => boolean): AppendQueue {
  const waiting: Waiting[] = [];
  let sending: Promise<void> = Promise.resolve();
  let active = false;

  const sendGroup = async (group: readonly Waiting[]): Promise<void> => {
    try {
      await send(group.flatMap(({ records }) => records));
      for (const { resolve } of group) resolve();
    } catch (error) {
      if (group.length === 1 || !mayBlameOne(error)) for (const { reject } of group) reject(error);
      // One refused record must not refuse the appends that happened to travel with it.
      else for (const one of group) await sendGroup([one]);
    }
  };

  const drain = async (): Promise<void> => {
    while (waiting.length > 0) await sendGroup(takeGroup(waiting));
    active = false;
  };

  return {
    append: (records) => {
      if (records.length === 0) return Promise.resolve();
      return new Promise<void>((resolve, reject) => {
        waiting.push({ records, resolve, reject });
        if (active) return;
        active = true;
        sending = drain();
      });
    },
    drained: () => sending,
  };
}

function takeGroup(waiting: Waiting[]): readonly Waiting[] {
  let records = 0;
  let bytes = 0;
  let taken = 0;
  for (const one of waiting) {
    records += one.records.length;
    bytes += one.records.reduce((sum, { value }) => sum + (value?.byteLength ?? 0), 0);
    if (taken > 0 && (records > MOST_RECORDS || bytes > MOST_BYTES)) break;
    taken += 1;
  }
  return waiting.splice(0, taken);
}
