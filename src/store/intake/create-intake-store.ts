import type { Pool, PoolClient } from 'pg';
import type { Clock } from '../../hub/ports/clock';
import type { IntakeStore, IntakeTransaction } from '../../hub/ports/intake-store';
import { eraseChildren, saveChildren } from './child/save-children';
import { appendFacts, factsOf } from './fact-rows';
import { failureKind } from './failure-kind';
import { claimLines } from './line-claims';
import { lockChildrenOf, subjectsOfChild } from './lock-children';
import { crowdedMatchKeys, noteMatchKeys } from './match-keys';
import { placePatterns } from './place-patterns';
import { accountedFor, quarantine, receive } from './receipts';
import { sendTellings, tellingsSent } from './sent-tellings';
import { subjectsInSight } from './subjects-in-sight';
import { transaction } from './transaction';
import { createWake } from './wake-sequencer';

/** Intake on PostgreSQL. The pool's sessions must speak as the intake role. */
export function createIntakeStore(pool: Pool, clock: Clock): IntakeStore {
  const wake = createWake(pool);
  return {
    inTransaction: async (viewer, work) => {
      const result = await transaction(pool, viewer, (session) =>
        work(intakeTransaction(session, clock.now())),
      );
      wake();
      return result;
    },
    failureKind,
  };
}

/** The steps of intake in the transaction the session is in; `now` is one instant for all it writes. */
export function intakeTransaction(session: PoolClient, now: Date): IntakeTransaction {
  return {
    now,
    ...placePatterns(session),
    accountedFor: (places) => accountedFor(session, places),
    receive: (receipts) => receive(session, receipts, now),
    claimLines: (lines) => claimLines(session, lines),
    lockChildrenOf: (subjects, newKeys) => lockChildrenOf(session, subjects, newKeys),
    noteMatchKeys: (keys) => noteMatchKeys(session, keys),
    crowdedMatchKeys: (subjects) => crowdedMatchKeys(session, subjects),
    subjectsOfChild: (id) => subjectsOfChild(session, id),
    subjectsInSight: (id, scopes, at) => subjectsInSight(session, { id, scopes, at }),
    factsOf: (subjects) => factsOf(session, subjects),
    appendFacts: (facts) => appendFacts(session, facts, now),
    saveChildren: (children) => saveChildren(session, children, now),
    eraseChildren: (ids) => eraseChildren(session, ids, now),
    tellingsSent: (childIds, tellingIds) => tellingsSent(session, childIds, tellingIds),
    sendTellings: (events, renamed) => sendTellings(session, events, { renamed, now }),
    quarantine: (items) => quarantine(session, items, now),
  };
}
