import type { Agreements } from '../../access/agreements';
import type { AccessEpoch } from '../../hub/ports/change-feed';
import type { Freshness } from './freshness';
import type { Groups } from './groups';
import type { Lag } from './lag';
import { CLOSE } from './live-socket';
import type { Sockets } from './open-sockets';
import { regroup } from './regroup';
import type { Rounds } from './rounds';

/** Sockets asked about at once after a revocation. */
const ASKED_TOGETHER = 32;

export interface DueWorkDeps {
  readonly sockets: Sockets;
  readonly groups: Groups;
  readonly rounds: Pick<Rounds, 'wake'>;
  readonly lag: Lag;
  readonly freshness: Freshness;
  readonly epoch: Pick<AccessEpoch, 'isRevoked'>;
  readonly pingEveryMs: number;
  readonly monotonic: () => number;
  agreements(): Agreements;
}

export interface DueWork {
  /** Does what time alone asks for; answers the nearest time to come. */
  act(now: number): number | null;
  /** Closes every socket whose token or person is revoked. */
  closeRevoked(): Promise<void>;
}

export function createDueWork(deps: DueWorkDeps): DueWork {
  let version = deps.agreements().version;
  let pingedAt = deps.monotonic();
  const redecide = (): void => {
    if (deps.agreements().version === version) return;
    version = deps.agreements().version;
    const tellLeft = (presence: string, position: bigint) => deps.lag.tellLeft(presence, position);
    for (const group of deps.groups.all()) regroup(group, { ...deps, tellLeft });
  };
  return {
    act(now) {
      redecide();
      deps.lag.check();
      if (deps.freshness.hasRecovered()) deps.groups.wakeAll();
      if (deps.monotonic() - pingedAt >= deps.pingEveryMs) {
        pingedAt = deps.monotonic();
        pingAll(deps.sockets);
      }
      return nearest([expire(deps.sockets, now), passEdges(deps, now)]);
    },
    async closeRevoked() {
      const known = [...deps.sockets.open];
      for (let start = 0; start < known.length; start += ASKED_TOGETHER)
        await Promise.all(
          known.slice(start, start + ASKED_TOGETHER).map(async (socket) => {
            if (socket.viewer === null) return;
            const { agency, person, token } = socket.viewer;
            if (await deps.epoch.isRevoked({ id: token.id, agency, person }))
              socket.close(CLOSE.forbidden, 'Revoked');
          }),
        );
    },
  };
}

function expire(sockets: Sockets, now: number): number | null {
  let next: number | null = null;
  for (const socket of sockets.open) {
    const end = socket.viewer?.token.expiresAt.getTime();
    if (end === undefined) continue;
    if (end <= now) socket.close(CLOSE.forbidden, 'Token expired');
    else if (next === null || end < next) next = end;
  }
  return next;
}

function passEdges({ groups, rounds }: Pick<DueWorkDeps, 'groups' | 'rounds'>, now: number): number | null {
  let next: number | null = null;
  for (const group of groups.all()) {
    if (group.edgeAt === null) continue;
    if (group.edgeAt > now) {
      next = nearest([next, group.edgeAt]);
      continue;
    }
    group.edgeAt = null;
    group.pending.reconcileAll();
    rounds.wake(group);
  }
  return next;
}

function pingAll(sockets: Sockets): void {
  for (const socket of sockets.open) {
    if (!socket.heard) socket.terminate();
    socket.heard = false;
    socket.ping();
  }
}

function nearest(times: readonly (number | null)[]): number | null {
  const known = times.filter((time) => time !== null);
  return known.length === 0 ? null : Math.min(...known);
}
