import type { AgencyFact } from '../agency-fact/agency-fact';
import { factKeyText } from '../agency-fact/canonical';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import type { FactOf } from '../agency-fact/fact-of-kind';
import { kindOf } from '../agency/agency-id';
import type { AgencyId } from '../agency/agency-id';
import type { OwnedFrom, TransferOffered } from './response-state';
import type { SetAside } from '../rule/set-aside';
import { signed } from './signed';

/** Who owned the episode, from when, and a transfer that waits to be accepted. */
export interface Ownership {
  readonly ownership: readonly OwnedFrom[];
  readonly transferOffered: TransferOffered | null;
}

/**
 * Ownership passes to another force when that force says so itself: a transfer the owner states is an offer, and until it is
 * accepted nothing has moved, so there is never a moment without an owner (WM policy; WY 8).
 */
export function foldOwnership(facts: readonly AgencyFact[], first: AgencyId, aside: SetAside): Ownership {
  const stated = factsOfKind(facts, 'ownership-transferred').filter(
    ({ key, body: { to } }) => !aside.has(factKeyText(key)) && kindOf(to) === 'police-force',
  );
  let ownership: readonly OwnedFrom[] = [{ owner: first, from: null, fact: null }];
  let transferOffered: TransferOffered | null = null;
  for (const fact of stated) {
    const owner = ownership.at(-1)?.owner;
    const { to } = fact.body;
    if (to === owner) {
      transferOffered = null;
    } else if (fact.key.agency === to) {
      ownership = [...ownership, { owner: to, from: fact.occurred.start, fact: fact.key }];
      transferOffered = null;
    } else if (fact.key.agency === owner) {
      transferOffered = offered(fact);
    }
  }
  return { ownership, transferOffered };
}

function offered(fact: FactOf<'ownership-transferred'>): TransferOffered {
  return { ...signed(fact), to: fact.body.to, rationale: fact.body.rationale ?? null };
}
