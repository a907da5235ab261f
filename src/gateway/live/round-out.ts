import type { SharedFrame } from './frame-bytes';
import type { Group, Member } from './member';
import { firstTail, nextMessage } from './next-message';
import type { Work } from './pending-work';
import type { Element, Plan } from './picture';
import type { ResumeTokens } from './resume-token';
import type { Look } from './round-look';

/** Everything a round will write, ready as bytes before the access record is asked. */
export interface Outgoing {
  readonly plan: Plan;
  /** To those who hold the picture. */
  readonly frames: readonly SharedFrame[];
  /** To those who come with nothing, or must forget what they have. */
  readonly snapshot: SharedFrame | null;
  /** To those who come back and hold all but this. */
  readonly catchUp: readonly SharedFrame[];
  readonly reset: SharedFrame | null;
  readonly cursor: string;
  /** The data texts that leave, for the record's digest. */
  readonly texts: readonly string[];
}

export interface OutDeps {
  readonly tokens: Pick<ResumeTokens, 'sealCursor'>;
  resetData(group: Group): string;
}

export function prepare(group: Group, work: Work<Member>, look: Look, deps: OutDeps): Outgoing {
  const seal = (position: bigint) =>
    deps.tokens.sealCursor({ position, groupKey: group.identity.key, edgeAt: look.edgeAt });
  const plan = group.picture.plan(look.elements);
  const toMembers = group.members.size > 0 ? plan.send : [];
  const resumers = work.joiners.filter((joiner) => joiner.resumeFrom !== null);
  const newcomers = work.joiners.filter((joiner) => joiner.resumeFrom === null);
  const toResumers = resumers.length > 0 ? look.elements.filter(({ id }) => look.missed.has(id)) : [];
  const cursor = seal(look.upTo);
  const snapshot = newcomers.length > 0 && look.snapshot !== null ? look.snapshot.json : null;
  const resets = newcomers.some((joiner) => joiner.needsReset);
  return {
    plan,
    frames: series(toMembers, group.cursor, cursor),
    snapshot: snapshot === null ? null : nextMessage(snapshot, seal(look.position)),
    catchUp: series(toResumers, null, cursor),
    reset: resets ? nextMessage(deps.resetData(group), null) : null,
    cursor,
    texts: [
      ...(snapshot === null ? [] : [snapshot]),
      ...[...toMembers, ...toResumers].map(({ json }) => json),
    ],
  };
}

/** Only the last frame may say that all is delivered: the line may break in between. */
function series(elements: readonly Element[], before: string | null, after: string): readonly SharedFrame[] {
  return elements.map(({ json }, index) => nextMessage(json, index === elements.length - 1 ? after : before));
}

/** What a joiner gets, in order. */
export function framesFor(joiner: Member, out: Outgoing): readonly SharedFrame[] {
  if (joiner.resumeFrom !== null) return out.catchUp;
  if (out.snapshot === null) throw new Error('a joiner without a snapshot');
  return joiner.needsReset && out.reset !== null ? [out.reset, out.snapshot] : [out.snapshot];
}

/** The very first frame of a subscription carries the socket's own resume key. */
export function writeTo(member: Member, frames: readonly SharedFrame[]): void {
  const { wire } = member.socket;
  const { tail } = member;
  for (const frame of frames) {
    if (member.resumeKey === null) frame.writeTo(wire, tail);
    else {
      frame.writeTo(wire, firstTail(tail, member.resumeKey));
      member.resumeKey = null;
    }
  }
}
