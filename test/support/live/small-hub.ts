import type { Change, ChangeFeed } from '../../../src/hub/ports/change-feed';
import type { AccessRecord } from '../../../src/hub/ports/reading';
import { createLiveFigures } from '../../../src/gateway/live/live-figures';
import { Freshness } from '../../../src/gateway/live/freshness';
import type { GroupIdentity } from '../../../src/gateway/live/group';
import { Groups } from '../../../src/gateway/live/groups';
import { Lag } from '../../../src/gateway/live/lag';
import { SocketOf } from '../../../src/gateway/live/live-socket';
import { Member } from '../../../src/gateway/live/member';
import { tailOf } from '../../../src/gateway/live/next-message';
import { RecentChanges } from '../../../src/gateway/live/recent-changes';
import { createRecordDesk } from '../../../src/gateway/live/record-desk';
import { Rounds } from '../../../src/gateway/live/rounds';
import { Slots } from '../../../src/gateway/live/slots';
import type { TwinReading } from '../../../src/gateway/live/twin-reading';
import type { PersonViewer } from '../../../src/access/viewer';
import { silentLog } from '../silent-log';
import { audienceFor, aViewer, shippedAgreements } from '../viewers';
import { aChange } from './changes';
import { tokens } from './following-client';
import type { FollowingClient } from './following-client';

export interface Row {
  readonly value: number;
  readonly version: number;
  readonly inView: boolean;
}

/** What the database would hold: rows, and the changes that made them. */
export class SmallTruth {
  readonly rows = new Map<string, Row>();
  readonly changes: Change[] = [];

  set(id: string, row: Partial<Row>): void {
    const position = BigInt(this.changes.length + 1);
    const before = this.rows.get(id) ?? { value: 0, inView: false, version: 0 };
    this.rows.set(id, { ...before, ...row, version: Number(position) });
    this.changes.push(aChange({ position, childId: `c_${id}`, missingEpisodeIds: [id] }));
  }

  view(): Record<string, number> {
    return Object.fromEntries(
      [...this.rows].filter(([, row]) => row.inView).map(([id, row]) => [id, row.value]),
    );
  }
}

const viewer: PersonViewer = aViewer('social-worker');
const identity: GroupIdentity = {
  key: 'the-group',
  operation: {
    kind: 'operation',
    hash: 'op',
    responseKey: 'rows',
    idsVariable: 'ids',
  } as GroupIdentity['operation'],
  variables: {},
  basis: null,
  audience: audienceFor(viewer, null, shippedAgreements()),
  decisions: {} as GroupIdentity['decisions'],
  scopes: ['agency:la:991'],
};

export interface SmallHub {
  readonly records: string[];
  /** The next disclosures answer `moved`, so many of them. */
  overtake(times: number): void;
  join(client: FollowingClient, from: bigint | null): Member;
  handOut(count: number): void;
  /** Whether nothing is left to do. */
  idle(): boolean;
}

/** The rounds of one hub over a truth held in memory, without sockets, protocol or database. */
export function smallHub(
  truth: SmallTruth,
  options: { readonly withVersion: boolean; readonly lagBytes?: number },
): SmallHub {
  const records: string[] = [];
  let handedOut = 0n;
  let overtaken = 0;
  const freshness = alwaysFresh();
  const figures = createLiveFigures();
  const desk = createRecordDesk(
    recordInto(records, () => {
      overtaken -= 1;
      return overtaken >= 0;
    }),
  );
  const groups: Groups = new Groups(10, (group) => rounds.wake(group));
  const lag = new Lag({
    lagBytes: options.lagBytes ?? 1_000_000,
    lagMs: 1_000,
    desk,
    figures,
    monotonic: () => 0,
    rejoin: (member) => groups.join(member),
    onRecordFailure: () => undefined,
  });
  const feed = feedOver(truth);
  const recent = new RecentChanges(feed, 0n, 1_000);
  const rounds: Rounds = new Rounds({
    openTwin: () => twinOver(truth, options.withVersion),
    recent,
    feed,
    handedOut: () => handedOut,
    epoch: () => 0n,
    tokens,
    resetData: () => '{"rows":{"event":"RESET"}}',
    slots: new Slots(2),
    desk,
    freshness,
    lag,
    figures,
    logger: silentLog,
    refreshEpoch: async () => undefined,
    pause: () => new Promise((resolve) => setImmediate(resolve)),
  });
  return {
    records,
    overtake: (times) => {
      overtaken = Math.max(0, overtaken) + times;
    },
    join: (client, from) => seat(client, from, groups, lag),
    handOut(count) {
      const batch = truth.changes.slice(Number(handedOut), Number(handedOut) + count);
      recent.add(batch);
      groups.handOut(batch);
      handedOut = batch.at(-1)?.position ?? handedOut;
    },
    idle: () => groups.all().every((group) => !group.busy && group.pending.isEmpty),
  };
}

function alwaysFresh(): Freshness {
  const freshness = new Freshness(60_000, () => 0);
  freshness.seen('feed', 0);
  freshness.seen('epoch', 0);
  return freshness;
}

function seat(client: FollowingClient, from: bigint | null, groups: Groups, lag: Lag): Member {
  const group = groups.obtain(identity);
  if (group === null) throw new Error('no room');
  const socket = new SocketOf<Member>(client.ws as never, client.wire as never);
  socket.viewer = viewer;
  const member = new Member(socket, tailOf('s'), group, (gone) => {
    groups.leave(gone);
    socket.remove(gone);
    if (gone.presence !== null) lag.tellLeft(gone.presence, gone.delivered);
  });
  socket.add(member);
  member.resumeFrom = from;
  groups.join(member);
  return member;
}

function feedOver(truth: SmallTruth): Pick<ChangeFeed, 'oldest' | 'after'> {
  return {
    oldest: async () => 1n,
    after: async (position, limit) => truth.changes.slice(Number(position), Number(position) + limit),
  };
}

function recordInto(records: string[], isOvertaken: () => boolean): AccessRecord {
  return {
    consulted: async () => undefined,
    disclosed: async (all) =>
      all.map((one) => {
        if (isOvertaken()) return 'moved';
        records.push(`disclosed ${[...one.ledger.children].sort().join(' ')}`);
        return 'recorded';
      }),
    joined: async (all) => void records.push(...all.map(() => 'joined')),
    delivered: async () => undefined,
    left: async (ids) => void records.push(...ids.map(() => 'left')),
  };
}

function twinOver(truth: SmallTruth, withVersion: boolean): TwinReading {
  let taken: { readonly rows: ReadonlyMap<string, Row>; readonly position: bigint } | null = null;
  const state = () => (taken ??= { rows: new Map(truth.rows), position: BigInt(truth.changes.length) });
  const breath = () => new Promise<void>((resolve) => setImmediate(resolve));
  const picture = (id: string, { value, version }: Row) => ({
    id,
    value,
    ...(withVersion ? { version } : {}),
  });
  return {
    ledger: { children: new Set(), shown: new Set(), withheld: new Set(), accessVersions: new Map() },
    position: async () => state().position,
    async snapshot() {
      await breath();
      const seen = [...state().rows].filter(([, row]) => row.inView);
      return {
        json: JSON.stringify({
          rows: { event: 'SNAPSHOT', snapshot: seen.map(([id, row]) => picture(id, row)) },
        }),
        rows: new Map(seen.map(([id]) => [id, `c_${id}`])),
      };
    },
    async elements(ids) {
      await breath();
      return ids.map((id) => {
        const row = state().rows.get(id);
        return row?.inView === true
          ? {
              id,
              childId: `c_${id}`,
              json: JSON.stringify({ rows: { event: 'UPSERT', id, picture: picture(id, row) } }),
            }
          : { id, childId: null, json: JSON.stringify({ rows: { event: 'LEFT', id } }) };
      });
    },
    edgeAt: async () => null,
    close: async () => undefined,
  };
}
