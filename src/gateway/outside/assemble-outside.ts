import { clearInterval, setInterval } from 'node:timers';
import type { OutwardDesk } from '../../hub/ports/outward';
import type { RunSubgraph } from '../compose/compiled-operations';
import { takeInAll } from './compose-outside';
import type { Composed } from './compose-outside';
import type { Contribution } from './contribution';
import { offeredSchema } from './offered-schema';
import type { OutsideEvents } from './outside-events';
import { openPartner } from './partner';
import type { Partner } from './partner';
import type { OutsideRegistration } from './registration';
import type { LiveToWake } from './live-to-wake';

export interface OutsideParts {
  readonly registrations: readonly OutsideRegistration[];
  /** The hub's own supergraph as published, and what it is composed of. */
  readonly hub: Composed;
  readonly desk: OutwardDesk;
  readonly events: OutsideEvents;
  readonly checkSchemaEveryMs?: number;
}

/** The agencies outside that answer for fields of their own. */
export interface Outside {
  readonly supergraphSdl: string;
  readonly runs: ReadonlyMap<string, RunSubgraph>;
  /** Names of the contributed fields. */
  readonly fields: ReadonlySet<string>;
  /** Begins to listen and to look at what is served; live views are woken when answers come. */
  start(live: LiveToWake): void;
  /** Looks now at what every agency serves. */
  checkSchemas(): Promise<void>;
  stop(): Promise<void>;
}

const CHECK_SCHEMA_MS = 300_000;

/** An agency whose contract is refused is left out, and said so; the hub and the others go on. */
export function assembleOutside(parts: OutsideParts): Outside {
  const { registrations, hub, events } = parts;
  const { composed, outcomes } = takeInAll(hub, registrations);
  const partners: Partner[] = [];
  for (const { registration, outcome } of outcomes) {
    events.schema(registration.name, outcome.kind === 'refused' ? 'left-out' : 'in-force');
    if (outcome.kind === 'taken-in') partners.push(partnerOf(parts, registration, outcome.contribution));
  }
  const checkSchemas = async (): Promise<void> => {
    for (const { registration } of partners)
      events.schema(registration.name, (await offeredSchema(registration, composed)).kind);
  };
  let timer: NodeJS.Timeout | null = null;
  return {
    supergraphSdl: composed.supergraphSdl,
    runs: new Map(partners.map(({ registration, run }) => [registration.name, run])),
    fields: new Set(partners.flatMap(({ fields }) => fields)),
    start(live) {
      for (const partner of partners) partner.start(live);
      const check = () => void checkSchemas().catch((error: unknown) => events.failed('outside', error));
      if (partners.length > 0)
        timer = setInterval(check, parts.checkSchemaEveryMs ?? CHECK_SCHEMA_MS).unref();
    },
    checkSchemas,
    async stop() {
      if (timer !== null) clearInterval(timer);
      await Promise.all(partners.map((partner) => partner.stop()));
    },
  };
}

function partnerOf(
  { desk, events }: OutsideParts,
  registration: OutsideRegistration,
  contribution: Contribution,
): Partner {
  return openPartner({ registration, contribution, desk, events });
}
