import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Agreements } from '../../access/agreements';
import type { PersonViewer } from '../../access/viewer';
import type { AccessEpoch, ChangeFeed } from '../../hub/ports/change-feed';
import type { Clock } from '../../hub/ports/clock';
import type { AccessRecord, Reading } from '../../hub/ports/reading';
import type { GatewayExecutor } from '../compose/executor-port';
import type { LiveFigures } from './live-figures';
import type { LiveLimits } from './live-limits';
import type { OperationGate } from '../edge/operation-gate';

/** The log live writes to; fields are codes and numbers only. */
export interface LiveLog {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
}

/** Answers a person, or a refusal of any shape. */
export interface LiveVerifier {
  verify(token: string): Promise<PersonViewer | { readonly kind: string } | object>;
}

export interface LiveOptions {
  readonly feed: ChangeFeed;
  readonly reading: Reading;
  readonly record: AccessRecord;
  readonly epoch: AccessEpoch;
  readonly executor: GatewayExecutor;
  readonly verifier: LiveVerifier;
  /** The HTTP edge's own, so that the socket is no easier way in. */
  readonly gate: Pick<OperationGate, 'validateOperation'>;
  agreements(): Agreements;
  /**
   * Others are in force: has `agreements` give those of that version, if they can be had here. Without it a hub whose
   * agreements were replaced pushes nothing until it is started again.
   */
  reloadAgreements?(version: string): void | Promise<void>;
  readonly clock: Clock;
  readonly logger: LiveLog;
  readonly limits?: Partial<LiveLimits>;
  /**
   * Fields whose values change without a word on the feed: what a client that comes back has missed of them nobody can
   * say, so it starts anew.
   */
  readonly fieldsFromOutside?: ReadonlySet<string>;
  readonly hubId: string;
  /** Shared by all hubs that should honour each other's resume tokens. */
  readonly resumeSecret: string;
  /** Origins of pages, besides this hub's own, that may open a socket. */
  readonly allowedOrigins?: readonly string[];
}

export interface LiveState {
  readonly sockets: number;
  readonly groups: number;
  readonly lagging: number;
  readonly position: bigint;
}

export interface Live {
  upgrade(request: IncomingMessage, wire: Duplex, head: Buffer): void;
  /** Fine, or the code of why nothing is pushed: `feed-stale`, `epoch-stale` or `agreements-not-in-force`. */
  readiness(): { readonly ok: true } | { readonly ok: false; readonly reason: string };
  readonly figures: Readonly<LiveFigures>;
  state(): LiveState;
  /** Looks again at these children wherever they are shown here, though nothing of the feed has changed. */
  touch(childIds: readonly string[]): void;
  /** Whether a group here shows the child, or may be about to. */
  isWatched(childId: string): boolean;
  /** Looks at due times now instead of at the next recheck. */
  recheck(): void;
  /** Takes nobody new, writes off everyone with their last position, and says goodbye. */
  stop(): Promise<void>;
}

/** With every limit decided and the machine's own time put in. */
export interface LiveParts extends Omit<LiveOptions, 'limits'> {
  readonly limits: LiveLimits;
  readonly monotonic: () => number;
  pause(ms: number): Promise<void>;
}
