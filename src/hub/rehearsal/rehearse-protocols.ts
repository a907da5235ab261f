import { foldChild } from '../../model/child/fold-child';
import type { Protocols } from '../../model/protocol/protocol';
import { rehearsedDifference } from '../../model/rehearsal/rehearsed-difference';
import type { RecordedChild, RehearsalStore } from '../ports/rehearsal-store';
import { tallyOf } from './rehearsal-tally';
import type { RehearsalTally } from './rehearsal-tally';

const AT_ONCE = 200;

/** The protocols as they are, and as they would have been. */
export interface Rehearsed {
  readonly before: Protocols;
  readonly after: Protocols;
}

/** How far a rehearsal has come. */
export interface RehearsalProgress {
  readonly done: number;
  readonly ofAll: number;
}

/** Folds every child's facts under either protocols and counts what would have been different. Keeps and tells nobody anything. */
export function rehearseProtocols(
  store: RehearsalStore,
  rehearsed: Rehearsed,
  onProgress: (progress: RehearsalProgress) => void,
): Promise<RehearsalTally> {
  return store.reading(async (reading) => {
    const tally = tallyOf();
    const ofAll = await reading.count();
    let page = await reading.childrenAfter(null, AT_ONCE);
    while (page.length > 0) {
      for (const child of page) tally.add(child.id, differencesOf(child, rehearsed));
      onProgress({ done: tally.soFar().children, ofAll });
      page = await reading.childrenAfter(page.at(-1)?.id ?? null, AT_ONCE);
    }
    return tally.soFar();
  });
}

function differencesOf({ subjects, facts }: RecordedChild, { before, after }: Rehearsed) {
  return rehearsedDifference(foldChild(facts, subjects, before), foldChild(facts, subjects, after));
}
