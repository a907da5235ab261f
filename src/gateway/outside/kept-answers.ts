import { clearTimeout, setTimeout } from 'node:timers';

/** What live knows of an agency's own fields without waiting for it. */
export interface KeptAnswers {
  /** The values known now, by field; those missing, or no longer fresh, are asked for meanwhile. */
  take(childId: string, fields: readonly string[]): ReadonlyMap<string, unknown>;
  /** Something of these children has changed at the agency; those that nobody looks at are forgotten. */
  outdated(childIds: Iterable<string> | 'all'): void;
  stop(): void;
}

export interface KeptAnswersParts {
  readonly monotonic: () => number;
  /** How long to wait after a failure before asking again. */
  readonly retryMs: number;
  /** Each child's fields; a child that cannot be asked about is absent. Rejects when the agency is away. */
  ask(
    childIds: readonly string[],
    fields: readonly string[],
  ): Promise<ReadonlyMap<string, ReadonlyMap<string, unknown>>>;
  /** Whether a live view shows the child now. */
  isWatched(childId: string): boolean;
  /** Values differ from those last taken. */
  onNews(childIds: readonly string[]): void;
  onFailure(error: unknown): void;
}

/** After this an answer is asked for again when somebody looks. */
const FRESH_MS = 30_000;
/** After this it is not shown any more: whoever has been away so long may have changed its mind. */
const OLDEST_MS = 300_000;
const MOST_KEPT = 10_000;
const MOST_AT_ONCE = 100;

interface Kept {
  readonly wanted: Set<string>;
  values: ReadonlyMap<string, unknown>;
  readAt: number;
}

export function createKeptAnswers(parts: KeptAnswersParts): KeptAnswers {
  const children = new Map<string, Kept>();
  const due = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  let asking: ReadonlySet<string> | null = null;
  let stopped = false;

  const ageOf = (kept: Kept): number => parts.monotonic() - kept.readAt;
  const later = (ms: number): void => {
    if (stopped || timer !== null || due.size === 0) return;
    timer = setTimeout(() => {
      timer = null;
      void askDue();
    }, ms).unref();
  };
  const askDue = async (): Promise<void> => {
    if (asking !== null) return;
    const some = takeSome(due, children);
    asking = new Set(some.childIds);
    let wait = 0;
    try {
      await askSome(parts, children, some);
    } catch (error) {
      parts.onFailure(error);
      wait = parts.retryMs;
      for (const childId of some.childIds) if (parts.isWatched(childId)) due.add(childId);
    } finally {
      asking = null;
      later(wait);
    }
  };
  return {
    take(childId, fields) {
      const kept = children.get(childId) ?? nothingKept();
      children.delete(childId);
      children.set(childId, kept);
      forgetOldest(children);
      const known = fields.every((field) => kept.wanted.has(field));
      for (const field of fields) kept.wanted.add(field);
      if (ageOf(kept) > OLDEST_MS) kept.values = new Map();
      if (!known || (ageOf(kept) > FRESH_MS && asking?.has(childId) !== true)) due.add(childId);
      later(0);
      return kept.values;
    },
    outdated(childIds) {
      for (const childId of childIds === 'all' ? [...children.keys()] : childIds) {
        if (!children.has(childId)) continue;
        if (parts.isWatched(childId)) due.add(childId);
        else children.delete(childId);
      }
      later(0);
    },
    stop() {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}

function nothingKept(): Kept {
  return { wanted: new Set(), values: new Map(), readAt: Number.NEGATIVE_INFINITY };
}

interface Some {
  readonly childIds: readonly string[];
  readonly fields: readonly string[];
}

/** A few of those due, with the fields that any of them is looked at for. */
function takeSome(due: Set<string>, children: ReadonlyMap<string, Kept>): Some {
  const childIds = [...due].slice(0, MOST_AT_ONCE);
  const fields = new Set<string>();
  for (const childId of childIds) {
    due.delete(childId);
    for (const field of children.get(childId)?.wanted ?? []) fields.add(field);
  }
  return { childIds: childIds.filter((childId) => children.has(childId)), fields: [...fields].sort() };
}

async function askSome(
  { ask, monotonic, onNews }: KeptAnswersParts,
  children: ReadonlyMap<string, Kept>,
  { childIds, fields }: Some,
): Promise<void> {
  if (childIds.length === 0) return;
  const answers = await ask(childIds, fields);
  const news: string[] = [];
  for (const childId of childIds) {
    const kept = children.get(childId);
    if (kept === undefined) continue;
    const values = answers.get(childId) ?? new Map<string, unknown>();
    if (textOf(kept, kept.values) !== textOf(kept, values)) news.push(childId);
    kept.values = values;
    kept.readAt = monotonic();
  }
  if (news.length > 0) onNews(news);
}

/** Absent and null are shown alike. */
function textOf({ wanted }: Kept, values: ReadonlyMap<string, unknown>): string {
  return JSON.stringify([...wanted].sort().map((field) => values.get(field) ?? null));
}

function forgetOldest(children: Map<string, Kept>): void {
  for (const childId of children.keys()) {
    if (children.size <= MOST_KEPT) return;
    children.delete(childId);
  }
}
