import { rm } from 'node:fs/promises';
import { ROLES } from '../../../../src/access/viewer';
import { TOKEN_AUDIENCE } from '../../../../src/gateway/edge/tokens';
import type { AgencyId } from '../../../../src/model/agency/agency-id';
import { agencyId } from '../../../../src/model/agency/agency-id';
import { createDecisions } from '../../../../src/hub/decisions/create-decisions';
import type { PersonDecision } from '../../../../src/hub/decisions/decision';
import { run } from '../../../../src/main/commands/run';
import { openInstallation, type Installation } from '../../../../src/main/composition/installation';
import { defaultPurpose } from '../../../../src/main/composition/default-purpose';
import { signToken } from '../../../../src/main/demonstration/sign-token';
import { instantAt } from '../../../../src/model/time/instant';
import { loadConfig } from '../../../../src/platform/config';
import { newId } from '../../../../src/platform/ids';
import { createIntakeStore } from '../../../../src/store/intake/create-intake-store';
import { captureIo } from '../../../support/capture-io';
import { newDataFolder } from '../../../support/data-folder';
import { eventually } from '../../../support/eventually';
import { startCommand, startHubProcess, type HubProcess } from '../../../support/hub-process';
import { lastingPort } from '../../../support/lasting-port';
import { openView, openViews, type LiveView, type ViewOptions } from './live-view';

export type Source = 'storm' | 'case-records' | 'return-interviews';
export type WhichHub = 'first' | 'second';

/** Who asks: as their agency's issuer vouches for them, and on what ground. */
export interface Person {
  readonly agency: string;
  readonly role: string;
  readonly person?: string;
  readonly purpose?: string;
  readonly clearance?: readonly string[];
  /** The ground, when it is not the purpose's own. */
  readonly basis?: string;
}

export interface Asked {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** An answer as it came. */
export interface Answer<T = unknown> {
  readonly status: number;
  readonly text: string;
  readonly data: T;
  readonly codes: readonly string[];
}

/** Two hubs and a worker on one database, each a process of its own, and nobody's sight arranged but by the test. */
export interface FourUsers {
  /** Puts records on an agency's topic and waits until each is accounted for; the closing line. */
  tell(source: Source, agency: string, ...records: readonly object[]): Promise<string>;
  command(...words: readonly string[]): Promise<readonly string[]>;
  /** What an authority decides of a child in the hub: a meeting's invitation, a commission. */
  decide(agency: string, decision: PersonDecision): Promise<void>;
  relate(childId: string, scope: string, by?: string): Promise<void>;
  ask<T>(person: Person, asked: Asked): Promise<Answer<T>>;
  /** A body as somebody sends it, with their token and no ground added. */
  send(person: Person, body: unknown): Promise<Answer>;
  watch(person: Person, view: ViewOptions, at?: WhichHub): Promise<LiveView>;
  /** Several at once, on few sockets. */
  watchAll(person: Person, asked: readonly ViewOptions[]): Promise<readonly LiveView[]>;
  /** The opened installation itself, for reading the log that its agencies read. */
  readonly installation: Installation;
  /** All that the three processes have printed, and what their metrics say now. */
  printed(): string;
  metrics(): Promise<string>;
  /** Ends the views opened since the last time. */
  leave(): Promise<void>;
  close(): Promise<void>;
}

export async function startFourUsers(): Promise<FourUsers> {
  const dataDir = await newDataFolder();
  const env = { DATA_DIR: dataDir };
  const first = await startHubProcess(['hub'], env);
  const status = `http://127.0.0.1:${await lastingPort()}`;
  const worker = startCommand(['worker'], { ...env, METRICS_PORT: new URL(status).port });
  const second = await startHubProcess(['hub'], env);
  const ready = async (): Promise<boolean> => (await fetch(`${status}/readyz`)).ok;
  await eventually('the worker is ready', ready, { withinMs: 60_000, everyMs: 100 });
  const installation = await openInstallation(loadConfig(env), { part: 'test', quiet: true });
  const processes = [second, worker, first];
  const views: LiveView[] = [];
  const spoken = spokenIn(env);
  const tokenOf = (person: Person): Promise<string> => tokenFor(installation, person);
  const decide: FourUsers['decide'] = (agency, decision) => stated(installation, known(agency), decision);
  const send: FourUsers['send'] = async (person, body) => post(first, await tokenOf(person), body);
  return {
    installation,
    command: (...words) => spoken(words, ''),
    tell: async (source, agency, ...records) => {
      const lines = records.map((record) => JSON.stringify(record)).join('\n');
      return (await spoken(['send', source, '-', '--as', agency], lines)).at(-1) ?? '';
    },
    decide,
    relate: (childId, scope, by = 'la:991') => {
      const from = instantAt(installation.clock.now().getTime() - 3_600_000);
      return decide(by, { kind: 'state-relation', childId, scope, from, to: null });
    },
    send,
    ask: async <T>(person: Person, { query, variables = {} }: Asked) => {
      const extensions = person.basis === undefined ? {} : { extensions: { basis: person.basis } };
      return (await send(person, { query, variables, ...extensions })) as Answer<T>;
    },
    watch: async (person, view, at = 'first') => {
      const address = at === 'first' ? first.address : second.address;
      const opened = openView(address, { ...openingOf(person, await tokenOf(person)), ...view });
      views.push(opened);
      return opened;
    },
    watchAll: async (person, asked) => {
      const opening = openingOf(person, await tokenOf(person));
      const opened = openViews(first.address, asked, opening);
      views.push(...opened);
      return opened;
    },
    printed: () => processes.map((each) => each.out() + each.err()).join('\n'),
    metrics: () => metricsOf([first.address, second.address, status]),
    leave: async () => {
      await Promise.all(views.splice(0).map((view) => view.leave()));
    },
    close: async () => {
      await installation.close();
      for (const each of processes) {
        each.kill('SIGTERM');
        await each.ended;
      }
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function tokenFor(
  { config, clock }: Installation,
  { agency, role: named, person = 'somebody', purpose, clearance = [] }: Person,
): Promise<string> {
  const role = ROLES.find((each) => each === named);
  if (role === undefined) throw new Error(`${named} is no role`);
  return signToken({
    ...{ dataDir: config.dataDir, audience: TOKEN_AUDIENCE, agency: known(agency), role, person, clearance },
    purpose: purpose ?? defaultPurpose(config, role),
    unit: null,
    now: clock.now(),
    seconds: 8 * 60 * 60,
  });
}

function known(agency: string): AgencyId {
  const id = agencyId(agency);
  if (id === null) throw new Error(`${agency} is no agency`);
  return id;
}

/** Runs a command here, as a shell would; records refused by intake are an answer, anything else is not. */
function spokenIn(env: Readonly<Record<string, string>>) {
  return async (words: readonly string[], stdin: string): Promise<readonly string[]> => {
    const io = captureIo(env, stdin);
    const code = await run(words, io);
    if (code !== 0 && !(code === 1 && words[0] === 'send'))
      throw new Error(`${words.join(' ')} ended with ${code}: ${io.errLines.join(' ')}`);
    return io.outLines;
  };
}

async function stated(installation: Installation, agency: AgencyId, decision: PersonDecision): Promise<void> {
  const { pools, clock, hash, protocols } = installation;
  const store = createIntakeStore(pools.intake, clock);
  const decisions = createDecisions({ store, hash, protocols, clock });
  const outcome = await decisions.state({ agency, person: 'chair-1', role: 'chair' }, newId(), decision);
  if (outcome !== 'stated') throw new Error(`the decision came to ${outcome}`);
}

async function post({ address }: HubProcess, token: string, body: unknown): Promise<Answer> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  const { data = null, errors = [] } = JSON.parse(text) as {
    readonly data?: unknown;
    readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
  };
  return {
    status: response.status,
    text,
    data,
    codes: errors.map(({ extensions }) => extensions?.code ?? 'none'),
  };
}

function openingOf({ basis }: Person, token: string): { readonly token: string; readonly basis?: string } {
  return basis === undefined ? { token } : { token, basis };
}

async function metricsOf(addresses: readonly string[]): Promise<string> {
  const texts = addresses.map(async (each) => (await fetch(`${each}/metrics`)).text());
  return (await Promise.all(texts)).join('\n');
}
