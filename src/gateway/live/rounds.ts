import { randomUUID } from 'node:crypto';
import type { PersonViewer } from '../../access/viewer';
import type { Ledger } from '../../hub/ports/reading';
import { digestOf } from './digest';
import type { Freshness } from './freshness';
import type { Lag } from './lag';
import type { LiveFigures } from './live-figures';
import type { LiveLog } from './live-ports';
import { CLOSE } from './live-socket';
import type { Group, Member } from './member';
import type { Work } from './pending-work';
import type { RecordDesk } from './record-desk';
import { lookAt } from './round-look';
import type { Look, LookDeps } from './round-look';
import { framesFor, prepare, writeTo } from './round-out';
import type { OutDeps, Outgoing } from './round-out';
import type { Slots } from './slots';

/** After so many tries in a row, some ten seconds, a group's sockets are sent elsewhere. */
const MOST_FAILURES = 12;
/** After so many results overtaken by access changes, everyone starts from a new snapshot. */
const MOST_MOVED = 5;
const LONGEST_PAUSE_MS = 2_000;

export interface RoundsDeps extends LookDeps, OutDeps {
  readonly slots: Slots;
  readonly desk: RecordDesk;
  readonly freshness: Freshness;
  readonly lag: Lag;
  readonly figures: LiveFigures;
  readonly logger: LiveLog;
  /** Reads the epoch again at once. */
  refreshEpoch(): Promise<void>;
  pause(ms: number): Promise<void>;
}

/**
 * Runs groups' rounds: look, record, write. One at a time per group, so that no state is overtaken by an older one;
 * a few at a time over all groups, first come first served.
 */
export class Rounds {
  constructor(private readonly deps: RoundsDeps) {}

  /** Something is pending for the group. */
  wake(group: Group): void {
    if (!group.busy) void this.drive(group);
  }

  private async drive(group: Group): Promise<void> {
    group.busy = true;
    while (!group.closed && !group.pending.isEmpty && this.deps.freshness.isFresh())
      await this.attempt(group);
    group.busy = false;
  }

  private async attempt(group: Group): Promise<void> {
    const release = await this.deps.slots.take();
    const work = withoutTheGone(group, group.pending.take());
    if (group.members.size === 0 && work.joiners.length === 0) {
      group.unfound();
      return release();
    }
    try {
      const look = await lookAt(group, work, this.deps);
      release();
      const outcome = await this.deliver(group, work, look);
      if (outcome === 'moved') await this.startOver(group, work);
      else group.failures = group.moved = 0;
    } catch (error) {
      release();
      await this.failed(group, work, error);
    }
  }

  private async deliver(group: Group, work: Work<Member>, look: Look): Promise<'recorded' | 'moved'> {
    const { desk, figures, freshness } = this.deps;
    const out = prepare(group, work, look, this.deps);
    await this.enter(group, work.joiners, look.position);
    if (out.texts.length > 0) {
      const disclosure = {
        id: randomUUID(),
        audience: group.identity.audience,
        groupKey: group.identity.key,
        operation: group.identity.operation.hash,
        position: look.position,
        ledger: out.snapshot === null ? narrowed(look, out) : look.ledger,
        payloadDigest: digestOf(out.texts.join('\n')),
      };
      if ((await desk.disclosed(disclosure, look.epoch)) === 'moved') return 'moved';
    }
    if (!freshness.isFresh()) return 'moved';
    figures.wakes += 1;
    this.write(group, work, look, out);
    return 'recorded';
  }

  /** A presence is written before the first frame; whoever left meanwhile is written off again. */
  private async enter(group: Group, joiners: readonly Member[], position: bigint): Promise<void> {
    const entering = joiners.filter((joiner) => joiner.presence === null && isJoining(joiner, group));
    if (entering.length === 0) return;
    const { audience, key, operation } = group.identity;
    const presences = entering.flatMap(({ socket }) =>
      socket.viewer === null
        ? []
        : [
            presenceOf(socket.viewer, {
              audience,
              groupKey: key,
              operation: operation.hash,
              joinedPosition: position,
            }),
          ],
    );
    await this.deps.desk.joined(presences);
    entering.forEach((joiner, index) => {
      const id = presences[index]!.id;
      if (!isJoining(joiner, group)) return this.deps.lag.tellLeft(id, position);
      joiner.delivered = position;
      joiner.presence = id;
    });
  }

  private write(group: Group, work: Work<Member>, look: Look, out: Outgoing): void {
    const { lag, figures } = this.deps;
    for (const member of group.members) {
      if (out.frames.length === 0) break;
      if (!lag.canTake(member.socket)) continue;
      writeTo(member, out.frames);
      member.delivered = look.position;
      figures.frames += out.frames.length;
    }
    for (const joiner of work.joiners) {
      if (!isJoining(joiner, group) || !joiner.socket.isOpen) continue;
      const frames = framesFor(joiner, out);
      writeTo(joiner, frames);
      figures.frames += frames.length;
      joiner.delivered = look.position;
      joiner.needsReset = false;
      joiner.resumeFrom = null;
      joiner.state = 'live';
      group.members.add(joiner);
    }
    group.untold ||= out.texts.length > 0;
    settle(group, look, out);
  }

  private async startOver(group: Group, work: Work<Member>): Promise<void> {
    group.pending.putBack(work);
    group.moved += 1;
    this.deps.figures.thrownAway += 1;
    if (group.moved % MOST_MOVED === 0) restart(group);
    await this.deps.refreshEpoch().catch(() => undefined);
    if (group.moved > 2) await this.deps.pause(backoff(group.moved));
  }

  private async failed(group: Group, work: Work<Member>, error: unknown): Promise<void> {
    group.failures += 1;
    this.deps.figures.failures += 1;
    this.deps.logger.warn({ error, attempt: group.failures }, 'a live round failed');
    if (group.failures >= MOST_FAILURES) {
      // Another hub may manage; a subscription that merely ended would not be taken up there.
      for (const member of [...group.attached]) member.socket.close(CLOSE.unexpected, 'Try again');
      return;
    }
    group.pending.putBack(work);
    await this.deps.pause(backoff(group.failures));
  }
}

/** The picture after a delivered look. */
function settle(group: Group, look: Look, out: Outgoing): void {
  group.picture.commit(out.plan);
  if (look.snapshot !== null) group.picture.joinedWith(look.snapshot.rows);
  group.founded = true;
  group.position = look.upTo;
  group.cursor = out.cursor;
  group.edgeAt = look.edgeAt;
}

/** Everyone forgets and starts from a new snapshot. */
export function restart(group: Group): void {
  for (const member of group.members) {
    member.state = 'joining';
    member.needsReset = true;
    group.pending.join(member);
  }
  group.members.clear();
  group.unfound();
}

function withoutTheGone(group: Group, work: Work<Member>): Work<Member> {
  return { ...work, joiners: work.joiners.filter((joiner) => isJoining(joiner, group)) };
}

/** It may have left, or been moved to another group, while the round was under way. */
function isJoining(member: Member, group: Group): boolean {
  return member.state === 'joining' && member.group === group;
}

function presenceOf(
  viewer: PersonViewer,
  rest: Omit<Parameters<RecordDesk['joined']>[0][number], 'id' | 'viewer'>,
) {
  return { id: randomUUID(), viewer, ...rest };
}

/**
 * Of what was read, the record names the children whose rows are sent; a row read and found unchanged shows nobody,
 * and one that leaves is only an id its members held already.
 */
function narrowed({ ledger, elements }: Look, out: Outgoing): Ledger {
  const sent = out.catchUp.length > 0 ? elements : out.plan.send;
  const children = new Set(sent.map(({ childId }) => childId).filter((childId) => childId !== null));
  const { shown, withheld, accessVersions } = ledger;
  return { children, shown, withheld, accessVersions };
}

function backoff(attempt: number): number {
  return Math.min(LONGEST_PAUSE_MS, 25 * 2 ** attempt);
}
