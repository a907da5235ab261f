import type { Audience } from '../../../src/access/audience';
import type { Decision, Decisions } from '../../../src/access/decision';
import type {
  ChildView,
  Ledger,
  MissingEpisodeFilter,
  MissingEpisodeView,
  Page,
  PageRequest,
  ReadSession,
} from '../../../src/hub/ports/reading';
import { INFORMATION_CATEGORIES } from '../../../src/model/sharing/information-category';
import { childView, instant, minuteAt, missingEpisodeView, shown } from './invented-views';
import { agency } from '../viewers';

export interface SmallWorld {
  readonly children: readonly ChildView[];
  readonly missingEpisodes: readonly MissingEpisodeView[];
}

export interface SmallSession extends ReadSession {
  /** Names of the port's calls, in order. */
  readonly calls: string[];
  readonly isClosed: () => boolean;
}

export const AUDIENCE: Audience = {
  agency: agency('la:991'),
  unit: null,
  role: 'social-worker',
  purpose: 'safeguarding',
  basis: { kind: 'standing' },
  clearance: [],
  agreementVersion: 'test',
};

const SILENT = { kind: 'silent' } as const;

export const ALLOW_ALL = {
  ...Object.fromEntries(
    INFORMATION_CATEGORIES.map((category): [string, Decision] => [category, { kind: 'allow' }]),
  ),
  markers: { restricted: SILENT, 'whereabouts-need-to-know': SILENT },
} as unknown as Decisions;

export function aSmallWorld(): SmallWorld {
  return {
    children: [1, 2, 3].map((n) =>
      childView(
        n,
        n === 3 ? { care: { kind: 'withheld', category: 'family-and-network', ask: 'la:991' } } : {},
      ),
    ),
    missingEpisodes: [1, 2, 3, 4, 5].map((n) =>
      missingEpisodeView(n, n === 4 ? { whereabouts: { kind: 'silent' } } : {}),
    ),
  };
}

/** What the small world does not hold. */
const NOTHING_MORE = {
  linkedMissingEpisodes: async () => new Map(),
  notifications: async () => ({ rows: [], cursors: [], hasNextPage: false }),
  notificationsByIds: async () => [],
  notificationsOfMissingEpisodes: async () => [],
  profilesOfChildren: async () => new Map<string, never>(),
  meetingsOfChildren: () => Promise.resolve(new Map<string, never>()),
  onReturnOfChildren: () => Promise.resolve(new Map<string, never>()),
  onReturnOfMissingEpisodes: () => Promise.resolve(new Map<string, never>()),
  patternsOfChildren: async () => new Map<string, never>(),
  promptsOfChildren: async () => new Map<string, never>(),
  placePatterns: async () => ({ rows: [], cursors: [], hasNextPage: false }),
  childrenTogether: async () => ({ rows: [], cursors: [], hasNextPage: false }),
  returnInterviewsByIds: async () => [],
  returnInterviewsOfChildren: async () => [],
  returnInterviewsOfMissingEpisodes: async () => [],
  deadlines: async () => ({ rows: [], cursors: [], hasNextPage: false }),
  deadlinesOfChildren: async () => new Map(),
  returnInterviews: async () => ({ rows: [], cursors: [], hasNextPage: false }),
  reviews: async () => ({ rows: [], cursors: [], hasNextPage: false }),
};

/** A reading held in memory, for tests of what stands above the port. What the port itself promises is tested on the store. */
export function smallSession(world: SmallWorld, fails: Error | null = null): SmallSession {
  const calls: string[] = [];
  const children = new Set<string>();
  let closed = false;
  const called = async (name: string): Promise<void> => {
    calls.push(name);
    if (fails !== null) throw fails;
  };
  const seen = (rows: readonly MissingEpisodeView[]): readonly MissingEpisodeView[] => {
    rows.forEach((row) => children.add(row.childId));
    return rows;
  };
  return {
    audience: AUDIENCE,
    decisions: ALLOW_ALL,
    now: new Date('2026-11-21T00:00:00Z'),
    ledger: ledgerOf(children),
    calls,
    isClosed: () => closed,
    missingEpisodes: async (filter, page) => {
      await called('missingEpisodes');
      const rows = world.missingEpisodes.filter((row) => passes(row, filter));
      return pageOf(seen(rows), page);
    },
    missingEpisodesByIds: async (ids) => {
      await called('missingEpisodesByIds');
      return seen(world.missingEpisodes.filter(({ id }) => ids.includes(id)));
    },
    missingEpisodesOfChildren: async (ids) => {
      await called('missingEpisodesOfChildren');
      return seen(world.missingEpisodes.filter(({ childId }) => ids.includes(childId)));
    },
    chronologyOf: async (ids) => {
      await called('chronologyOf');
      return new Map(ids.map((id) => [id, shown([chronologyLine(id)])]));
    },
    childrenByIds: async (ids) => {
      await called('childrenByIds');
      ids.forEach((id) => children.add(id));
      return world.children.filter(({ id }) => ids.includes(id));
    },
    children: async (_filter, page) => {
      await called('children');
      return pageOf(world.children, page);
    },
    ...NOTHING_MORE,
    agencyNames: async () => new Map([['pf:99', 'Northvale Police']]),
    nextRelationEdge: async () => null,
    position: async () => 7n,
    allowedOf: async (ids, categories) =>
      new Map(ids.map((id) => [id, { childId: id, categories: new Set(categories) }])),
    rest: async () => undefined,
    close: async () => {
      closed = true;
    },
  };
}

function ledgerOf(children: ReadonlySet<string>): Ledger {
  return { children, shown: new Set(['existence']), withheld: new Set(), accessVersions: new Map() };
}

function passes(row: MissingEpisodeView, filter: MissingEpisodeFilter): boolean {
  if (filter.open === true && row.status === 'closed') return false;
  return filter.statuses === undefined || filter.statuses.includes(row.status);
}

function pageOf<T extends { readonly id: string }>(
  rows: readonly T[],
  { first, after }: PageRequest,
): Page<T> {
  const from = after === null ? 0 : rows.findIndex(({ id }) => id === after) + 1;
  const page = rows.slice(from, from + first);
  return { rows: page, cursors: page.map(({ id }) => id), hasNextPage: from + first < rows.length };
}

function chronologyLine(id: string) {
  return {
    fact: { agency: agency('pf:99'), source: 'storm', record: id, line: 2, part: 'a', revision: 0 },
    by: agency('pf:99'),
    kind: 'noted' as const,
    occurred: minuteAt('2026-11-20T22:07:00Z'),
    receivedAt: null,
    text: instant('2026-11-20T22:07:00Z'),
  };
}
