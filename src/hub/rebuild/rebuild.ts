import type { SubjectRef } from '../../model/agency-fact/agency-fact';
import { subjectText } from '../../model/agency-fact/canonical';
import type { KeyedHash } from '../../model/child/identifiers';
import type { Folding } from '../intake/folding';
import { hashedMatchKeys } from '../intake/hashed-match-keys';
import { settleChildren } from '../intake/settle-children';
import type { RebuildStore, RebuildTransaction } from '../ports/rebuild-store';

const AT_ONCE = 500;

/**
 * Drops every derived row and folds the fact log anew, in one transaction: all of it or nothing. Nothing is told to
 * anyone, for nothing has happened; versions go on above the highest there was. Answers how many subjects were
 * folded.
 */
export async function rebuild(store: RebuildStore, folding: Folding): Promise<number> {
  return store.rebuilding({ kind: 'system', name: 'rebuild' }, async (tx) => {
    const rebuildAbove = await tx.dropDerived();
    await noteAllMatchKeys(tx, folding.hash);
    const done = new Set<string>();
    for (let page = await tx.subjectsAfter(null, AT_ONCE); page.length > 0; page = await nextPage(tx, page)) {
      for (const subject of page) {
        if (done.has(subjectText(subject))) continue;
        const settled = await settleChildren(tx, {
          ...folding,
          touched: [subject],
          newFacts: [],
          rebuildAbove,
        });
        for (const one of settled) done.add(subjectText(one));
      }
    }
    return done.size;
  });
}

/** A log from before there were match keys has none; and whom a subject matches must be known before it is settled. */
async function noteAllMatchKeys(tx: RebuildTransaction, hash: KeyedHash): Promise<void> {
  for (let page = await tx.subjectsAfter(null, AT_ONCE); page.length > 0; page = await nextPage(tx, page))
    await tx.noteMatchKeys(hashedMatchKeys(await tx.factsOf(page), hash));
}

function nextPage(tx: RebuildTransaction, page: readonly SubjectRef[]): Promise<readonly SubjectRef[]> {
  return tx.subjectsAfter(page.at(-1) ?? null, AT_ONCE);
}
