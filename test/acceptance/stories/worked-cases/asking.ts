import { eventually } from '../../../support/eventually';
import type { Refusal } from './case-hub';
import type { Person } from './person-token';
import { hub } from './shared';

/** What somebody is shown of one missing episode, by the fields they select. */
export async function episodeAs<T>(person: Person, id: string, selection: string): Promise<T | null> {
  const query = `query ($id: ID!) { missingEpisode(id: $id) { ${selection} } }`;
  return (await hub().ask<{ missingEpisode: T | null }>(person, query, { id })).missingEpisode;
}

/** What somebody is shown of one child; `null` when they may not even know of them. */
export async function childAs<T>(person: Person, id: string, selection: string): Promise<T | null> {
  const query = `query ($id: ID!) { child(id: $id) { ${selection} } }`;
  return (await hub().ask<{ child: T | null }>(person, query, { id })).child;
}

export interface Ids {
  readonly childId: string;
  readonly episodeId: string;
}

interface Found {
  readonly id: string;
  readonly givenName: { readonly shown: { readonly value: string } | null } | null;
  readonly missingEpisodes: readonly { readonly id: string }[];
}

/** The child of a given name and their only or latest missing episode, as somebody entitled finds them. */
export async function idsOf(person: Person, givenName: string): Promise<Ids> {
  const query = `{ children(first: 100) { edges { node {
    id givenName { shown { value } } missingEpisodes { id } } } } }`;
  const { children } = await hub().ask<{ children: { edges: readonly { node: Found }[] } }>(person, query);
  const found = children.edges.filter(({ node }) => node.givenName?.shown?.value === givenName);
  if (found.length !== 1) throw new Error(`${found.length} children called ${givenName}`);
  const node = found[0]?.node;
  return { childId: node?.id ?? '', episodeId: node?.missingEpisodes[0]?.id ?? '' };
}

/** Inputs that are not called after their mutation. */
const INPUT: Readonly<Record<string, string>> = {
  recordReturnInterviewStep: 'RecordInterviewStepInput',
  cancelMeeting: 'SettleMeetingInput',
  holdMeeting: 'SettleMeetingInput',
};

let keys = 0;

function mutation(name: string, selection: string): string {
  const input = INPUT[name] ?? `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${input}!) { ${name}(input: $input) { ${selection} } }`;
}

function keyed(input: Readonly<Record<string, unknown>>): object {
  return { input: 'referral' in input ? input : { key: `worked-case-${(keys += 1)}`, ...input } };
}

/** Somebody does something through the hub, which must not refuse it. */
export async function does<T = unknown>(
  person: Person,
  name: string,
  input: Readonly<Record<string, unknown>>,
  selection = '__typename',
): Promise<T> {
  const answer = await hub().ask<Record<string, T>>(person, mutation(name, selection), keyed(input));
  return answer[name] as T;
}

/** Somebody tries to do something, and is refused. */
export function isRefused(
  person: Person,
  name: string,
  input: Readonly<Record<string, unknown>>,
): Promise<Refusal> {
  return hub().refusal(person, mutation(name, '__typename'), keyed(input));
}

export interface Clock {
  readonly rule: string;
  readonly running: boolean;
  readonly dueAt: string;
  readonly ownerId: string;
  readonly ownerRole: string;
  readonly stoppedAt: string | null;
  readonly warnedAt: string | null;
  readonly overdueToldAt: string | null;
}

/** The latest clock of a rule in a missing episode, as somebody sees it. */
export async function clockAs(person: Person, id: string, rule: string): Promise<Clock | null> {
  const selection =
    'deadlines { rule running dueAt ownerId ownerRole stoppedAt warnedAt overdueToldAt startedAt }';
  const seen = await episodeAs<{ deadlines: readonly (Clock & { startedAt: string })[] | null }>(
    person,
    id,
    selection,
  );
  const clocks = (seen?.deadlines ?? []).filter((clock) => clock.rule === rule);
  return clocks.toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1)).at(-1) ?? null;
}

/** Waits for the watcher to have told what a clock is about to show. */
export function clockBecomes(
  person: Person,
  { id, rule }: { readonly id: string; readonly rule: string },
  holds: (clock: Clock) => boolean,
): Promise<Clock> {
  const looked = async (): Promise<Clock | false> => {
    const clock = await clockAs(person, id, rule);
    return clock !== null && holds(clock) && clock;
  };
  return eventually(`the clock ${rule}`, looked, { withinMs: 60_000, everyMs: 100 });
}

export interface Telling {
  readonly rule: string;
  readonly recipient: string;
  readonly byId: string;
  readonly toId: string | null;
  readonly state: string;
  readonly dueAt: string | null;
}

/** Who is to be told of a missing episode, as somebody sees it. */
export async function tellingsAs(person: Person, id: string): Promise<readonly Telling[]> {
  const seen = await episodeAs<{ notifications: readonly Telling[] | null }>(
    person,
    id,
    'notifications { rule recipient byId toId state dueAt }',
  );
  return seen?.notifications ?? [];
}
