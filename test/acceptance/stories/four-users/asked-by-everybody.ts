import { publishedExamples, publishedQueries } from '../../../support/gateway/examples';
import type { Asked } from './installation';
import type { PlantedIds } from './planted-world';
import { inWhole } from './whole-selection';

const OWN_TYPES = ['MissingEpisode', 'ReturnInterview', 'PhilomenaProfile'];
const NOT_OF_EPISODES = ['Child', 'ReturnInterview'];
const NOT_OF_INTERVIEWS = ['Child', 'MissingEpisode'];
/** More than there are, and few enough that a row can be asked for a good deal at once. */
const ROWS = 20;

const list = (root: string, type: string, without: readonly string[]): readonly Asked[] =>
  inWhole(type, without, (node) => ({
    query: `{ ${root}(first: ${ROWS}) { edges { cursor node ${node} } pageInfo { hasNextPage endCursor } } }`,
  }));

/** Every list there is, with every field of its rows. */
export const EVERY_LIST: readonly Asked[] = [
  ...list('children', 'Child', OWN_TYPES),
  ...list('missingEpisodes', 'MissingEpisode', NOT_OF_EPISODES),
  ...list('returnInterviews', 'ReturnInterview', NOT_OF_INTERVIEWS),
  ...list('reviews', 'Review', OWN_TYPES),
  ...list('deadlines', 'OwedDeadline', OWN_TYPES),
  ...list('notifications', 'Notification', OWN_TYPES),
  ...list('placePatterns', 'PlacePattern', OWN_TYPES),
  ...list('childrenTogether', 'ChildrenTogether', OWN_TYPES),
];

/** Everything that can be asked of a child by an id, with every field. */
export function askedOf({ childId, missingEpisodeIds, returnInterviewIds }: PlantedIds): readonly Asked[] {
  return [
    ...CHILD_BY_ID.map(withId(childId)),
    ...missingEpisodeIds.flatMap((id) => EPISODE_BY_ID.map(withId(id))),
    ...returnInterviewIds.flatMap((id) => INTERVIEW_BY_ID.map(withId(id))),
  ];
}

const byId = (root: string, type: string, without: readonly string[], of = (inner: string) => inner) =>
  inWhole(type, without, (selection) => ({
    query: `query One($id: ID!) { ${root.replace('$', '$id')} ${of(selection)} }`,
    variables: { id: 'c_1' },
  }));

const CHILD_BY_ID: readonly Asked[] = [
  ...byId('child(id: $)', 'Child', OWN_TYPES),
  ...byId('child(id: $)', 'MissingEpisode', NOT_OF_EPISODES, (inner) => `{ missingEpisodes ${inner} }`),
  ...byId('child(id: $)', 'ReturnInterview', NOT_OF_INTERVIEWS, (inner) => `{ returnInterviews ${inner} }`),
  ...byId('child(id: $)', 'PhilomenaProfile', ['Child'], (inner) => `{ philomenaProfile ${inner} }`),
  ...byId('philomenaProfile(childId: $)', 'PhilomenaProfile', ['Child']),
  ...byId('childPlans(childId: $)', 'ChildPlans', ['Child']),
  {
    query: `query Some($id: ID!) { missingEpisodes(filter: { childIds: [$id] }) { edges { node { id child { id } } } } }`,
  },
];
const EPISODE_BY_ID = byId('missingEpisode(id: $)', 'MissingEpisode', NOT_OF_EPISODES);
const INTERVIEW_BY_ID = byId('returnInterview(id: $)', 'ReturnInterview', NOT_OF_INTERVIEWS);

function withId(id: string): (asked: Asked) => Asked {
  return ({ query }) => ({ query, variables: { id } });
}

/** Every published query, asked of one child. */
export function publishedOf({
  childId,
  missingEpisodeIds: [missingEpisodeId = 'm_none'],
}: PlantedIds): readonly Asked[] {
  return publishedQueries().map(({ text: query, variables }) => ({
    query,
    variables: withIds(variables, childId, missingEpisodeId),
  }));
}

const frame = '{ event id picture { ...Row } snapshot { ...Row } }';

/**
 * Everybody watches every child, so what holds nobody's words, and what is asked for rather than watched, is left out.
 */
const NOT_WATCHED = [
  ...['Occurred', 'Agency', 'Deadline', 'Meeting', 'Notification', 'ChildPrompts', 'ChildPatterns'],
  ...['Triage', 'ProfileHistory', 'LinkedMissingEpisode', 'Withheld'],
];

/** The live list, with every field that says something. */
const WATCHED_LIST = inWhole('MissingEpisode', [...NOT_OF_EPISODES, ...NOT_WATCHED], (row) => ({
  query: `subscription All { missingEpisodes ${frame} } fragment Row on MissingEpisode ${row}`,
}));

/** The live list: as published, and with every field. */
export function everyLiveList({ childId }: PlantedIds): readonly Asked[] {
  return [
    ...WATCHED_LIST,
    ...publishedExamples()
      .filter(({ isSubscription }) => isSubscription)
      .map(({ text: query, variables }) => ({ query, variables: withIds(variables, childId, '') })),
  ];
}

const watchedChild = (type: string, without: readonly string[], of: (inner: string) => string) =>
  inWhole(type, [...without, ...NOT_WATCHED], (inner) => ({
    query: `subscription One($id: ID!) { jointPicture(childId: $id) ${frame} } fragment Row on Child ${of(inner)}`,
    variables: { id: 'c_1' },
  }));

const WATCHED_CHILD: readonly Asked[] = [
  ...watchedChild('Child', OWN_TYPES, (inner) => inner),
  ...watchedChild('MissingEpisode', NOT_OF_EPISODES, (inner) => `{ missingEpisodes ${inner} }`),
  ...watchedChild('ReturnInterview', NOT_OF_INTERVIEWS, (inner) => `{ returnInterviews ${inner} }`),
  ...watchedChild('PhilomenaProfile', ['Child'], (inner) => `{ philomenaProfile ${inner} }`),
];

/** One child's joint picture, with every field. */
export function watchedOf({ childId }: PlantedIds): readonly Asked[] {
  return WATCHED_CHILD.map(withId(childId));
}

function withIds(variables: object, childId: string, missingEpisodeId: string): Record<string, unknown> {
  const text = JSON.stringify(variables).replaceAll('c_1', childId).replaceAll('m_1', missingEpisodeId);
  return JSON.parse(text);
}

/** Requests that are wrong in every way the edge looks at, each naming what must not be told. */
export function wrongOf({ childId }: PlantedIds, foreignCursor: string): readonly object[] {
  const list =
    'query L($first: Int!, $after: String) { children(first: $first, after: $after) { edges { node { id givenName { shown { value } } } } } }';
  const one = 'query O($id: ID!) { child(id: $id) { id givenName { shown { value } } } }';
  return [
    { query: list, variables: { first: 0 } },
    { query: list, variables: { first: 1000 } },
    { query: list, variables: { first: 5, after: 'no cursor' } },
    { query: list, variables: { first: 100, after: foreignCursor } },
    { query: one, variables: { id: { of: childId } } },
    { query: one, variables: { id: childId }, extensions: { basis: 'no such ground' } },
    { query: one, variables: { id: childId }, extensions: { basis: 'meeting:another' } },
    { query: one, variables: { id: childId }, extensions: { basis: 'commission:planted' } },
    { query: one, variables: { id: childId }, extensions: { basis: 'meeting:planted' } },
    { query: `{ child(id: "${childId}") { nothing } }` },
    { query: `{ child(id: "${childId}") { ` },
    { query: `{ missingEpisodesLive { event } }` },
    {
      query:
        'mutation M($input: RecordReturnedInput!) { recordReturned(input: $input) { missingEpisode { id } } }',
      variables: { input: { key: 'short', missingEpisodeId: 'm_none' } },
    },
  ];
}
