import type { AgencyFact } from '../../model/agency-fact/agency-fact';
import type { Folding } from '../intake/folding';
import { settleChildren } from '../intake/settle-children';
import type { IntakeTransaction } from '../ports/intake-store';
import type { ActOutcome, OneChildAct } from './act';
import { aboutOf, besideFor, claimOf, idNamedBy, isOfInterview } from './act-place';
import type { ActPlan, ActSetting, AskedAct } from './act-plan';
import { takeInHand } from './child-in-hand';
import type { ChildInHand } from './child-in-hand';
import { GivenUp } from './given-up';
import { judgeAct } from './judge-act';
import { joinReferral } from './judge-interview';
import { companionInSight, judgeMissingWith } from './judge-missing-with';
import { isOfChildren, performOnChildren } from './perform-on-children';

/**
 * One act in one transaction: sight, then the key's claim, then revision and rules, then the facts. A repeated act comes
 * to the same, even if the world has moved on. Whatever stops an act gives up its claim with it.
 */
export function performAct(
  tx: IntakeTransaction,
  { act, scopes, setting }: AskedAct,
  folding: Folding,
): Promise<ActOutcome> {
  return isOfChildren(act)
    ? performOnChildren(tx, { act, scopes, setting }, folding)
    : performOnChild(tx, { act, scopes, setting }, folding);
}

async function performOnChild(
  tx: IntakeTransaction,
  { act, scopes, setting }: AskedAct<OneChildAct>,
  folding: Folding,
): Promise<ActOutcome> {
  const reaching = { id: idNamedBy(act), scopes, now: setting.now, beside: besideFor(act, setting) };
  const child = await takeInHand(tx, reaching, folding);
  if (child === null) return { kind: 'not-found' };
  const claim = claimOf(act, child, setting);
  if (claim === null) return { kind: 'not-found' };
  const [claimed] = await tx.claimLines([claim]);
  if (claimed === 'conflict') throw new GivenUp({ kind: 'conflict' });
  const said = claimed === 'repeated' ? [] : factsIn(await judged(tx, { act, scopes, setting }, child));
  const joining = isOfInterview(act) ? await unsaid(tx, act, child, setting) : [];
  const newFacts = [...said, ...joining];
  if (newFacts.length > 0) await settleChildren(tx, { touched: [], newFacts, ...folding });
  return { kind: 'done', childId: child.id, about: aboutOf(act, child, setting) };
}

async function judged(
  tx: IntakeTransaction,
  { act, scopes, setting }: AskedAct<OneChildAct>,
  child: ChildInHand,
): Promise<ActPlan> {
  if (act.name !== 'record-missing-with') return judgeAct(act, child, setting);
  const other = await companionInSight(tx, act.otherChildId, { scopes, now: setting.now });
  return other === null ? { kind: 'not-found' } : judgeMissingWith(act, other, { child, setting });
}

function factsIn(plan: ActPlan): readonly AgencyFact[] {
  if (plan.kind !== 'facts') throw new GivenUp(plan);
  return plan.facts;
}

/** Who a referral's child is, unless that was said before: then somebody has parted them since, and so they stay. */
async function unsaid(
  tx: IntakeTransaction,
  act: Parameters<typeof joinReferral>[0],
  child: ChildInHand,
  setting: ActSetting,
): Promise<readonly AgencyFact[]> {
  const facts = factsIn(joinReferral(act, child, setting));
  const claims = facts.map(({ key: { part: _part, ...place }, body }) => ({
    ...place,
    digest: setting.hash(`joining ${JSON.stringify(body)}`),
  }));
  const outcomes = claims.length === 0 ? [] : await tx.claimLines(claims);
  return facts.filter((_, index) => outcomes[index] === 'new');
}
