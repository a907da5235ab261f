import { CLOSE } from './live-socket';
import type { LiveFigures } from './live-figures';
import type { LiveSocket, Member } from './member';
import type { RecordDesk } from './record-desk';

export interface LagDeps {
  readonly lagBytes: number;
  readonly lagMs: number;
  readonly desk: Pick<RecordDesk, 'left'>;
  readonly figures: LiveFigures;
  readonly monotonic: () => number;
  /** The member wants a new first frame. */
  rejoin(member: Member): void;
  onRecordFailure(error: unknown): void;
}

/** Sockets that do not keep up. Nothing is queued for them: they miss frames, and start anew when drained. */
export class Lag {
  private readonly lagging = new Set<LiveSocket>();

  constructor(private readonly deps: LagDeps) {}

  get count(): number {
    return this.lagging.size;
  }

  /** Whether another frame may be written; a socket found too full is put aside with all its subscriptions. */
  canTake(socket: LiveSocket): boolean {
    if (!socket.isOpen) return false;
    if (socket.wire.writableLength <= this.deps.lagBytes) return true;
    this.putAside(socket);
    return false;
  }

  forget(socket: LiveSocket): void {
    this.lagging.delete(socket);
  }

  /** Closes whoever has been lagging for too long. */
  check(): void {
    const oldest = this.deps.monotonic() - this.deps.lagMs;
    for (const socket of this.lagging) {
      if ((socket.laggingSince ?? Infinity) > oldest) continue;
      this.lagging.delete(socket);
      socket.close(CLOSE.tooSlow, 'Too slow');
      // What is queued will not drain, and the goodbye stands behind it.
      socket.terminate();
    }
  }

  tellLeft(presence: string, position: bigint): void {
    this.deps.desk.left(presence, position).catch((error: unknown) => this.deps.onRecordFailure(error));
  }

  /** Its presence ends here and another begins with the next snapshot: the gap between them is on record. */
  private putAside(socket: LiveSocket): void {
    socket.laggingSince = this.deps.monotonic();
    this.lagging.add(socket);
    this.deps.figures.lagged += 1;
    for (const member of socket.members) {
      if (member.state !== 'live') continue;
      member.state = 'lagging';
      member.group.members.delete(member);
      if (member.presence !== null) this.tellLeft(member.presence, member.delivered);
      member.presence = null;
    }
    socket.wire.once('drain', () => this.takeBack(socket));
  }

  private takeBack(socket: LiveSocket): void {
    if (!this.lagging.delete(socket)) return;
    socket.laggingSince = null;
    for (const member of socket.members) {
      if (member.state !== 'lagging') continue;
      member.state = 'joining';
      member.needsReset = true;
      this.deps.rejoin(member);
    }
  }
}
