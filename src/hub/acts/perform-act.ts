import type { AgencyFact } from '../../model/agency-fact/agency-fact';
import { occurredAt } from '../../model/time/occurred-between';
import type { Folding } from '../intake/folding';
import { settleChildren } from '../intake/settle-children';
import type { IntakeTransaction, LineClaim } from '../ports/intake-store';
import type { Act, ActOutcome } from './act';
import { actDigest } from './act-digest';
import type { ActPlan, ActSetting } from './act-plan';
import { takeInHand } from './child-in-hand';
import { GivenUp } from './given-up';
import { judgeAct } from './judge-act';

/** The source name of facts that people state in the hub itself. */
const SOURCE = 'hub';

/** An act that its doer's agreement lists, and the grounds it stands on. */
export interface AskedAct {
  readonly act: Act;
  readonly scopes: readonly string[];
  readonly setting: ActSetting;
}

/**
 * One act in one transaction: sight, then the key's claim, then revision and rules, then the facts. A repeated act is
 * answered as the first time, even if the world has moved on. Whatever stops an act gives up its claim with it.
 */
export async function performAct(
  tx: IntakeTransaction,
  { act, scopes, setting }: AskedAct,
  folding: Folding,
): Promise<ActOutcome> {
  const { now } = setting;
  const reaching = { id: act.missingEpisodeId, scopes, now, beside: [] };
  const child = await takeInHand(tx, reaching, folding);
  if (child === null) return { kind: 'not-found' };
  const [claimed] = await tx.claimLines([claimOf(act, setting)]);
  if (claimed === 'conflict') throw new GivenUp({ kind: 'conflict' });
  if (claimed === 'repeated') return { kind: 'done', childId: child.id };
  const plan = judgeAct(act, child, setting);
  if (plan.kind !== 'facts') throw new GivenUp(plan);
  await settleChildren(tx, { touched: [], newFacts: factsOf(act, plan, setting), ...folding });
  return { kind: 'done', childId: child.id };
}

function claimOf(act: Act, { viewer, hash }: ActSetting): LineClaim {
  const digest = actDigest(act, hash);
  return { agency: viewer.agency, source: SOURCE, record: act.key, line: 1, revision: 0, digest };
}

function factsOf(
  { key }: Act,
  { subject, at, bodies }: Extract<ActPlan, { readonly kind: 'facts' }>,
  { viewer }: ActSetting,
): readonly AgencyFact[] {
  const { agency, person, role } = viewer;
  return bodies.map((body, index) => ({
    key: { agency, source: SOURCE, record: key, line: 1, part: String(index + 1), revision: 0 },
    subject,
    occurred: occurredAt(at),
    author: { ref: person, rank: role },
    historical: false,
    body,
  }));
}
