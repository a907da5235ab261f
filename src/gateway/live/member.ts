import type { GroupOf } from './group';
import type { SocketOf } from './live-socket';

export type Group = GroupOf<Member>;
export type LiveSocket = SocketOf<Member>;

/** `joining` waits for its first frame, or for a new snapshot; `lagging` waits to drain; `gone` for ever. */
export type MemberState = 'joining' | 'live' | 'lagging' | 'gone';

/** One subscription of one socket. Frames are shared with the group; only the tail is its own. */
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

  constructor(
    readonly socket: LiveSocket,
    /** What ends each of its messages: the client's own id for the subscription. */
    readonly tail: string,
    public group: Group,
    private readonly onLeave: (member: Member) => void,
  ) {}

  /** Ends the subscription; the client is told nothing, for it knows or cannot hear. */
  finish(): void {
    if (this.state === 'gone') return;
    this.onLeave(this);
    this.state = 'gone';
  }
}
