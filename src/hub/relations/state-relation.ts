import type { AgencyFact } from '../../model/agency-fact/agency-fact';
import type { SubjectRef } from '../../model/agency-fact/subject-ref';
import type { AgencyId } from '../../model/agency/agency-id';
import type { KeyedHash } from '../../model/child/identifiers';
import { instantAfter, instantAt } from '../../model/time/instant';
import type { Instant } from '../../model/time/occurred';
import { settleChildren } from '../intake/settle-children';
import type { ChildDirectory } from '../ports/child-directory';
import type { Clock } from '../ports/clock';
import type { IntakeStore } from '../ports/intake-store';

export interface RelationParts {
  readonly store: IntakeStore;
  readonly children: ChildDirectory;
  readonly hash: KeyedHash;
  readonly clock: Clock;
  /** A new opaque id for each statement. */
  readonly newId: () => string;
}

/** Who may look at a child through which scope, said by one agency. */
export interface RelationOrder {
  readonly childId: string;
  readonly by: AgencyId;
  readonly scope: string;
}

export type RelationOutcome = 'stated' | 'unknown-child' | 'no-such-relation';

/** Gives a scope sight of a child from an instant on, until another (excluded) or until ended. */
export async function stateRelation(
  parts: RelationParts,
  order: RelationOrder,
  { from, to }: { readonly from: Instant; readonly to: Instant | null },
): Promise<RelationOutcome> {
  const [subject] = await parts.children.subjectsOf(order.childId);
  if (subject === undefined) return 'unknown-child';
  await append(parts, [factOf(parts, order, { subject, from, to })]);
  return 'stated';
}

/** Ends every relation of the scope that holds now. */
export async function endRelation(parts: RelationParts, order: RelationOrder): Promise<RelationOutcome> {
  const [subject] = await parts.children.subjectsOf(order.childId);
  if (subject === undefined) return 'unknown-child';
  const to = nowOf(parts);
  const holding = await parts.children.relationsHolding(order.childId, order.scope, to);
  if (holding.length === 0) return 'no-such-relation';
  await append(
    parts,
    holding.map((from) => factOf(parts, order, { subject, from, to })),
  );
  return 'stated';
}

interface Period {
  readonly subject: SubjectRef;
  readonly from: Instant;
  readonly to: Instant | null;
}

function factOf(
  parts: RelationParts,
  { by, scope }: RelationOrder,
  { subject, from, to }: Period,
): AgencyFact {
  const now = nowOf(parts);
  return {
    key: { agency: by, source: 'hub', record: `relation-${parts.newId()}`, line: 0, part: '1', revision: 0 },
    subject,
    occurred: { start: now, end: instantAfter(now, 1), precision: 'instant' },
    author: { ref: null, rank: null },
    historical: false,
    body: { kind: 'relation-stated', scope, from, to },
  };
}

async function append({ store, hash }: RelationParts, newFacts: readonly AgencyFact[]): Promise<void> {
  await store.inTransaction({ kind: 'system', name: 'relations' }, async (tx) => {
    await settleChildren(tx, { touched: [], newFacts, hash });
  });
}

function nowOf({ clock }: RelationParts): Instant {
  return instantAt(clock.now().getTime());
}
