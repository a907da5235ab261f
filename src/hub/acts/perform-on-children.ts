import type { SubjectRef } from '../../model/agency-fact/agency-fact';
import type { BrokenRule } from '../../model/rule/broken-rule';
import { statedOfLinking, statedOfParting } from '../decisions/stated-of-pairs';
import type { Statements } from '../decisions/stated-of-pairs';
import type { Folding } from '../intake/folding';
import { settleChildren } from '../intake/settle-children';
import type { IntakeTransaction } from '../ports/intake-store';
import type { Act, ActOutcome, ChildrenAct } from './act';
import { actDigest } from './act-digest';
import type { AskedAct } from './act-plan';
import { takeInHand } from './child-in-hand';
import type { ChildInHand } from './child-in-hand';
import { GivenUp } from './given-up';
import { HUB_SOURCE, statedFacts } from './hub-facts';
import { isShown } from './is-shown';

type AskedChildrenAct = AskedAct<ChildrenAct>;

/** What stops a decision that would change nothing. */
const NOTHING_TO_DO: Readonly<Record<ChildrenAct['name'], BrokenRule>> = {
  'link-children': { rule: 'two-children-are-linked', source: 'they are one child already' },
  'unlink-children': {
    rule: 'a-parting-leaves-somebody-on-each-side',
    source: 'a child is at least one record of one agency',
  },
};

/** Whether an act decides who is one child with whom. */
export function isOfChildren(act: Act): act is ChildrenAct {
  return act.name === 'link-children' || act.name === 'unlink-children';
}

/**
 * One decision in one transaction: sight of every child named, then the key's claim, then what it comes to. Nobody joins
 * or parts whom they do not see: a child linked to one in view would come into view.
 */
export async function performOnChildren(
  tx: IntakeTransaction,
  asked: AskedChildrenAct,
  folding: Folding,
): Promise<ActOutcome> {
  const { act, setting } = asked;
  const children = await takeAllInHand(tx, asked, folding);
  if (children === null) return { kind: 'not-found' };
  const digest = actDigest(act, setting.hash);
  const place = { agency: setting.viewer.agency, source: HUB_SOURCE, record: act.key, line: 1, revision: 0 };
  const [claimed] = await tx.claimLines([{ ...place, digest }]);
  if (claimed === 'conflict') throw new GivenUp({ kind: 'conflict' });
  if (claimed === 'new') await decide(tx, { ...asked, children }, folding);
  return { kind: 'done', childId: act.childId, about: act.childId };
}

async function decide(
  tx: IntakeTransaction,
  { act, setting, children }: AskedChildrenAct & { readonly children: readonly ChildInHand[] },
  folding: Folding,
): Promise<void> {
  // Who cannot be shown who somebody is cannot judge it, and must not find it out by trying records.
  if (!children.every((child) => isShown('identity', child, setting)))
    throw new GivenUp({ kind: 'not-permitted' });
  const statements = await statementsOf(tx, act, folding);
  if (statements === 'unknown-child') throw new GivenUp({ kind: 'not-found' });
  if (statements === 'nothing-to-do') throw new GivenUp({ kind: 'refused', ...NOTHING_TO_DO[act.name] });
  const newFacts = statedFacts({ key: act.key, at: setting.now, statements }, setting);
  await settleChildren(tx, { touched: [], newFacts, ...folding });
}

function statementsOf(tx: IntakeTransaction, act: ChildrenAct, { hash }: Folding): Promise<Statements> {
  return act.name === 'link-children'
    ? statedOfLinking(tx, { ...act, kind: act.name }, hash)
    : statedOfParting(tx, { ...act, kind: act.name }, hash);
}

/** All children named, locked at once; `null` unless each is in sight. */
async function takeAllInHand(
  tx: IntakeTransaction,
  { act, scopes, setting: { now } }: AskedChildrenAct,
  folding: Folding,
): Promise<readonly ChildInHand[] | null> {
  const ids = act.otherChildId === null ? [act.childId] : [act.childId, act.otherChildId];
  const seen: (readonly SubjectRef[])[] = [];
  for (const id of ids) seen.push(await tx.subjectsInSight(id, scopes, now));
  if (seen.some((subjects) => subjects.length === 0)) return null;
  const children: ChildInHand[] = [];
  for (const id of ids) {
    const child = await takeInHand(tx, { id, scopes, now, beside: seen.flat() }, folding);
    if (child === null) return null;
    children.push(child);
  }
  return children;
}
