import type { Agreements } from '../../access/agreements';
import type { Groups } from './groups';
import type { Group, Member } from './member';
import { completeMessage } from './next-message';
import { identityOf } from './open-subscription';

export interface RegroupDeps {
  readonly groups: Groups;
  agreements(): Agreements;
  tellLeft(presence: string, position: bigint): void;
}

/** Other agreements are in force: the group's right is decided anew, and everyone starts from what it now shows. */
export function regroup(group: Group, deps: RegroupDeps): void {
  const [first] = group.attached;
  const viewer = first?.socket.viewer ?? null;
  const { operation, variables, basis, key } = group.identity;
  const identity =
    viewer === null ? null : identityOf(viewer, basis, { operation, variables }, deps.agreements());
  if (identity?.key === key) return;
  const next = identity === null ? null : deps.groups.obtain(identity);
  for (const member of [...group.attached]) {
    // The whole ground is gone, and with it the subscription.
    if (next === null) end(member);
    else move(member, next, deps);
  }
}

function end(member: Member): void {
  member.finish();
  member.socket.send(completeMessage(member.tail));
}

function move(member: Member, next: Group, { groups, tellLeft }: RegroupDeps): void {
  groups.leave(member);
  if (member.presence !== null) tellLeft(member.presence, member.delivered);
  member.presence = null;
  member.needsReset ||= member.state !== 'joining' || member.resumeFrom !== null;
  member.resumeFrom = null;
  member.group = next;
  next.attached.add(member);
  if (member.state === 'lagging') return;
  member.state = 'joining';
  groups.join(member);
}
