import type { AgencyFact, SubjectRef } from '../../model/agency-fact/agency-fact';
import type { FactBody } from '../../model/agency-fact/fact-body';
import { childIdOf } from '../../model/child/identifiers';
import type { KeyedHash } from '../../model/child/identifiers';
import { instantAfter, instantAt } from '../../model/time/instant';
import { Abandoned, abandonedFor } from '../intake/abandoned';
import type { Folding } from '../intake/folding';
import { settleChildren } from '../intake/settle-children';
import type { Clock } from '../ports/clock';
import type { IntakeStore, IntakeTransaction, LineClaim } from '../ports/intake-store';
import type { Decider, PersonDecision, DecisionOutcome } from './decision';

/** The source name of facts that people state in the hub itself. */
const SOURCE = 'hub';

export interface PersonDecisions {
  /** States a decision. `id` is the caller's: stating the same again under it is answered as the first time. */
  state(by: Decider, id: string, decision: PersonDecision): Promise<DecisionOutcome>;
}

export interface DecisionParts extends Folding {
  readonly store: IntakeStore;
  readonly clock: Clock;
}

/** What people decide, taken in as facts. */
export function createDecisions(parts: DecisionParts): PersonDecisions {
  return {
    state: async (by, id, decision) => {
      try {
        const viewer = { kind: 'system' as const, name: `decisions:${by.agency}` };
        return await parts.store.inTransaction(viewer, (tx) => stateIn(tx, parts, { by, id, decision }));
      } catch (error) {
        if (abandonedFor(error) === null) throw error;
        return 'conflict';
      }
    },
  };
}

interface Stated {
  readonly by: Decider;
  readonly id: string;
  readonly decision: PersonDecision;
}

async function stateIn(
  tx: IntakeTransaction,
  { hash, protocols, clock }: DecisionParts,
  stated: Stated,
): Promise<DecisionOutcome> {
  const subject = await subjectOf(tx, stated.decision, hash);
  if (subject === null) return 'unknown-child';
  const [claimed] = await tx.claimLines([claimOf(stated, hash)]);
  if (claimed === 'repeated') return 'repeated';
  if (claimed === 'conflict') throw new Abandoned({ reason: 'conflicting-line', detail: 'another decision' });
  const fact = factOf(stated, subject, clock.now());
  await settleChildren(tx, { touched: [], newFacts: [fact], hash, protocols });
  return 'stated';
}

/** A child's id is made from one of their subjects, and that one carries the decision, also after an unlinking. */
async function subjectOf(
  tx: IntakeTransaction,
  decision: PersonDecision,
  hash: KeyedHash,
): Promise<SubjectRef | null> {
  if ('subject' in decision) return decision.subject;
  const subjects = await tx.subjectsOfChild(decision.childId);
  return subjects.find((subject) => childIdOf(subject, hash) === decision.childId) ?? null;
}

function claimOf({ by, id, decision }: Stated, hash: KeyedHash): LineClaim {
  const digest = hash(
    `decision ${JSON.stringify(Object.entries(decision).sort(([a], [b]) => (a < b ? -1 : 1)))}`,
  );
  return { agency: by.agency, source: SOURCE, record: id, line: 1, revision: 0, digest };
}

function factOf({ by, id, decision }: Stated, subject: SubjectRef, now: Date): AgencyFact {
  const start = instantAt(now.getTime());
  return {
    key: { agency: by.agency, source: SOURCE, record: id, line: 1, part: '1', revision: 0 },
    subject,
    occurred: { start, end: instantAfter(start, 1), precision: 'instant' },
    author: { ref: by.person, rank: by.role },
    historical: false,
    body: bodyOf(decision),
  };
}

function bodyOf(decision: PersonDecision): FactBody {
  switch (decision.kind) {
    case 'link-subjects':
      return { kind: 'subjects-linked', other: decision.other, reason: decision.reason };
    case 'unlink-subjects':
      return { kind: 'subjects-unlinked', other: decision.other, reason: decision.reason };
    case 'state-relation':
      return { kind: 'relation-stated', scope: decision.scope, from: decision.from, to: decision.to };
    case 'set-marker':
      return { kind: 'marker-stated', marker: decision.marker, set: decision.set };
  }
}
