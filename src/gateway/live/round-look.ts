import type { ChangeFeed } from '../../hub/ports/change-feed';
import type { Ledger } from '../../hub/ports/reading';
import type { GroupIdentity } from './group';
import type { Group, Member } from './member';
import { PendingWork } from './pending-work';
import type { Work } from './pending-work';
import type { Element } from './picture';
import type { RecentChanges } from './recent-changes';
import { rowsNamed } from './rows-named';
import type { Snapshot, TwinReading } from './twin-reading';

/** Coming back over more rows than this costs more than starting anew. */
const MOST_RESUMED_IDS = 500;
const CHANGES_AT_ONCE = 500;

/** What a group's look found, in one state of the database. */
export interface Look {
  /** The reading includes all changes up to here. */
  readonly position: bigint;
  /** Members hold all changes up to here once the look is delivered. */
  readonly upTo: bigint;
  /** The epoch known when the look began. */
  readonly epoch: bigint;
  readonly snapshot: Snapshot | null;
  readonly elements: readonly Element[];
  /** Ids that whoever comes back has to be told of. */
  readonly missed: ReadonlySet<string>;
  readonly edgeAt: number | null;
  readonly ledger: Ledger;
}

export interface LookDeps {
  openTwin(group: GroupIdentity): TwinReading;
  readonly recent: RecentChanges;
  readonly feed: Pick<ChangeFeed, 'after'>;
  /** Every change up to here has been handed to the groups it names. */
  handedOut(): bigint;
  epoch(): bigint;
}

/** Reads what the work asks for. Call at once after taking the work: `handedOut` must belong to it. */
export async function lookAt(group: Group, work: Work<Member>, deps: LookDeps): Promise<Look> {
  const handedOut = deps.handedOut();
  const epoch = deps.epoch();
  const resumed = await resumedIds(group, work.joiners, deps.recent);
  const reading = deps.openTwin(group.identity);
  try {
    const position = await reading.position();
    // Whoever joins now sees changes that are not handed out yet, so the others must be told of them as well.
    const joined = work.joiners.length > 0 && position > handedOut;
    const early = joined ? await changesBetween(group, handedOut, position, deps) : null;
    const everything = !group.founded || work.reconcile;
    const wantsSnapshot = everything || work.joiners.some((joiner) => joiner.resumeFrom === null);
    const snapshot = wantsSnapshot ? await reading.snapshot() : null;
    const missed = new Set([...work.ids, ...resumed, ...(early?.ids ?? [])]);
    const ids = new Set(missed);
    for (const childId of work.children) for (const id of group.picture.idsOfChild(childId)) ids.add(id);
    if (everything) for (const id of [...(snapshot?.rows.keys() ?? []), ...group.picture.ids]) ids.add(id);
    const elements = ids.size === 0 ? [] : await reading.elements([...ids]);
    const relations = everything || work.relations || early?.relations === true;
    const edgeAt = relations ? await reading.edgeAt() : group.edgeAt;
    const upTo = joined ? position : handedOut;
    return { position, upTo, epoch, snapshot, elements, missed, edgeAt, ledger: reading.ledger };
  } finally {
    await reading.close();
  }
}

async function changesBetween(
  group: Group,
  after: bigint,
  upTo: bigint,
  { feed }: Pick<LookDeps, 'feed'>,
): Promise<Work<Member>> {
  const early = new PendingWork<Member>();
  const scopes = new Set(group.identity.scopes);
  for (let position = after; position < upTo;) {
    const changes = await feed.after(position, CHANGES_AT_ONCE);
    for (const change of changes)
      if (change.position <= upTo && change.scopes.some((scope) => scopes.has(scope)))
        early.changed(change, rowsNamed(change, group.identity.operation.rows), (childId) =>
          group.picture.idsOfChild(childId),
        );
    position = changes.at(-1)?.position ?? upTo;
  }
  return early.take();
}

/** What changed for those who come back; whoever was away too long is put down for a reset. */
async function resumedIds(
  group: Group,
  joiners: readonly Member[],
  recent: RecentChanges,
): Promise<ReadonlySet<string>> {
  const scopes = new Set(group.identity.scopes);
  const ids = new Set<string>();
  for (const joiner of joiners) {
    if (joiner.resumeFrom === null) continue;
    const changes = await recent.since(joiner.resumeFrom);
    const named = changes?.filter((change) => change.scopes.some((scope) => scopes.has(scope)));
    const { rows } = group.identity.operation;
    const missed = named?.flatMap((change) => rowsNamed(change, rows)) ?? null;
    if (missed === null || missed.length + ids.size > MOST_RESUMED_IDS) {
      joiner.resumeFrom = null;
      joiner.needsReset = true;
    } else missed.forEach((id) => ids.add(id));
  }
  return ids;
}
