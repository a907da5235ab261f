import type { FactKind } from './fact-body';

/** The order in which things of one and the same moment are taken to have happened: told first, decided, found, ended. */
const ORDER: readonly FactKind[] = [
  'subject-described',
  'care-described',
  'identifier-held',
  'legal-status-recorded',
  'placement-recorded',
  'professional-named',
  'parental-responsibility-stated',
  'profile-stated',
  'missing-period-returned',
  'subjects-linked',
  'subjects-unlinked',
  'relation-stated',
  'marker-stated',
  'missing-reported',
  'classified',
  'response-delayed',
  'risk-assessed',
  'noted',
  'located',
  'returned',
  'cancelled',
  'log-closed',
  'return-interview-referred',
  'return-interview-offered',
  'return-interview-contacted',
  'return-interview-initiated',
  'return-interview-completed',
  'return-interview-refused',
  'debriefed',
  'withdrawn',
];

const RANKS: ReadonlyMap<FactKind, number> = new Map(ORDER.map((kind, rank) => [kind, rank]));

/** A kind's place among facts of one moment. Throws for a kind that has been given none. */
export function kindRank(kind: FactKind): number {
  const rank = RANKS.get(kind);
  if (rank === undefined) throw new Error('a kind of fact without a rank');
  return rank;
}
