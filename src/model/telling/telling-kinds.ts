import type { FactKind } from '../agency-fact/fact-body';

/** Facts that say who was told: they discharge tellings, and ask for none. */
export const TELLING_KINDS: ReadonlySet<FactKind> = new Set<FactKind>([
  'telling-recorded',
  'telling-barred',
  'telling-acknowledged',
]);
