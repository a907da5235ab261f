import type { Agreements } from '../../access/agreements';
import type { Audience } from '../../access/audience';
import { decisionsFor } from '../../access/decide';
import { mayAct } from '../../access/may-act';
import { scopesOf } from '../../access/scopes-of';
import type { PersonViewer } from '../../access/viewer';
import { instantAt } from '../../model/time/instant';
import type { Folding } from '../intake/folding';
import type { Clock } from '../ports/clock';
import type { IntakeStore } from '../ports/intake-store';
import type { Act, ActOutcome } from './act';
import { GivenUp } from './given-up';
import { performAct } from './perform-act';

/** What people do through the hub. */
export interface Acts {
  /** Rejects only for a fault of the hub's own: what may be expected is answered. */
  act(viewer: PersonViewer, audience: Audience, act: Act): Promise<ActOutcome>;
}

export interface ActsParts extends Folding {
  readonly store: IntakeStore;
  readonly clock: Clock;
  /** SHA-256 of a text in UTF-8, in lower-case hexadecimal. */
  sha256(text: string): string;
  /** The agreements in force at this moment. */
  agreements(): Agreements;
}

/** A deadlock or a lost connection is tried again: under its key an act is done once, however often it is tried. */
const TRIES = 3;

export function createActs(parts: ActsParts): Acts {
  return {
    act: async (viewer, audience, act) => {
      const agreements = parts.agreements();
      if (!mayAct(audience, act.name, agreements)) return { kind: 'not-permitted' };
      const decisions = decisionsFor(audience, agreements);
      if (decisions.existence.kind !== 'allow') return { kind: 'not-found' };
      const scopes = scopesOf(audience);
      const attempt = (): Promise<ActOutcome> => {
        const now = instantAt(parts.clock.now().getTime());
        const { hash, protocols, sha256 } = parts;
        const { clearance } = audience;
        const setting = { viewer, decisions, clearance, now, hash, protocols, sha256 };
        return inTransaction(parts, viewer, { act, scopes, setting });
      };
      return tried(attempt, parts.store);
    },
  };
}

async function tried(attempt: () => Promise<ActOutcome>, store: IntakeStore): Promise<ActOutcome> {
  for (let left = TRIES; left > 0; left -= 1) {
    try {
      return await attempt();
    } catch (error) {
      if (store.failureKind(error) !== 'away') throw error;
    }
  }
  return { kind: 'away' };
}

async function inTransaction(
  { store, ...folding }: ActsParts,
  { agency }: PersonViewer,
  asked: Parameters<typeof performAct>[1],
): Promise<ActOutcome> {
  try {
    return await store.inTransaction({ kind: 'system', name: `acts:${agency}` }, (tx) =>
      performAct(tx, asked, folding),
    );
  } catch (error) {
    if (error instanceof GivenUp) return error.outcome;
    throw error;
  }
}
