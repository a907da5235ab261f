import { cursorOf, placeOf } from '../../hub/ports/cursor';
import type { Page, PageRequest } from '../../hub/ports/page';
import { guard } from '../../access/decide';
import type { Protocols } from '../../model/protocol/protocol';
import { EMPTY_PAGE } from './page-of';
import type { ReadSnapshot } from './read-snapshot';
import { guarded, maySee, noteChild } from './session-context';
import type { ChildColumns, SessionContext } from './session-context';

/** Something that may be a pattern to this audience, as found by what was raised over all children. */
export interface CandidateRow {
  readonly id: string;
  readonly place_at: string;
}

/** How candidates are found, after a place in their order, and what of them remains over the children in sight. */
export interface AcrossReading<Candidate extends CandidateRow, View> {
  readonly candidates: (
    after: { readonly at: string; readonly id: string } | null,
    limit: number,
  ) => Promise<readonly Candidate[]>;
  readonly judged: (candidates: readonly Candidate[]) => Promise<readonly (View | null)[]>;
}

/**
 * A page of patterns across children. A candidate that the children in sight alone do not raise is left out, without a trace: no
 * count tells of a child that is not in sight. Goes on until the page is full or there are no more.
 */
export async function readAcross<Candidate extends CandidateRow, View>(
  { first, after }: PageRequest,
  { candidates, judged }: AcrossReading<Candidate, View>,
): Promise<Page<View>> {
  let place = after === null ? null : placeOf(after);
  if (after !== null && place === null) return EMPTY_PAGE;
  const rows: View[] = [];
  const cursors: string[] = [];
  for (;;) {
    const found = await candidates(place, first + 1);
    const views = await judged(found);
    for (const [index, candidate] of found.entries()) {
      const view = views[index] ?? null;
      place = { at: candidate.place_at, id: candidate.id };
      if (view === null) continue;
      if (rows.length === first) return { rows, cursors, hasNextPage: true };
      rows.push(view);
      cursors.push(cursorOf(place));
    }
    if (found.length <= first) return { rows, cursors, hasNextPage: false };
  }
}

/** Patterns across children say where children were and what that may mean: both must be the audience's to have. */
export function maySeeAcross(context: SessionContext, protocols: Protocols | null): protocols is Protocols {
  const { decisions } = context;
  const given = decisions.whereabouts.kind === 'allow' && decisions['risk-and-intelligence'].kind === 'allow';
  return protocols !== null && maySee(context) && given;
}

/** Whether a child's markers leave both to this audience. */
export function isInSight({ audience, decisions }: SessionContext, row: ChildColumns): boolean {
  const markers = [
    ...(row.restricted ? (['restricted'] as const) : []),
    ...(row.whereabouts_need_to_know ? (['whereabouts-need-to-know'] as const) : []),
  ];
  return (['whereabouts', 'risk-and-intelligence'] as const).every(
    (category) => guard(decisions, category, markers, audience.clearance).kind === 'allow',
  );
}

/** Notes that a child was told of in a pattern. */
export function noteInPattern(context: SessionContext, row: ChildColumns): void {
  noteChild(context, row);
  guarded(context, 'whereabouts', row, () => null);
  guarded(context, 'risk-and-intelligence', row, () => null);
}

/** Reads rows of a statement by its name and values. */
export function rowsOf<Row extends object>(
  snapshot: ReadSnapshot,
  { name, text }: { readonly name: string; readonly text: string },
  values: readonly unknown[],
): Promise<readonly Row[]> {
  return snapshot.rows<Row>({ name, text, values });
}
