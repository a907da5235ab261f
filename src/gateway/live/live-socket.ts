import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { PersonViewer } from '../../access/viewer';

/** What the end of a socket is called on the wire. Numbers of the protocol where it has one. */
export const CLOSE = {
  goingAway: 1001,
  /** Not the protocol's own 4500, after which its clients never try again. */
  unexpected: 1011,
  badRequest: 4400,
  forbidden: 4403,
  tooMany: 4429,
  tooSlow: 4430,
} as const;

/**
 * One client's connection. Frames are written to the connection underneath as prebuilt bytes; that is sound because
 * compression is off and the WebSocket library then writes each of its own frames whole and at once.
 */
export class SocketOf<M> {
  readonly members = new Set<M>();
  viewer: PersonViewer | null = null;
  /** Since when it has not kept up, on the monotonic clock. */
  laggingSince: number | null = null;
  /** Whether anything was heard since the last ping. */
  heard = true;

  constructor(
    private readonly ws: WebSocket,
    readonly wire: Duplex,
    private readonly tellFailure: (error: unknown) => void,
  ) {}

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

  onMessage(take: (text: string) => Promise<void>): void {
    this.ws.on('message', (bytes: Buffer, isBinary: boolean) => {
      this.heard = true;
      if (isBinary) return this.close(CLOSE.badRequest, 'Text messages only');
      take(bytes.toString('utf8')).catch((error: unknown) => this.failed(error));
    });
  }

  private failed(error: unknown): void {
    this.tellFailure(error);
    this.close(CLOSE.unexpected, 'Try again');
  }
}
