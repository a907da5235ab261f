import { publishedExamples, publishedQueries } from '../../../support/gateway/examples';
import type { Asked } from './installation';
import type { PlantedIds } from './planted-world';
import { wholeOf } from './whole-selection';

const OWN_TYPES = ['MissingEpisode', 'ReturnInterview', 'PhilomenaProfile'];
const CHILD = wholeOf('Child', OWN_TYPES);
const EPISODE = wholeOf('MissingEpisode', ['Child', 'ReturnInterview']);
/** A view's snapshot counts as a page of a hundred: without its clocks and exact times it stays within the limit. */
const WATCHED_EPISODE = wholeOf('MissingEpisode', ['ReturnInterview', 'Deadline', 'Occurred', 'Child']);
const INTERVIEW = wholeOf('ReturnInterview', ['Child', 'MissingEpisode']);
const PROFILE = wholeOf('PhilomenaProfile', ['Child']);

/** Every list there is, with every field of its rows. */
export const EVERY_LIST: readonly Asked[] = [
  { query: `{ children(first: 60) { edges { cursor node ${CHILD} } pageInfo { hasNextPage endCursor } } }` },
  { query: `{ missingEpisodes(first: 50) { edges { cursor node ${EPISODE} } pageInfo { endCursor } } }` },
  { query: `{ returnInterviews(first: 100) { edges { cursor node ${INTERVIEW} } pageInfo { endCursor } } }` },
  {
    query: `{ reviews(first: 60) { edges { cursor node { id reason field by child { id } other ${CHILD} } } } }`,
  },
];

/** Everything that can be asked of a child by an id, with every field. */
export function askedOf({ childId, missingEpisodeIds, returnInterviewIds }: PlantedIds): readonly Asked[] {
  const byId = (root: string, id: string, whole: string): Asked => ({
    ...{ query: `query One($id: ID!) { ${root}(id: $id) ${whole} }`, variables: { id } },
  });
  return [
    byId('child', childId, CHILD),
    byId('child', childId, `{ missingEpisodes ${EPISODE} }`),
    byId('child', childId, `{ returnInterviews ${INTERVIEW} philomenaProfile ${PROFILE} }`),
    ...missingEpisodeIds.map((id) => byId('missingEpisode', id, EPISODE)),
    ...returnInterviewIds.map((id) => byId('returnInterview', id, INTERVIEW)),
    {
      query: `query Profile($id: ID!) { philomenaProfile(childId: $id) ${PROFILE} }`,
      variables: { id: childId },
    },
    {
      query: `query Some($id: ID!) { missingEpisodes(filter: { childIds: [$id] }) { edges { node { id child { id } } } } }`,
      variables: { id: childId },
    },
  ];
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
const PICTURE = `{ ${[
  CHILD,
  `{ missingEpisodes ${EPISODE} }`,
  `{ returnInterviews ${INTERVIEW} philomenaProfile ${PROFILE} }`,
]
  .map((part) => part.slice(1, -1))
  .join(' ')} }`;

/** The live list: as published, and with every field. */
export function everyLiveList({ childId }: PlantedIds): readonly Asked[] {
  return [
    {
      query: `subscription All { missingEpisodes ${frame} } fragment Row on MissingEpisode ${WATCHED_EPISODE}`,
    },
    ...publishedExamples()
      .filter(({ isSubscription }) => isSubscription)
      .map(({ text: query, variables }) => ({ query, variables: withIds(variables, childId, '') })),
  ];
}

/** One child's joint picture, with every field. */
export function watchedOf({ childId }: PlantedIds): Asked {
  const query = `subscription One($id: ID!) { jointPicture(childId: $id) ${frame} } fragment Row on Child ${PICTURE}`;
  return { query, variables: { id: childId } };
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
