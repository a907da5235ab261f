import type { Audience } from '../../access/audience';
import { guard } from '../../access/decide';
import type { Decisions } from '../../access/decision';
import { scopesOf } from '../../access/scopes-of';
import type { Guarded, Ledger } from '../../hub/ports/reading';
import type { Marker } from '../../model/agency-fact/fact-body';
import type { InformationCategory } from '../../model/sharing/information-category';

/** What every read of a session needs: whom it reads for, when, and where it notes what it showed. */
export interface SessionContext {
  readonly audience: Audience;
  readonly decisions: Decisions;
  readonly now: Date;
  readonly scopes: readonly string[];
  readonly ledger: WritableLedger;
}

interface WritableLedger extends Ledger {
  readonly children: Set<string>;
  readonly shown: Set<InformationCategory>;
  readonly withheld: Set<InformationCategory>;
  readonly accessVersions: Map<string, number>;
}

/** The columns of `jp.child` that any row about a child brings along. */
export interface ChildColumns {
  readonly child_id: string;
  readonly version: string;
  readonly access_version: string;
  readonly restricted: boolean;
  readonly whereabouts_need_to_know: boolean;
}

export const CHILD_COLUMNS =
  'c.id as child_id, c.version, c.access_version, c.restricted, c.whereabouts_need_to_know';

export function sessionContext(audience: Audience, decisions: Decisions, now: Date): SessionContext {
  const ledger: WritableLedger = {
    children: new Set(),
    shown: new Set(),
    withheld: new Set(),
    accessVersions: new Map(),
  };
  return { audience, decisions, now, scopes: scopesOf(audience), ledger };
}

/** Whether there is any child this audience may know of. When not, nothing is asked of the database. */
export function maySee({ decisions, scopes }: SessionContext): boolean {
  return decisions.existence.kind === 'allow' && scopes.length > 0;
}

/** Notes that the audience was told of a child. */
export function noteChild(
  { ledger }: SessionContext,
  row: Pick<ChildColumns, 'child_id' | 'access_version'>,
): void {
  ledger.children.add(row.child_id);
  ledger.shown.add('existence');
  ledger.accessVersions.set(row.child_id, Number(row.access_version));
}

/** A part of a child's record as the audience may have it; shown and withheld are noted, silence is not. */
export function guarded<T>(
  { audience, decisions, ledger }: SessionContext,
  category: InformationCategory,
  row: ChildColumns,
  value: () => T,
): Guarded<T> {
  const decision = guard(decisions, category, markersOf(row), audience.clearance);
  switch (decision.kind) {
    case 'allow':
      ledger.shown.add(category);
      return { kind: 'shown', value: value() };
    case 'withhold':
      ledger.withheld.add(category);
      return { kind: 'withheld', category, ask: decision.ask };
    case 'silent':
      return { kind: 'silent' };
  }
}

/** The handling markers of a child, as their row has them. */
export function markersOf(row: ChildColumns): readonly Marker[] {
  const markers: Marker[] = [];
  if (row.restricted) markers.push('restricted');
  if (row.whereabouts_need_to_know) markers.push('whereabouts-need-to-know');
  return markers;
}
