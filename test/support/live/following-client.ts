import { EventEmitter } from 'node:events';
import { createResumeTokens } from '../../../src/gateway/live/resume-token';

export const tokens = createResumeTokens('a secret of this test');

interface Picture {
  readonly id: string;
  readonly value: number;
  readonly version?: number;
}

interface Frame {
  readonly event: 'SNAPSHOT' | 'UPSERT' | 'LEFT' | 'RESET';
  readonly id?: string;
  readonly picture?: Picture;
  readonly snapshot?: readonly Picture[];
}

/** A client that does with frames what the contract says, and complains when a promise is broken. */
export class FollowingClient {
  readonly rows = new Map<string, Picture>();
  readonly events: string[] = [];
  readonly broken: string[] = [];
  readonly ws = {
    readyState: 1,
    OPEN: 1,
    close: () => undefined,
    terminate: () => undefined,
    ping: () => undefined,
  };
  readonly wire = Object.assign(new EventEmitter(), {
    writableLength: 0,
    write: (bytes: Buffer) => this.take(bytes),
    cork: () => undefined,
    uncork: () => undefined,
  });
  cursor: string | null = null;

  get position(): bigint | null {
    return tokens.openCursor(this.cursor)?.position ?? null;
  }

  view(): Record<string, number> {
    return Object.fromEntries([...this.rows].map(([id, row]) => [id, row.value]));
  }

  private take(bytes: Buffer): boolean {
    const message = JSON.parse(bytes.subarray(bytes.indexOf('{"type')).toString('utf8')) as {
      readonly payload: {
        readonly data: { readonly rows: Frame };
        readonly extensions: { readonly cursor: string | null };
      };
    };
    this.cursor = message.payload.extensions.cursor;
    this.apply(message.payload.data.rows);
    return true;
  }

  private apply(frame: Frame): void {
    this.events.push(frame.event + (frame.id ?? ''));
    if (frame.event === 'RESET') this.rows.clear();
    if (frame.event === 'LEFT') this.rows.delete(frame.id ?? '');
    if (frame.event === 'UPSERT' && frame.picture !== undefined) this.put(frame.picture);
    if (frame.event === 'SNAPSHOT') {
      if (this.rows.size > 0) this.broken.push('a snapshot over rows that were held');
      frame.snapshot?.forEach((picture) => this.put(picture));
    }
  }

  private put(picture: Picture): void {
    const held = this.rows.get(picture.id);
    if (held?.version !== undefined && picture.version !== undefined && picture.version < held.version)
      this.broken.push(`row ${picture.id} went back`);
    this.rows.set(picture.id, picture);
  }
}
