import { rm } from 'node:fs/promises';
import { run } from '../../../src/main/commands/run';
import { captureIo } from '../../support/capture-io';
import { newDataFolder } from '../../support/data-folder';
import { startHubProcess, type HubProcess } from '../../support/hub-process';
import { Watcher, type WatchOptions } from '../../support/live/watcher';

/** A whole installation with two hubs on one database, used only as an agency could: by its commands and its socket. */
export interface Night {
  /** Puts logs on Northvale's topic and waits until all are taken in. */
  tell(...logs: readonly object[]): Promise<void>;
  /** A command that must succeed; its lines. */
  command(...words: readonly string[]): Promise<readonly string[]>;
  token(agency: string, role: string, person?: string): Promise<string>;
  watch(options: WatchOptions, at?: 'first' | 'second'): Watcher;
  ask<T>(token: string, query: string): Promise<T>;
  /** Ends what was opened since the last test. */
  leave(): Promise<void>;
  close(): Promise<void>;
}

export async function startNight(): Promise<Night> {
  const dataDir = await newDataFolder();
  const first = await startHubProcess(['start', '--speed', '0'], { DATA_DIR: dataDir });
  const second = await startHubProcess(['hub'], { DATA_DIR: dataDir });
  const watchers: Watcher[] = [];
  const spoken = async (words: readonly string[], stdin = ''): Promise<readonly string[]> => {
    const io = captureIo({ DATA_DIR: dataDir }, stdin);
    const code = await run(words, io);
    if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}: ${io.errLines.join(' ')}`);
    return io.outLines;
  };
  return {
    command: (...words) => spoken(words),
    tell: async (...logs) => {
      const lines = logs.map((log) => JSON.stringify(log)).join('\n');
      const said = await spoken(['send', 'storm', '-', '--as', 'pf:99'], lines);
      expect(said.at(-1)).toBe(`${logs.length} read, ${logs.length} accepted, 0 ignored, 0 rejected`);
    },
    token: async (agency, role, person = 'somebody') =>
      (await spoken(['token', '--agency', agency, '--role', role, '--person', person]))[0] ?? '',
    watch: (options, at = 'first') => {
      const watcher = new Watcher(socketOf(at === 'first' ? first : second), options);
      watchers.push(watcher);
      return watcher;
    },
    ask: (token, query) => ask(first, token, query),
    leave: async () => {
      for (const watcher of watchers.splice(0)) await watcher.leave();
    },
    close: async () => {
      for (const hub of [second, first]) {
        hub.kill('SIGTERM');
        await hub.ended;
      }
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

const socketOf = ({ address }: HubProcess): string => `${address.replace('http:', 'ws:')}/graphql`;

async function ask<T>({ address }: HubProcess, token: string, query: string): Promise<T> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  return ((await response.json()) as { readonly data: T }).data;
}

const HOURS = 3_600_000;

export const hoursAgo = (hours: number): string =>
  new Date(Date.now() - hours * HOURS).toISOString().slice(0, 16);

interface Line {
  readonly number: number;
  readonly code: string;
  readonly fields?: Readonly<Record<string, string | boolean>>;
  readonly revision?: number;
  readonly at?: string;
}

/** Northvale's log of one invented child, away for three hours. Each call may tell other lines of it. */
export function logOf(name: string, lines: readonly Line[] = [MISSING], hostAuthority = 'la:992'): object {
  return {
    schemaVersion: 1,
    sharedIncidentId: `00000000-0000-5000-8000-${Buffer.from(name).toString('hex').padStart(12, '0').slice(-12)}`,
    internalId: `NV-${name.toUpperCase()}`,
    messageType: 'updated',
    sentByDispatcherAt: new Date().toISOString(),
    startedAt: hoursAgo(3),
    agency: 'pf:99',
    headerRevision: 1,
    grade: 'PRIORITY',
    category: 'MISSING-PERSON',
    persons: [
      { number: 1, givenName: name, familyName: 'Example', responsibleAuthority: 'la:991', hostAuthority },
    ],
    lines: lines.map(({ number, code, fields = {}, revision = 1, at = hoursAgo(2) }) => ({
      number,
      revision,
      at,
      code,
      about: [1],
      by: { ref: 'N1', rank: 'Constable' },
      fields,
    })),
  };
}

export const MISSING: Line = { number: 1, code: 'DECISION', fields: { category: 'MISSING' } };
