import type { GroupOf } from './group';
import type { SocketOf } from './live-socket';

export type Group = GroupOf<Member>;
export type LiveSocket = SocketOf<Member>;

/** `joining` waits for its first frame, or for a new snapshot; `lagging` waits to drain; `gone` for ever. */
export type MemberState = 'joining' | 'live' | 'lagging' | 'gone';

type Ended = IteratorResult<never, undefined>;

const DONE: Ended = { done: true, value: undefined };

/**
 * One subscription of one socket. To the protocol it is a stream that yields nothing until it ends: frames go past
 * it, as bytes shared with the group.
 */
export class Member {
  state: MemberState = 'joining';
  /** Tells the client to forget what it holds before the snapshot. */
  needsReset = false;
  /** Its own key, sent once. */
  resumeKey: string | null = null;
  /** Where it left off elsewhere, when only what changed since is to be sent. */
  resumeFrom: bigint | null = null;
  presence: string | null = null;
  delivered = 0n;
  private settle: { resolve(end: Ended): void; reject(error: unknown): void } | null = null;
  private end: Error | true | null = null;

  constructor(
    readonly socket: LiveSocket,
    /** What ends each of its messages: the client's own id for the subscription. */
    readonly tail: string,
    public group: Group,
    private readonly onLeave: (member: Member) => void,
  ) {}

  /** Ends the subscription: the client is told `complete`, or `error` with the reason. */
  finish(reason: Error | null): void {
    if (this.end !== null) return;
    this.end = reason ?? true;
    this.leave();
    if (reason === null) this.settle?.resolve(DONE);
    else this.settle?.reject(reason);
  }

  next(): Promise<Ended> {
    if (this.end instanceof Error) return Promise.reject(this.end);
    if (this.end !== null) return Promise.resolve(DONE);
    return new Promise((resolve, reject) => {
      this.settle = { resolve, reject };
    });
  }

  /** The client completed, or its socket closed. */
  return(): Promise<Ended> {
    this.finish(null);
    return Promise.resolve(DONE);
  }

  throw(error: unknown): Promise<Ended> {
    this.finish(error instanceof Error ? error : new Error('ended'));
    return Promise.resolve(DONE);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private leave(): void {
    if (this.state === 'gone') return;
    this.onLeave(this);
    this.state = 'gone';
  }
}
