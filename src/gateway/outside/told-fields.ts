import DataLoader from 'dataloader';
import { GraphQLError } from 'graphql';
import type { OutwardDesk } from '../../hub/ports/outward';
import type { OperationContext } from '../../subgraphs/kit/operation-context';
import { localWorkDone } from '../compose/local-work';
import type { Contribution } from './contribution';
import type { KeptAnswers } from './kept-answers';
import type { OutsideCall } from './outside-call';
import type { OutsideRegistration } from './registration';
import { OutsideUnavailable } from './unavailable';

/** One field of one child, as an operation asks for it. */
export interface WantedField {
  readonly childId: string;
  readonly field: string;
}

export interface ToldFieldsParts {
  readonly registration: OutsideRegistration;
  readonly contribution: Contribution;
  readonly desk: OutwardDesk;
  readonly call: OutsideCall;
  readonly kept: KeptAnswers;
}

/** Children named in one call. */
const MOST_CHILDREN = 100;

/** Answers contributed fields: all that an operation wants at once are asked for together. */
export function createToldFields(
  parts: ToldFieldsParts,
): (wanted: WantedField, context: OperationContext) => Promise<unknown> {
  const name = `outside:${parts.registration.name}`;
  return ({ childId, field }, context) => {
    let loader = context.loaders.get(name);
    if (loader === undefined) {
      loader = new DataLoader<string, unknown>((keys) => answer(parts, context, keys.map(wantedOf)));
      context.loaders.set(name, loader);
    }
    return loader.load(keyOf({ childId, field }));
  };
}

const keyOf = ({ childId, field }: WantedField): string => `${field} ${childId}`;

function wantedOf(key: string): WantedField {
  const space = key.indexOf(' ');
  return { field: key.slice(0, space), childId: key.slice(space + 1) };
}

type Answers = ReadonlyMap<string, unknown>;

/** What the audience may not have is not even asked for, so nothing withheld leaves the agency on its account. */
async function answer(
  parts: ToldFieldsParts,
  context: OperationContext,
  wanted: readonly WantedField[],
): Promise<readonly unknown[]> {
  const allowed = await allowedOf(parts, context, wanted);
  const groups = byFields(allowed.values());
  const answers = new Map<string, unknown>();
  const note = (found: Answers): void => found.forEach((value, key) => void answers.set(key, value));
  if (context.live === null) {
    if (groups.length > 0) await letGo(context);
    for (const found of await Promise.all(groups.map((group) => askNow(parts, group)))) note(found);
  } else for (const group of groups) note(fromKept(parts, group));
  return wanted.map((each) => {
    const own = allowed.get(keyOf(each));
    return own === undefined ? null : (answers.get(keyOf(own)) ?? null);
  });
}

/** By the wanted field's key, the child's present id. */
async function allowedOf(
  { contribution }: ToldFieldsParts,
  { session }: OperationContext,
  wanted: readonly WantedField[],
): Promise<ReadonlyMap<string, WantedField>> {
  const categoryOf = (field: string) => contribution.fields.get(field)?.category;
  const categories = new Set(
    wanted.map(({ field }) => categoryOf(field)).filter((each) => each !== undefined),
  );
  const ids = [...new Set(wanted.map(({ childId }) => childId))];
  const children = await session.allowedOf(ids, [...categories]);
  return new Map(
    wanted.flatMap(({ childId, field }) => {
      const child = children.get(childId);
      const category = categoryOf(field);
      if (child === undefined || category === undefined || !child.categories.has(category)) return [];
      return [[keyOf({ childId, field }), { childId: child.childId, field }] as const];
    }),
  );
}

interface Group {
  readonly fields: readonly string[];
  readonly childIds: readonly string[];
}

/** Children of whom the same fields are wanted, so that no child's question asks for more than was asked. */
function byFields(wanted: Iterable<WantedField>): readonly Group[] {
  const ofChild = new Map<string, Set<string>>();
  for (const { childId, field } of wanted)
    ofChild.set(childId, (ofChild.get(childId) ?? new Set<string>()).add(field));
  const groups = new Map<string, Group & { readonly childIds: string[] }>();
  for (const [childId, names] of ofChild) {
    const fields = [...names].sort();
    const key = fields.join(' ');
    const group = groups.get(key);
    if (group === undefined || group.childIds.length % MOST_CHILDREN === 0)
      groups.set(group === undefined ? key : `${key}#${groups.size}`, { fields, childIds: [childId] });
    else group.childIds.push(childId);
  }
  return [...groups.values()];
}

/** The connection goes back before anybody outside is waited for. */
async function letGo(context: OperationContext): Promise<void> {
  await localWorkDone(context);
  await context.session.rest();
}

async function askNow({ registration, desk, call }: ToldFieldsParts, group: Group): Promise<Answers> {
  const found = new Map<string, unknown>();
  const { fields, childIds } = group;
  const identifiers = await desk.disclose(registration.agreement, childIds);
  if (identifiers.size === 0) return found;
  const answers = await call.ask([...identifiers.values()], fields).catch((error: unknown) => {
    if (error instanceof OutsideUnavailable) return null;
    throw error;
  });
  for (const [childId, identifier] of identifiers) {
    const told = answers?.get(identifier);
    for (const field of fields)
      found.set(keyOf({ childId, field }), typeof told === 'object' ? told.get(field) : unavailable());
  }
  return found;
}

function fromKept({ kept }: ToldFieldsParts, { fields, childIds }: Group): Answers {
  return new Map(
    childIds.flatMap((childId) => {
      const told = kept.take(childId, fields);
      return fields.map((field) => [keyOf({ childId, field }), told.get(field) ?? null] as const);
    }),
  );
}

/** The same words for every reason: what went wrong out there says nothing to a client. */
export function unavailable(): GraphQLError {
  return new GraphQLError('An agency outside this hub gives no answer. Its fields are not shown.', {
    extensions: { code: 'UNAVAILABLE' },
  });
}
