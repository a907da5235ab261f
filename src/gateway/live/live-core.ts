import type { AccessEpoch } from '../../hub/ports/change-feed';
import { AgreementsWatch } from './agreements-watch';
import { createDueWork } from './due-work';
import type { DueWork } from './due-work';
import { DueTimes } from './due-times';
import { EpochWatch } from './epoch-watch';
import { FeedTail } from './feed-tail';
import { Freshness } from './freshness';
import { Groups } from './groups';
import { Lag } from './lag';
import { createLiveFigures } from './live-figures';
import type { LiveParts } from './live-ports';
import type { LiveSocket, Member } from './member';
import { Sockets } from './open-sockets';
import { RecentChanges } from './recent-changes';
import { createRecordDesk } from './record-desk';
import type { RecordDesk } from './record-desk';
import { resetData } from './reset-frame';
import { createResumeTokens } from './resume-token';
import type { ResumeTokens } from './resume-token';
import { Rounds, restart } from './rounds';
import { Slots } from './slots';
import { openTwinReading } from './twin-reading';

/** The parts of live that know each other: who calls whom, and nothing of what they do. */
export class LiveCore {
  readonly figures = createLiveFigures();
  readonly freshness: Freshness;
  readonly sockets: Sockets;
  readonly groups: Groups;
  readonly desk: RecordDesk;
  readonly tokens: ResumeTokens;
  readonly recent: RecentChanges;
  readonly lag: Lag;
  readonly rounds: Rounds;
  readonly tail: FeedTail;
  readonly epochWatch: EpochWatch;
  readonly due: DueTimes;
  private readonly work: DueWork;

  constructor(
    private readonly parts: LiveParts,
    head: bigint,
  ) {
    const { limits, monotonic } = parts;
    this.freshness = new Freshness(limits.staleAfterMs, monotonic);
    this.sockets = new Sockets(limits.socketsPerPerson);
    this.groups = new Groups(limits.groups, (group) => this.rounds.wake(group));
    this.desk = createRecordDesk(parts.record);
    this.tokens = createResumeTokens(parts.resumeSecret);
    this.recent = new RecentChanges(parts.feed, head, limits.resumeChanges);
    this.lag = this.watchLag();
    this.rounds = this.makeRounds();
    this.tail = this.followFeed(head);
    this.epochWatch = this.watchEpoch(parts.epoch);
    this.work = createDueWork({ ...parts, ...limits, ...this.shared() });
    const now = () => parts.clock.now().getTime();
    this.due = new DueTimes({ now, recheckMs: limits.recheckMs, act: (at) => this.work.act(at) });
  }

  leave(member: Member): void {
    this.groups.leave(member);
    member.socket.remove(member);
    if (member.presence !== null) this.lag.tellLeft(member.presence, member.delivered);
    member.presence = null;
  }

  closed(socket: LiveSocket): void {
    this.lag.forget(socket);
    for (const member of socket.members) member.finish();
  }

  private shared() {
    const { sockets, groups, rounds, lag, freshness } = this;
    return { sockets, groups, rounds, lag, freshness };
  }

  private failure(message: string): (error: unknown) => void {
    return (error) => this.parts.logger.warn({ error }, message);
  }

  private watchLag(): Lag {
    const { limits, monotonic } = this.parts;
    const { desk, figures } = this;
    const onRecordFailure = this.failure('a presence was not closed in the record');
    const rejoin = (member: Member) => this.groups.join(member);
    return new Lag({ ...limits, desk, figures, monotonic, rejoin, onRecordFailure });
  }

  private makeRounds(): Rounds {
    const { reading, executor, feed, limits, logger, pause } = this.parts;
    const { recent, tokens, desk, freshness, lag, figures } = this;
    return new Rounds({
      ...{ recent, feed, tokens, desk, freshness, lag, figures, logger },
      openTwin: (group) => openTwinReading(reading, executor, group),
      handedOut: () => this.tail.handedOut,
      epoch: () => this.epochWatch.known,
      resetData: ({ identity }) => resetData(executor.schema, identity.operation, identity.variables),
      slots: new Slots(limits.rounds),
      refreshEpoch: () => this.epochWatch.refresh(),
      pause: (ms) => pause(ms),
    });
  }

  private followFeed(head: bigint): FeedTail {
    const { groups, freshness, recent } = this;
    const deps = {
      feed: this.parts.feed,
      freshness,
      handOut: (changes: Parameters<RecentChanges['add']>[0]) => {
        recent.add(changes);
        groups.handOut(changes);
      },
      onGap: () => {
        for (const group of groups.all()) restart(group);
        groups.wakeAll();
      },
      onRead: () => {
        if (freshness.hasRecovered()) groups.wakeAll();
      },
      onFailure: this.failure('the feed could not be read'),
    };
    return new FeedTail(deps, head);
  }

  private watchEpoch(epoch: AccessEpoch): EpochWatch {
    const onFailure = this.failure('the epoch could not be read');
    const everyMs = this.parts.limits.epochEveryMs;
    const onMoved = () => this.work.closeRevoked();
    const agreements = this.watchAgreements(epoch);
    const onRead = async (moved: boolean) => {
      if (await agreements.check(moved)) this.due.check();
    };
    return new EpochWatch({ epoch, freshness: this.freshness, everyMs, onMoved, onRead, onFailure });
  }

  private watchAgreements(epoch: AccessEpoch): AgreementsWatch {
    const { agreements, reloadAgreements, limits } = this.parts;
    return new AgreementsWatch({
      epoch,
      freshness: this.freshness,
      everyMs: limits.agreementsEveryMs,
      agreements: () => agreements(),
      reload: (version) => reloadAgreements?.(version),
      onFailure: this.failure('the agreements in force could not be read'),
    });
  }
}
