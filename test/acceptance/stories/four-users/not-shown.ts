import { randomUUID } from 'node:crypto';
import { notificationsTopic } from '../../../../src/hub/watch/notice-of';
import { topicOf } from '../../../../src/messaging/consumer/feed';
import { eventually } from '../../../support/eventually';
import { readTopic } from '../../kills/read-topic';
import { askedOf, EVERY_LIST, everyLiveList, publishedOf, watchedOf, wrongOf } from './asked-by-everybody';
import { everyAudience, type PlannedAudience } from './audiences';
import type { LiveView } from './live-view';
import {
  everythingPlanted,
  plantedIn,
  plantWorld,
  PLANTED_CHILDREN,
  type PlantedIds,
  type PlantedWorld,
} from './planted-world';
import { users } from './shared';

const audiences = everyAudience();
const planted = everythingPlanted();

/** All that the agreements let somebody be told, of what was planted. */
const lawful = (audience: PlannedAudience): readonly string[] =>
  planted
    .filter(({ child, category }) => audience.mayBeTold(child, category))
    .map(({ child, category }) => `${child.name} ${category}`)
    .sort();

const words = (texts: readonly string[]): readonly string[] => [...plantedIn(texts.join('\n'))].sort();

describe('what each may not see', () => {
  let world: PlantedWorld;
  let foreignCursor = '';

  beforeAll(async () => {
    world = await plantWorld(users());
    const query = '{ children(first: 100) { pageInfo { endCursor } } }';
    const { data } = await users().ask<{ children: { pageInfo: { endCursor: string } } }>(
      { agency: 'pf:99', role: 'duty-inspector' },
      { query },
    );
    foreignCursor = data.children.pageInfo.endCursor;
  });

  const idsOf = (name: string): PlantedIds => {
    const ids = world.ids.get(name);
    if (ids === undefined) throw new Error(`${name} was not planted`);
    return ids;
  };
  const unseenBy = (audience: PlannedAudience): readonly PlantedIds[] =>
    PLANTED_CHILDREN.filter((child) => !audience.mayKnowOf(child)).map(({ name }) => idsOf(name));

  it('speaks of every role, and of something to show and to keep back in each category', () => {
    expect(audiences.length).toBeGreaterThan(20);
    for (const category of new Set(planted.map((each) => each.category))) {
      const given = audiences.flatMap((audience) =>
        planted
          .filter((each) => each.category === category)
          .map(({ child }) => audience.mayBeTold(child, category)),
      );
      expect([category, new Set(given).size]).toEqual([category, 2]);
    }
  });

  it.each(audiences)(
    'tells by every query what the agreements allow, and no word more: $title',
    async (audience) => {
      const asked = [
        ...EVERY_LIST,
        ...publishedOf(idsOf('open')),
        ...PLANTED_CHILDREN.flatMap(({ name }) => askedOf(idsOf(name))),
      ];
      const answers = await Promise.all(
        asked.map(async (each) => {
          const { text, codes } = await users().ask(audience.person, each);
          expect(codes.filter((code) => code !== 'BAD_USER_INPUT')).toEqual([]);
          return text;
        }),
      );
      for (const body of wrongOf(idsOf('open'), foreignCursor))
        answers.push(
          (await users().send(audience.person, { extensions: { basis: audience.person.basis }, ...body }))
            .text,
        );

      expect(words(answers)).toEqual(lawful(audience));
      const ids = unseenBy(audience).flatMap(({ childId, missingEpisodeIds }) => [
        childId,
        ...missingEpisodeIds,
      ]);
      expect(ids.filter((id) => answers.some((text) => text.includes(id)))).toEqual([]);
    },
  );

  it('tells by every live frame what the agreements allow, and no word more', async () => {
    const views = new Map<PlannedAudience, readonly LiveView[]>();
    for (const audience of audiences) {
      const pictures = PLANTED_CHILDREN.flatMap(({ name }) => watchedOf(idsOf(name)));
      const asked = [...pictures, ...everyLiveList(idsOf('open'))];
      views.set(audience, await users().watchAll(audience.person, asked));
    }
    const opened = [...views.values()].flat();
    await eventually('every view is open or refused', () => opened.every((view) => view.received() !== ''), {
      withinMs: 60_000,
    });

    await world.tellMore();

    const isTold = (view: LiveView): boolean => view.received().includes('.more');
    for (const [audience, own] of views) {
      const { child } = planted.find(({ category }) => category === 'risk-and-intelligence') ?? {};
      if (child !== undefined && audience.mayBeTold(child, 'risk-and-intelligence'))
        await eventually('a frame comes', () => own.some(isTold), { withinMs: 60_000 });
      const received = own.map((view) => view.received());
      expect([audience.title, words(received)]).toEqual([audience.title, lawful(audience)]);
      const ids = unseenBy(audience).flatMap(({ childId, missingEpisodeIds }) => [
        childId,
        ...missingEpisodeIds,
      ]);
      expect(ids.filter((id) => received.some((text) => text.includes(id)))).toEqual([]);
    }
  });

  it('answers for a child of others as for one that is not there, byte for byte', async () => {
    const nobody = { childId: 'c_nobody', missingEpisodeIds: ['m_nobody'], returnInterviewIds: ['i_nobody'] };
    for (const audience of audiences)
      for (const ids of unseenBy(audience)) {
        const likeIt = {
          ...nobody,
          missingEpisodeIds: ids.missingEpisodeIds.map(() => 'm_nobody'),
          returnInterviewIds: ids.returnInterviewIds.map(() => 'i_nobody'),
        };
        const [unseen, absent] = [await allOf(audience, ids), await allOf(audience, likeIt)];
        expect(unseen).toEqual(absent);
      }
  });

  it('counts and filters only what is told', async () => {
    const shown = (text: string): readonly string[] =>
      PLANTED_CHILDREN.filter(({ name }) => text.includes(idsOf(name).childId)).map(({ name }) => name);
    const may = (audience: PlannedAudience, category: string, by: 'storm' | 'council' | null) =>
      PLANTED_CHILDREN.filter((child) => by === null || Boolean(child.told[by]))
        .filter((child) => audience.mayBeTold(child, category))
        .map(({ name }) => name);
    for (const audience of audiences) {
      const listed = async (list: string): Promise<readonly string[]> =>
        shown((await users().ask(audience.person, { query: list })).text);
      const children = (filter: string) => `{ children(first: 100${filter}) { edges { node { id } } } }`;
      const episodes = (filter: string) =>
        `{ missingEpisodes(first: 100${filter}) { edges { node { child { id } } } } }`;

      expect([
        await listed(children('')),
        await listed(children(', filter: { placementTypes: ["U4"] }')),
        await listed(children(', filter: { inPlacement: true }')),
        await listed(episodes(', filter: { riskLevels: [HIGH] }')),
        await listed(episodes('')),
      ]).toEqual([
        may(audience, 'existence', null),
        may(audience, 'family-and-network', 'council'),
        may(audience, 'family-and-network', 'council'),
        may(audience, 'risk-and-intelligence', 'storm'),
        may(audience, 'existence', 'storm'),
      ]);
    }
  });

  it('has no planted word in a log line, a metric, or anything sent outside', async () => {
    const log = users().installation.eventLog();
    const agencies = users().installation.partnership.map(({ id }) => id);
    const outward = ['changes.v1', ...agencies.map((id) => notificationsTopic(id))];
    const sent = await Promise.all(outward.map((topic) => readTopic(log, topic)));
    const inward = await Promise.all(
      users().installation.partnership.flatMap(({ id, sources }) =>
        sources.filter((source) => source !== 'ssda903').map((source) => readTopic(log, topicOf(source, id))),
      ),
    );
    const texts = [
      users().printed(),
      await users().metrics(),
      ...sent
        .flat()
        .map(({ key, headers, value }) =>
          JSON.stringify([key, headers, Buffer.from(value ?? []).toString()]),
        ),
      ...inward.flat().map(({ key, headers }) => JSON.stringify([key, headers])),
    ];

    expect([sent.flat().length > 0, inward.flat().length > 0]).toEqual([true, true]);
    expect(words(texts)).toEqual([]);
  });

  /** Every answer by an id, also of what changes something. */
  async function allOf(audience: PlannedAudience, ids: PlantedIds): Promise<readonly string[]> {
    const asked = [...askedOf(ids), ...actsOn(ids)];
    return Promise.all(asked.map(async (each) => (await users().ask(audience.person, each)).text));
  }
});

const actsOn = ({ childId, missingEpisodeIds: [missingEpisodeId = 'm_none'] }: PlantedIds) => [
  {
    query:
      'mutation A($input: RecordReturnedInput!) { recordReturned(input: $input) { missingEpisode { id } } }',
    variables: { input: { key: `not-shown:${randomUUID()}`, missingEpisodeId } },
  },
  {
    query: `mutation B($input: RecordInterviewStepInput!) {
      recordReturnInterviewStep(input: $input) { returnInterview { id } } }`,
    variables: {
      input: {
        childId,
        referral: 'NOT-SHOWN',
        eventId: randomUUID(),
        at: new Date().toISOString(),
        step: 'OFFERED',
      },
    },
  },
];
