import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { PersonViewer } from '../../access/viewer';

/** What the end of a socket is called on the wire. Numbers of the protocol where it has one. */
export const CLOSE = {
  goingAway: 1001,
  /** Not the protocol's own 4500, after which its clients never try again. */
  unexpected: 1011,
  badRequest: 4400,
  unauthorised: 4401,
  forbidden: 4403,
  otherProtocol: 4406,
  noGreeting: 4408,
  idInUse: 4409,
  tooMany: 4429,
  tooSlow: 4430,
} as const;

/** A subscription being decided, known by being the same object: its id may be given up and used again meanwhile. */
export interface Opening {
  readonly id: string;
}

const NONE: readonly never[] = [];

/**
 * One client's connection. Frames are written to the connection underneath as prebuilt bytes; that is sound because
 * compression is off and the WebSocket library then writes each of its own frames whole and at once.
 */
export class SocketOf<M> {
  /** Replaced, never changed: most sockets have one, and a set of one is dear. */
  members: readonly M[] = NONE;
  /** Subscriptions asked for and not decided yet. */
  opening: readonly Opening[] = NONE;
  greeting: 'none' | 'begun' | 'done' = 'none';
  /** Ends the wait for a greeting. */
  greetBy: NodeJS.Timeout | null = null;
  viewer: PersonViewer | null = null;
  /** Since when it has not kept up, on the monotonic clock. */
  laggingSince: number | null = null;
  /** Whether anything was heard since the last ping. */
  heard = true;

  constructor(
    private readonly ws: WebSocket,
    readonly wire: Duplex,
  ) {}

  add(member: M): void {
    this.members = [...this.members, member];
  }

  remove(member: M): void {
    this.members = this.members.filter((other) => other !== member);
  }

  get protocol(): string {
    return this.ws.protocol;
  }

  get isOpen(): boolean {
    return this.ws.readyState === this.ws.OPEN;
  }

  send(text: string): void {
    if (this.isOpen) this.ws.send(text);
  }

  close(code: number, reason: string): void {
    this.ws.close(code, reason);
  }

  terminate(): void {
    this.ws.terminate();
  }

  ping(): void {
    if (this.isOpen) this.ws.ping();
  }
}
