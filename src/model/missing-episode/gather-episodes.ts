import type { AgencyFact, FactKey } from '../agency-fact/agency-fact';
import { factKeyText, recordText } from '../agency-fact/canonical';
import type { FactKind } from '../agency-fact/fact-body';
import type { SetAside } from '../rule/set-aside';
import { standingRecord } from './standing-record';
import { NO_PROGRESS, advance, isOpen } from './progress';
import type { Progress } from './progress';

/** The facts of one missing episode, in order, and how far they have brought it. */
export interface GatheredEpisode {
  readonly facts: readonly AgencyFact[];
  readonly progress: Progress;
  /** The records it stands in, as `recordText` has them. */
  readonly records: readonly string[];
  /** Decisions taken without the authority: nothing is owed, told or counted by them. None before they are judged. */
  readonly setAside: SetAside;
  /** Reports, decisions and delays that came after a return or cancellation in the same episode. */
  readonly afterEnding: readonly FactKey[];
}

const FOUNDING: ReadonlySet<FactKind> = new Set<FactKind>([
  'noticed',
  'intervention-level-set',
  'missing-reported',
  'classified',
  'response-delayed',
  'risk-assessed',
  'located',
  'returned',
  'cancelled',
]);

const TOLD: ReadonlySet<FactKind> = new Set<FactKind>([
  ...FOUNDING,
  'log-closed',
  'noted',
  'indicator-observed',
  'enquiry-made',
  'report-item-given',
  'concern-stated',
  'plan-followed',
  'house-search-decided',
  'escalation-stepped',
  'ownership-transferred',
  'media-decided',
  'court-order-applies',
  'reopened',
  'stay-decided',
  'missing-with',
  'step-recorded',
  'telling-recorded',
  'telling-barred',
  'prevention-interview-held',
  'prevention-interview-not-held',
  'carers-return-recorded',
]);

const STARTING: ReadonlySet<FactKind> = new Set<FactKind>([
  'missing-reported',
  'classified',
  'response-delayed',
]);

/** Whether a fact is enough to know of a missing episode by: any news of one, in case the report itself comes late or never. */
export function isFounding({ body }: AgencyFact): boolean {
  return FOUNDING.has(body.kind);
}

/**
 * Sorts effective, ordered facts of one child into missing episodes. News in a log not seen before opens an episode
 * unless one is open, which it then joins; return or cancellation ends it; whatever else a log says, sooner or later,
 * stays with the episode of that log. What others say of a log stands in it, as if its own.
 */
export function gatherEpisodes(ordered: readonly AgencyFact[]): readonly GatheredEpisode[] {
  const drafts: Draft[] = [];
  const draftOfLog = new Map<string, Draft>();
  for (const fact of ordered.filter(({ body }) => TOLD.has(body.kind))) {
    const log = recordText(standingRecord(fact));
    const draft = draftOfLog.get(log) ?? (isFounding(fact) ? openDraft(drafts) : undefined);
    if (draft === undefined) continue;
    draftOfLog.set(log, draft);
    if (!isOpen(draft.progress) && STARTING.has(fact.body.kind)) draft.afterEnding.push(fact.key);
    draft.progress = advance(draft.progress, fact);
  }
  const told = factsByDraft(ordered, draftOfLog);
  return drafts.map((draft) => ({
    facts: told.get(draft) ?? [],
    progress: draft.progress,
    records: [...draftOfLog].flatMap(([record, of]) => (of === draft ? [record] : [])),
    setAside: NOTHING,
    afterEnding: draft.afterEnding,
  }));
}

const NOTHING: SetAside = new Map();

/** Whether a fact is a decision that somebody took without the authority. */
export function setAsideIn(
  episodes: readonly Pick<GatheredEpisode, 'setAside'>[],
): (fact: Pick<AgencyFact, 'key'>) => boolean {
  const aside = new Set(episodes.flatMap(({ setAside }) => [...setAside.keys()]));
  return aside.size === 0 ? () => false : ({ key }) => aside.has(factKeyText(key));
}

interface Draft {
  progress: Progress;
  readonly afterEnding: FactKey[];
}

/** The latest episode still open, or a new one. */
function openDraft(drafts: Draft[]): Draft {
  const open = drafts.findLast(({ progress }) => isOpen(progress));
  if (open !== undefined) return open;
  const draft: Draft = { progress: NO_PROGRESS, afterEnding: [] };
  drafts.push(draft);
  return draft;
}

/** A second pass, because a log may hold notes from before its first news. */
function factsByDraft(
  ordered: readonly AgencyFact[],
  draftOfLog: ReadonlyMap<string, Draft>,
): ReadonlyMap<Draft, readonly AgencyFact[]> {
  const told = new Map<Draft, AgencyFact[]>();
  for (const fact of ordered) {
    const draft = TOLD.has(fact.body.kind) ? draftOfLog.get(recordText(standingRecord(fact))) : undefined;
    if (draft === undefined) continue;
    const facts = told.get(draft) ?? [];
    facts.push(fact);
    told.set(draft, facts);
  }
  return told;
}
