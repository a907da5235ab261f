import type { AgencyFact, SubjectRef } from '../../model/agency-fact/agency-fact';
import { effectiveFacts } from '../../model/agency-fact/order';
import { subjectText } from '../../model/agency-fact/canonical';
import type { ChildState } from '../../model/child/child-state';
import { foldChild } from '../../model/child/fold-child';
import { childIds } from '../../model/child/identifiers';
import { matchSubjects } from '../../model/matching/match-subjects';
import type { MatchedCluster } from '../../model/matching/match-subjects';
import type { Protocols } from '../../model/protocol/protocol';
import type { Instant } from '../../model/time/occurred';
import type { Folding } from '../intake/folding';
import { crowdedAmong } from '../intake/hashed-match-keys';
import type { IntakeTransaction } from '../ports/intake-store';

/** A child, locked, as their facts have them at this moment. */
export interface ChildInHand {
  readonly id: string;
  readonly state: ChildState;
  /** The facts that stand, in order. */
  readonly facts: readonly AgencyFact[];
  /** Whom each subject that is locked is one child with, this child's and others'. */
  readonly around: readonly (readonly SubjectRef[])[];
  readonly protocols: Protocols;
}

export interface Reaching {
  /** A child's id, or a missing episode's, or an older one of either. */
  readonly id: string;
  readonly scopes: readonly string[];
  readonly now: Instant;
  /** Subjects to be locked with the child's. */
  readonly beside: readonly SubjectRef[];
}

/**
 * Takes a child in hand for whoever looks through these scopes; `null` when the id names nobody, or nobody they may know
 * of. Sight is asked twice: before a lock is taken, so that strangers hold nobody up, and of what is folded under it.
 */
export async function takeInHand(
  tx: IntakeTransaction,
  { id, scopes, now, beside }: Reaching,
  folding: Folding,
): Promise<ChildInHand | null> {
  const seen = await tx.subjectsInSight(id, scopes, now);
  const [one] = seen;
  if (one === undefined) return null;
  const { subjects } = await tx.lockChildrenOf([...seen, ...beside], []);
  const facts = effectiveFacts(await tx.factsOf(subjects));
  const isCrowded = await crowdedAmong(tx, subjects, folding.hash);
  const clusters = matchSubjects(subjects, facts, isCrowded);
  const own = clusters.find((cluster) => cluster.subjects.some(isSame(one)));
  const child = own === undefined ? null : folded(own, facts, folding);
  if (child === null || !isInSight(child.state, scopes, now)) return null;
  const around = clusters.map((cluster) => cluster.subjects);
  const { protocols } = folding;
  return { id: childIds(child.state, folding.hash).id, ...child, around, protocols };
}

function folded(
  cluster: MatchedCluster,
  ordered: readonly AgencyFact[],
  { protocols }: Folding,
): Pick<ChildInHand, 'state' | 'facts'> | null {
  const members = new Set(cluster.subjects.map(subjectText));
  const facts = ordered.filter(({ subject }) => members.has(subjectText(subject)));
  if (facts.length === 0) return null;
  return { state: foldChild(facts, cluster.subjects, protocols, cluster.doubtful), facts };
}

function isSame(one: SubjectRef): (other: SubjectRef) => boolean {
  const text = subjectText(one);
  return (other) => subjectText(other) === text;
}

/** Whether one of the scopes holds a relation to the child at the instant. */
function isInSight({ relations }: ChildState, scopes: readonly string[], now: Instant): boolean {
  return relations.some(
    ({ scope, from, to }) => scopes.includes(scope) && from <= now && (to === null || to > now),
  );
}
