import { createClient } from 'graphql-ws';
import type { Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { eventually } from '../../../support/eventually';

export interface ViewOptions {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly resume?: { readonly key: string; readonly cursor: string };
}

interface Opening extends ViewOptions {
  readonly token: string;
  readonly basis?: string;
}

/** What a frame of either subscription holds, as far as any story looks. */
export interface Frame<Row = unknown> {
  readonly event: 'SNAPSHOT' | 'UPSERT' | 'LEFT' | 'RESET';
  readonly id: string | null;
  readonly picture?: Row | null;
  readonly snapshot?: readonly Row[] | null;
}

interface Told {
  readonly cursor?: string | null;
  readonly resumeKey?: string;
}

/** A subscription by the usual client library, and all that has come by it. */
export interface LiveView {
  frames<Row>(): readonly Frame<Row>[];
  /** Everything received, as text: frames, what stands beside them, errors. */
  received(): string;
  errors(): readonly string[];
  resumption(): { readonly key: string; readonly cursor: string };
  hasSnapshot(): Promise<void>;
  /** The first row that came by itself and is as asked. */
  row<Row>(what: string, holds: (row: Row) => boolean): Promise<Row>;
  /** Breaks the connection as a network does. */
  cut(): Promise<void>;
  leave(): Promise<void>;
}

/** One view on a socket of its own. */
export function openView(address: string, opening: Opening): LiveView {
  const line = openLine(address, opening.token);
  return viewOver(line, opening);
}

/** Several views of one person, as many to a socket as a hub takes. */
export function openViews(
  address: string,
  asked: readonly ViewOptions[],
  opening: Pick<Opening, 'token' | 'basis'>,
): readonly LiveView[] {
  if (asked.length === 0) return [];
  const line = openLine(address, opening.token);
  const here = asked.slice(0, MOST_TO_A_SOCKET).map((view) => viewOver(line, { ...opening, ...view }));
  return [...here, ...openViews(address, asked.slice(MOST_TO_A_SOCKET), opening)];
}

const MOST_TO_A_SOCKET = 20;

interface Line {
  readonly client: Client;
  end(): void;
}

function openLine(address: string, token: string): Line {
  let socket: WebSocket | null = null;
  const client = createClient({
    url: `${address.replace('http:', 'ws:')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: { authorization: `Bearer ${token}` },
    on: { opened: (opened) => void (socket = opened as WebSocket) },
  });
  return { client, end: () => socket?.terminate() };
}

function viewOver({ client, end }: Line, opening: Opening): LiveView {
  const heard = new Heard();
  heard.of(client, opening);
  const { frames } = heard;
  return {
    frames: <Row>() => frames as readonly Frame<Row>[],
    received: () => heard.texts.join('\n'),
    errors: () => heard.errors,
    resumption: () => {
      const { resumeKey: key, cursor } = heard.told;
      if (key === undefined || !cursor) throw new Error('nothing to resume with');
      return { key, cursor };
    },
    hasSnapshot: async () => {
      const has = (): boolean => frames.some(({ event }) => event === 'SNAPSHOT');
      await eventually(`a snapshot, not ${heard.errors.join()}`, has);
    },
    row: <Row>(what: string, holds: (row: Row) => boolean) =>
      eventually(what, () =>
        (frames as readonly Frame<Row>[]).flatMap(({ picture }) => picture ?? []).find(holds),
      ),
    cut: async () => {
      end();
      await client.dispose();
    },
    leave: async () => {
      await client.dispose();
      end();
    },
  };
}

/** What one subscription has brought. */
class Heard {
  readonly frames: Frame[] = [];
  readonly texts: string[] = [];
  readonly errors: string[] = [];
  told: Told = {};

  of(client: Client, { query, variables = {}, basis, resume }: Opening): void {
    const extensions = {
      ...(basis === undefined ? {} : { basis }),
      ...(resume === undefined ? {} : { resume }),
    };
    client.subscribe<Record<string, Frame>, Told>(
      { query, variables: { ...variables }, extensions },
      {
        next: (message) => {
          this.texts.push(JSON.stringify(message));
          this.frames.push(...Object.values(message.data ?? {}));
          this.told = { ...this.told, ...message.extensions };
        },
        error: (error) => {
          this.texts.push(JSON.stringify(error));
          this.errors.push(JSON.stringify(error));
        },
        complete: () => undefined,
      },
    );
  }
}
