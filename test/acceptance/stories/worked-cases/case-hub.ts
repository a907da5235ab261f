import { rm } from 'node:fs/promises';
import type { Installation } from '../../../../src/main/composition/installation';
import { stopAll } from '../../../../src/main/composition/running';
import { startHub } from '../../../../src/main/composition/start-hub';
import { startWorker } from '../../../../src/main/composition/start-worker';
import { vitalSigns } from '../../../../src/main/composition/vital-signs';
import { newDataFolder } from '../../../support/data-folder';
import { createWorldDatabase } from '../../../support/world-database';
import { readTopic } from '../../kills/read-topic';
import { openView, type LiveView, type ViewOptions } from '../four-users/live-view';
import { installationOn } from './case-installation';
import { tokenFor, type Person } from './person-token';
import { relate } from './relate';
import { tell } from './tell';

/** What GraphQL says when it does not do what was asked. */
export interface Refusal {
  readonly code: string;
  readonly rule?: string;
  readonly source?: string;
}

/** A hub and its worker over a real database and the embedded log, with a clock that only the story moves. */
export interface CaseHub extends Asking {
  now(): Date;
  /** It is later now; `at` is UTC, such as `2026-11-02T21:40`. The clock never goes back. */
  itIs(at: string): void;
  /** Puts a record on an agency's topic and waits until it is taken in; anything but accepted fails the story. */
  tell(source: string, by: string, record: object): Promise<void>;
  /** Everything that agency's own topic has told it so far. */
  toldTo<T>(by: string): Promise<readonly T[]>;
  /** An authority or force says that somebody works with the child: a caseload, a commission. */
  relate(childId: string, scope: string, by: string): Promise<void>;
  close(): Promise<void>;
}

interface Asking {
  /** Fails the story when anything is refused. */
  ask<T>(person: Person, query: string, variables?: object): Promise<T>;
  refusal(person: Person, query: string, variables?: object): Promise<Refusal>;
  watch(person: Person, view: ViewOptions): Promise<LiveView>;
}

/** Starts a hub whose clock stands at `start`, in UTC. */
export async function startCaseHub(start: string): Promise<CaseHub> {
  let now = Date.parse(`${start}Z`);
  const clock = { now: () => new Date(now) };
  const [dataDir, database] = [await newDataFolder(), await createWorldDatabase()];
  const installation = await installationOn({ dataDir, database, clock });
  const signs = vitalSigns(installation);
  const worker = await startWorker(installation, signs);
  const hub = await startHub(installation, signs);
  const views: LiveView[] = [];
  return {
    ...asking(installation, hub.address, views),
    now: clock.now,
    itIs: (at) => {
      const later = Date.parse(`${at}Z`);
      if (!(later >= now)) throw new Error(`${at} is before ${clock.now().toISOString()}`);
      now = later;
    },
    tell: (source, by, record) => tell(installation, { source, by, record }),
    toldTo: async <T>(by: string) => {
      const topic = `notifications.${by.replace(':', '-')}.v1`;
      const records = await readTopic(installation.eventLog(), topic);
      return records.map(({ value }) => JSON.parse(Buffer.from(value ?? []).toString()) as T);
    },
    relate: (childId, scope, by) => relate(installation, { childId, scope, by }),
    close: async () => {
      await Promise.all(views.map((view) => view.leave()));
      await stopAll([hub, worker]);
      await installation.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function asking(installation: Installation, address: string, views: LiveView[]): Asking {
  return {
    ask: async <T>(person: Person, query: string, variables: object = {}) => {
      const { data, errors = [] } = await post(installation, address, { person, query, variables });
      if (errors.length > 0 || data === undefined) throw new Error(JSON.stringify(errors));
      return data as T;
    },
    refusal: async (person, query, variables = {}) => {
      const { data, errors = [] } = await post(installation, address, { person, query, variables });
      const [refused] = errors;
      if (refused === undefined) throw new Error(`nothing was refused: ${JSON.stringify(data)}`);
      const { code = refused.message, rule, source } = refused.extensions ?? {};
      return { code, ...(rule === undefined ? {} : { rule, source: source ?? '' }) };
    },
    watch: async (person, view) => {
      const { basis } = person;
      const grounds = basis === undefined ? {} : { basis };
      const opened = openView(address, { token: await tokenFor(installation, person), ...grounds, ...view });
      views.push(opened);
      await opened.hasSnapshot();
      return opened;
    },
  };
}

interface Asked {
  readonly person: Person;
  readonly query: string;
  readonly variables: object;
}

interface Answered {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Refusal }[];
}

async function post(installation: Installation, address: string, asked: Asked): Promise<Answered> {
  const { person, query, variables } = asked;
  const grounds = person.basis === undefined ? {} : { extensions: { basis: person.basis } };
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await tokenFor(installation, person)}`,
    },
    body: JSON.stringify({ query, variables, ...grounds }),
  });
  return (await response.json()) as Answered;
}
