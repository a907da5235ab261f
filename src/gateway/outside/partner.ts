import type { OutwardDesk } from '../../hub/ports/outward';
import type { RunSubgraph } from '../compose/compiled-operations';
import { createArrivals } from './arrivals';
import type { Contribution } from './contribution';
import { createKeptAnswers } from './kept-answers';
import type { LiveToWake } from './live-to-wake';
import { createOutsideCall } from './outside-call';
import type { OutsideEvents } from './outside-events';
import { outsideSubgraph } from './outside-subgraph';
import type { OutsideRegistration } from './registration';
import { createToldFields } from './told-fields';
import { listenForWakeUps } from './wake-ups';
import type { WakeUps } from './wake-ups';

export interface PartnerParts {
  readonly registration: OutsideRegistration;
  readonly contribution: Contribution;
  readonly desk: OutwardDesk;
  readonly events: OutsideEvents;
}

/** One agency outside, as this hub works with it. */
export interface Partner {
  readonly registration: OutsideRegistration;
  readonly run: RunSubgraph;
  readonly fields: readonly string[];
  start(live: LiveToWake): void;
  stop(): Promise<void>;
}

export function openPartner({ registration, contribution, desk, events }: PartnerParts): Partner {
  const { name, agreement, limits } = registration;
  const call = createOutsideCall({
    registration,
    contribution,
    ended: (outcome) => events.called(name, outcome),
  });
  let live: LiveToWake | null = null;
  const kept = createKeptAnswers({
    monotonic: () => performance.now(),
    retryMs: limits.pauseMs,
    ask: async (childIds, fields) => {
      const identifiers = await desk.disclose(agreement, childIds);
      if (identifiers.size === 0) return new Map();
      const answers = await call.ask([...identifiers.values()], fields);
      return new Map(
        [...identifiers].flatMap(([childId, identifier]) => {
          const told = answers.get(identifier);
          return typeof told === 'object' ? [[childId, told] as const] : [];
        }),
      );
    },
    isWatched: (childId) => live?.isWatched(childId) ?? false,
    onNews: (childIds) => live?.touch(childIds),
    onFailure: (error) => events.failed(name, error),
  });
  let wakeUps: WakeUps | null = null;
  return {
    registration,
    run: outsideSubgraph(contribution, createToldFields({ registration, contribution, desk, call, kept })),
    fields: [...contribution.fields.keys()],
    start(waking) {
      live = waking;
      wakeUps = listening(registration, { kept, desk, events });
    },
    async stop() {
      kept.stop();
      await wakeUps?.stop();
    },
  };
}

interface Hearing {
  readonly kept: ReturnType<typeof createKeptAnswers>;
  readonly desk: OutwardDesk;
  readonly events: OutsideEvents;
}

/** A wake-up only says that it is worth asking again; what it says is looked up, never shown. */
function listening(registration: OutsideRegistration, { kept, desk, events }: Hearing): WakeUps | null {
  const { name, agreement, wakeUps } = registration;
  if (wakeUps === null) return null;
  const arrivals = createArrivals({
    settle: async (identifiers) => {
      if (identifiers === 'all') return kept.outdated('all');
      kept.outdated((await desk.childrenNamed(agreement, identifiers)).values());
    },
    onFailure: (error) => events.failed(name, error),
  });
  return listenForWakeUps({
    registration,
    from: wakeUps,
    onWakeUp: (identifier) => {
      events.wakeUp(name, 'woken');
      arrivals.add(identifier);
    },
    onMalformed: () => events.wakeUp(name, 'malformed'),
    onConnected: () => {
      events.wakeUp(name, 'connected');
      arrivals.addAll();
    },
  });
}
