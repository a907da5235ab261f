import type { AgencyFact } from '../../model/agency-fact/agency-fact';
import type { FactBody } from '../../model/agency-fact/fact-body';
import { childIdOf } from '../../model/child/identifiers';
import type { KeyedHash } from '../../model/child/identifiers';
import { instantAfter, instantAt } from '../../model/time/instant';
import type { Folding } from '../intake/folding';
import { settleChildren } from '../intake/settle-children';
import type { Clock } from '../ports/clock';
import type { IntakeStore, IntakeTransaction, LineClaim } from '../ports/intake-store';
import type { Decider, PersonDecision, DecisionOutcome } from './decision';
import { statedOfLinking, statedOfParting } from './stated-of-pairs';
import type { Statement, Statements } from './stated-of-pairs';

/** The source name of facts that people state in the hub itself. */
const SOURCE = 'hub';

export interface PersonDecisions {
  /** States a decision. `id` is the caller's: stating the same again under it is answered as the first time. */
  state(by: Decider, id: string, decision: PersonDecision): Promise<DecisionOutcome>;
  /** What stating it would come to. Nothing is kept. */
  rehearse(by: Decider, id: string, decision: PersonDecision): Promise<DecisionOutcome>;
}

export interface DecisionParts extends Folding {
  readonly store: IntakeStore;
  readonly clock: Clock;
}

/**
 * Decisions that reach further than was seen when they took their locks may wait for each other. Under its id a decision is
 * stated once, so whichever the database gave up is stated again.
 */
const TRIES = 5;

/** What people decide, taken in as facts. */
export function createDecisions(parts: DecisionParts): PersonDecisions {
  const inTransaction = async (
    stated: Stated,
    work: (tx: IntakeTransaction) => Promise<DecisionOutcome>,
  ): Promise<DecisionOutcome> => {
    try {
      const viewer = { kind: 'system' as const, name: `decisions:${stated.by.agency}` };
      return await parts.store.inTransaction(viewer, work);
    } catch (error) {
      if (error instanceof GivenUp) return error.outcome;
      throw error;
    }
  };
  return {
    state: (by, id, decision) => {
      const stated = { by, id, decision };
      return tried(() => inTransaction(stated, (tx) => stateIn(tx, parts, stated)), parts.store);
    },
    rehearse: (by, id, decision) => {
      const stated = { by, id, decision };
      const rehearsed = async (tx: IntakeTransaction): Promise<never> => {
        throw new GivenUp(await stateIn(tx, parts, stated));
      };
      return tried(() => inTransaction(stated, rehearsed), parts.store);
    },
  };
}

async function tried(attempt: () => Promise<DecisionOutcome>, store: IntakeStore): Promise<DecisionOutcome> {
  for (let left = TRIES; left > 1; left -= 1) {
    try {
      return await attempt();
    } catch (error) {
      if (store.failureKind(error) !== 'away') throw error;
    }
  }
  return attempt();
}

/** Thrown inside the transaction to roll it back, the claim of the id with it; never leaves this file. */
class GivenUp extends Error {
  constructor(readonly outcome: DecisionOutcome) {
    super(outcome);
    this.name = 'GivenUp';
  }
}

interface Stated {
  readonly by: Decider;
  readonly id: string;
  readonly decision: PersonDecision;
}

async function stateIn(
  tx: IntakeTransaction,
  { clock, ...folding }: DecisionParts,
  stated: Stated,
): Promise<DecisionOutcome> {
  const [claimed] = await tx.claimLines([claimOf(stated, folding.hash)]);
  if (claimed === 'repeated') return 'repeated';
  if (claimed === 'conflict') throw new GivenUp('conflict');
  const statements = await statementsOf(tx, stated.decision, folding.hash);
  if (typeof statements === 'string') throw new GivenUp(statements);
  const newFacts = factsOf(stated, statements, clock.now());
  await settleChildren(tx, { touched: [], newFacts, ...folding });
  return 'stated';
}

async function statementsOf(
  tx: IntakeTransaction,
  decision: PersonDecision,
  hash: KeyedHash,
): Promise<Statements> {
  switch (decision.kind) {
    case 'link-children':
      return statedOfLinking(tx, decision, hash);
    case 'unlink-children':
      return statedOfParting(tx, decision, hash);
    case 'link-subjects': {
      const { subject, other, reason } = decision;
      return [{ subject, body: { kind: 'subjects-linked', other, reason } }];
    }
    case 'unlink-subjects': {
      const { subject, other, reason } = decision;
      return [{ subject, body: { kind: 'subjects-unlinked', other, reason } }];
    }
    case 'state-relation': {
      const { childId, scope, from, to } = decision;
      return statedOfChild(tx, { childId, hash, body: { kind: 'relation-stated', scope, from, to } });
    }
    case 'set-marker': {
      const { childId, marker, set } = decision;
      return statedOfChild(tx, { childId, hash, body: { kind: 'marker-stated', marker, set } });
    }
  }
}

/** A child's id is made from one of their subjects, and that one carries the decision, also after an unlinking. */
async function statedOfChild(
  tx: IntakeTransaction,
  { childId, hash, body }: { childId: string; hash: KeyedHash; body: FactBody },
): Promise<Statements> {
  const subjects = await tx.subjectsOfChild(childId);
  const subject = subjects.find((each) => childIdOf(each, hash) === childId);
  return subject === undefined ? 'unknown-child' : [{ subject, body }];
}

function claimOf({ by, id, decision }: Stated, hash: KeyedHash): LineClaim {
  const digest = hash(
    `decision ${JSON.stringify(Object.entries(decision).sort(([a], [b]) => (a < b ? -1 : 1)))}`,
  );
  return { agency: by.agency, source: SOURCE, record: id, line: 1, revision: 0, digest };
}

function factsOf({ by, id }: Stated, statements: readonly Statement[], now: Date): readonly AgencyFact[] {
  const start = instantAt(now.getTime());
  return statements.map(({ subject, body }, index) => ({
    key: { agency: by.agency, source: SOURCE, record: id, line: 1, part: String(index + 1), revision: 0 },
    subject,
    occurred: { start, end: instantAfter(start, 1), precision: 'instant' },
    author: { ref: by.person, rank: by.role },
    historical: false,
    body,
  }));
}
