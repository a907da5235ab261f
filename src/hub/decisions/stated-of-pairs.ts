import type { SubjectRef } from '../../model/agency-fact/agency-fact';
import { subjectText } from '../../model/agency-fact/canonical';
import type { FactBody } from '../../model/agency-fact/fact-body';
import { effectiveFacts } from '../../model/agency-fact/order';
import { childIdOf } from '../../model/child/identifiers';
import type { KeyedHash } from '../../model/child/identifiers';
import { leavingWith, partingPairs } from '../../model/matching/parting';
import type { Matchable } from '../../model/matching/parting';
import type { IntakeTransaction } from '../ports/intake-store';
import type { PersonDecision } from './decision';

/** A body to be stated of a subject. */
export interface Statement {
  readonly subject: SubjectRef;
  readonly body: FactBody;
}

/** What a decision comes to, or why it comes to nothing. */
export type Statements = readonly Statement[] | 'unknown-child' | 'nothing-to-do';

type Linking = Extract<PersonDecision, { readonly kind: 'link-children' }>;
type Unlinking = Extract<PersonDecision, { readonly kind: 'unlink-children' }>;

/** What linking two children comes to: one link, between the subjects whose ids were given. */
export async function statedOfLinking(
  tx: IntakeTransaction,
  { childId, otherChildId, reason }: Linking,
  hash: KeyedHash,
): Promise<Statements> {
  const [one, other] = [await namedBy(tx, childId, hash), await namedBy(tx, otherChildId, hash)];
  if (one === null || other === null) return 'unknown-child';
  if (includes(one.subjects, other.named)) return 'nothing-to-do';
  return [{ subject: one.named, body: { kind: 'subjects-linked', other: other.named, reason } }];
}

/**
 * What parting comes to: as many unlinkings as keep the two sides apart. Locks all that is looked at, so that what is
 * decided on is what is still there when it is stated.
 */
export async function statedOfParting(
  tx: IntakeTransaction,
  { childId, otherChildId, subjects: listed, reason }: Unlinking,
  hash: KeyedHash,
): Promise<Statements> {
  const kept = await namedBy(tx, childId, hash);
  const parted = otherChildId === null ? null : await namedBy(tx, otherChildId, hash);
  if (kept === null || (otherChildId !== null && parted === null)) return 'unknown-child';
  const concerned = [...kept.subjects, ...(parted?.subjects ?? [])].filter(onceOnly());
  const { subjects } = await tx.lockChildrenOf(concerned, []);
  const matchable = { subjects, ordered: effectiveFacts(await tx.factsOf(subjects)) };
  const leaving = parted === null ? [] : leavingOf(matchable, kept, parted);
  const apart = [...leaving, ...listed].filter(onceOnly());
  const staying = kept.subjects.filter((subject) => !includes(apart, subject));
  const known = apart.every((subject) => includes(concerned, subject));
  if (!known || apart.length === 0 || staying.length === 0) return 'nothing-to-do';
  return partingPairs(matchable, apart, staying).map(([subject, other]) => ({
    subject,
    body: { kind: 'subjects-unlinked', other, reason },
  }));
}

interface Named {
  /** The subject whose id was given. */
  readonly named: SubjectRef;
  readonly subjects: readonly SubjectRef[];
}

function leavingOf(matchable: Matchable, kept: Named, parted: Named): readonly SubjectRef[] {
  if (subjectText(kept.named) === subjectText(parted.named)) return [];
  if (!includes(kept.subjects, parted.named)) return parted.subjects;
  return leavingWith(matchable, kept.named, parted.named);
}

async function namedBy(tx: IntakeTransaction, id: string, hash: KeyedHash): Promise<Named | null> {
  const subjects = await tx.subjectsOfChild(id);
  const named = subjects.find((subject) => childIdOf(subject, hash) === id);
  return named === undefined ? null : { named, subjects };
}

function includes(subjects: readonly SubjectRef[], subject: SubjectRef): boolean {
  const text = subjectText(subject);
  return subjects.some((each) => subjectText(each) === text);
}

function onceOnly(): (subject: SubjectRef) => boolean {
  const seen = new Set<string>();
  return (subject) => {
    const text = subjectText(subject);
    const first = !seen.has(text);
    seen.add(text);
    return first;
  };
}
