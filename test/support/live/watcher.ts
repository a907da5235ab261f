import { createClient } from 'graphql-ws';
import type { Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { eventually } from '../eventually';

export const WATCH = `subscription ($filter: MissingEpisodeFilter) {
  missingEpisodes(filter: $filter) { event id picture { ...Row } snapshot { ...Row } }
}
fragment Row on MissingEpisode { id status risk { __typename } }`;

export interface WatchFrame {
  readonly event: 'SNAPSHOT' | 'UPSERT' | 'LEFT' | 'RESET';
  readonly id: string | null;
  readonly picture: { readonly id: string; readonly status: string } | null;
  readonly snapshot: readonly { readonly id: string; readonly status: string }[] | null;
}

interface Told {
  readonly cursor?: string | null;
  readonly resumeKey?: string;
}

export interface WatchOptions {
  readonly token: string;
  readonly variables?: Record<string, unknown>;
  readonly query?: string;
  readonly basis?: string;
  readonly resume?: { readonly key: string; readonly cursor: string };
}

/** Somebody who subscribes with the usual client library and keeps what comes. */
export class Watcher {
  readonly frames: WatchFrame[] = [];
  readonly errors: { readonly message: string; readonly extensions?: { readonly code?: string } }[] = [];
  cursor: string | null = null;
  resumeKey: string | null = null;
  completed = false;
  closed: { readonly code: number; readonly reason: string } | null = null;
  socket: WebSocket | null = null;
  private readonly client: Client;

  constructor(url: string, options: WatchOptions) {
    this.client = createClient({
      url,
      webSocketImpl: WebSocket,
      lazy: true,
      retryAttempts: 0,
      connectionParams: { authorization: `Bearer ${options.token}` },
      on: {
        opened: (socket) => {
          this.socket = socket as WebSocket;
        },
        closed: (event) => {
          const { code, reason } = event as { readonly code: number; readonly reason: string };
          this.closed = { code, reason };
        },
      },
    });
    this.subscribe(options);
  }

  /** What it shows now, by id. */
  get view(): Record<string, string> {
    const rows = new Map<string, string>();
    for (const frame of this.frames) {
      if (frame.event === 'RESET' || frame.event === 'SNAPSHOT') rows.clear();
      for (const row of frame.snapshot ?? []) rows.set(row.id, row.status);
      if (frame.picture !== null) rows.set(frame.picture.id, frame.picture.status);
      if (frame.event === 'LEFT') rows.delete(frame.id ?? '');
    }
    return Object.fromEntries(rows);
  }

  get events(): readonly string[] {
    return this.frames.map(({ event, id }) => (id === null ? event : `${event} ${id}`));
  }

  get token(): { readonly key: string; readonly cursor: string } {
    if (this.resumeKey === null || this.cursor === null) throw new Error('nothing to resume with');
    return { key: this.resumeKey, cursor: this.cursor };
  }

  async sees(events: readonly string[]): Promise<void> {
    await eventually(
      `frames ${events.join(', ')}, not ${this.events.join(', ')}`,
      () => this.events.length >= events.length,
    );
    expect(this.events).toEqual(events);
  }

  async isClosedWith(code: number): Promise<void> {
    await eventually(`closed with ${code}`, () => this.closed);
    expect(this.closed?.code).toBe(code);
  }

  async isRefused(code: string): Promise<void> {
    await eventually(`refused with ${code}`, () => this.errors.length > 0);
    expect(this.errors.map(({ extensions }) => extensions?.code)).toEqual([code]);
    expect(this.frames).toEqual([]);
  }

  async leave(): Promise<void> {
    await this.client.dispose();
    this.socket?.terminate();
  }

  private subscribe({ query = WATCH, variables = {}, basis, resume }: WatchOptions): void {
    const extensions = {
      ...(basis === undefined ? {} : { basis }),
      ...(resume === undefined ? {} : { resume }),
    };
    this.client.subscribe<{ missingEpisodes: WatchFrame }, Told>(
      { query, variables, extensions },
      {
        next: ({ data, extensions: told }) => {
          if (data) this.frames.push(data.missingEpisodes);
          if (told?.cursor !== undefined) this.cursor = told.cursor;
          this.resumeKey = told?.resumeKey ?? this.resumeKey;
        },
        error: (error) => {
          if (Array.isArray(error)) this.errors.push(...(error as Watcher['errors']));
        },
        complete: () => {
          this.completed = true;
        },
      },
    );
  }
}
