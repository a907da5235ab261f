import type DataLoader from 'dataloader';
import type { Viewer } from '../../access/viewer';
import type { Act, ActOutcome } from '../../hub/acts/act';
import type { KeyedHash } from '../../model/child/identifiers';
import type { ReadSession } from '../../hub/ports/reading';

/** A row of a live view: what a wake must know of it to find it again. */
export interface RowInView {
  readonly childId: string;
  /** The child's version at this reading. */
  readonly version: number;
}

/**
 * Filled in by the twin of a subscription root, so that live learns which rows an answer holds without looking into
 * the client's own selection.
 */
export interface LiveRequest {
  /** Rows the answer shows, by id, in the order shown. */
  readonly inView: Map<string, RowInView>;
  /** Ids asked for that are not, or no longer, in view. */
  readonly left: Set<string>;
}

/** Acts of one person on one ground. */
export type ActFor = (act: Act) => Promise<ActOutcome>;

/**
 * All that resolvers of one operation share. Made afresh for each operation and each wake: its loaders remember what
 * they read, and what they remember must never outlive the snapshot it was read in.
 */
export interface OperationContext {
  /** The person asking, or `null` when one answer is made for a whole audience. */
  readonly viewer: Viewer | null;
  readonly session: ReadSession;
  /** `null` outside live. */
  readonly live: LiveRequest | null;
  /** Makes opaque texts that no key can be guessed from; `null` where one answer is made for a whole audience. */
  readonly hash: KeyedHash | null;
  /** Does something in the name of the person asking; `null` where nothing may be done. */
  readonly act: ActFor | null;
  /** Batch loaders by name, made on first use. */
  readonly loaders: Map<string, DataLoader<string, unknown>>;
}

export interface OperationContextParts {
  readonly viewer: Viewer | null;
  readonly session: ReadSession;
  readonly live?: LiveRequest | null;
  readonly act?: ActFor | null;
  readonly hash?: KeyedHash | null;
}

export function createOperationContext({
  viewer,
  session,
  live = null,
  act = null,
  hash = null,
}: OperationContextParts): OperationContext {
  return { viewer, session, live, act, hash, loaders: new Map() };
}

export function createLiveRequest(): LiveRequest {
  return { inView: new Map(), left: new Set() };
}
