import type { Change } from '../../hub/ports/change-feed';
import { GroupOf } from './group';
import type { GroupIdentity } from './group';
import type { Group, Member } from './member';
import { ScopeIndex } from './scope-index';

/** Every group of this hub, found by key and by the scopes that wake it. */
export class Groups {
  private readonly byKey = new Map<string, Group>();
  private readonly byScope = new ScopeIndex<Group>();

  constructor(
    private readonly limit: number,
    private readonly wake: (group: Group) => void,
  ) {}

  get size(): number {
    return this.byKey.size;
  }

  all(): readonly Group[] {
    return [...this.byKey.values()];
  }

  /** The group of that key, made if need be; `null` when the hub holds as many as it may. */
  obtain(identity: GroupIdentity): Group | null {
    const known = this.byKey.get(identity.key);
    if (known !== undefined) return known;
    if (this.byKey.size >= this.limit) return null;
    const group = new GroupOf<Member>(identity);
    this.byKey.set(identity.key, group);
    this.byScope.add(identity.scopes, group);
    return group;
  }

  join(member: Member): void {
    if (member.state === 'gone') return;
    member.group.attached.add(member);
    member.group.pending.join(member);
    this.wake(member.group);
  }

  /** The last one out ends the group. */
  leave(member: Member): void {
    const { group } = member;
    group.members.delete(member);
    group.attached.delete(member);
    if (group.attached.size > 0 || group.closed) return;
    group.closed = true;
    this.byKey.delete(group.identity.key);
    this.byScope.remove(group.identity.scopes, group);
  }

  /** Hands changes to the groups their scopes name, and wakes each once. */
  handOut(changes: readonly Change[]): void {
    const woken = new Set<Group>();
    for (const change of changes) {
      for (const group of this.byScope.named(change.scopes)) {
        group.changed(change);
        woken.add(group);
      }
    }
    for (const group of woken) this.wake(group);
  }

  /** Has every group that shows one of these children, or may be about to, look at it again. */
  touch(childIds: readonly string[]): void {
    for (const group of this.byKey.values()) {
      const shown = childIds.filter((childId) => mayShow(group, childId));
      for (const childId of shown) group.pending.touched(childId);
      if (shown.length > 0) this.wake(group);
    }
  }

  isWatched(childId: string): boolean {
    return [...this.byKey.values()].some((group) => mayShow(group, childId));
  }

  wakeAll(): void {
    for (const group of this.byKey.values()) if (!group.pending.isEmpty) this.wake(group);
  }
}

/** A group at work may hold the child once it is done. */
function mayShow(group: Group, childId: string): boolean {
  return group.busy || group.picture.idsOfChild(childId).length > 0;
}
