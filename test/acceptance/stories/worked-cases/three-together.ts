import { childAs, clockAs, does, episodeAs, idsOf, type Ids } from './asking';
import { controlRoomLog } from './feeds';
import { asPoliceKnow, isFostered } from './fostered-child';
import { CARER, ELSEWHERE, INSPECTOR, ROOKERY, SOCIAL_WORKER } from './people';
import type { Person } from './person-token';
import { hub } from './shared';

const ASH = { number: '9106', givenName: 'Ash', familyName: 'Testcase', born: '2012-01-11' };
const BRYN = { number: '9107', givenName: 'Bryn', familyName: 'Sample', born: '2011-08-21' };
const COVE = {
  ...{ number: '9108', givenName: 'Cove', familyName: 'Example', born: '2013-03-30' },
  placement: 'placement:rookery',
};
const ALL = [1, 2, 3];

/**
 * Three children go together and one of them is found (WM care, strategy meeting: one meeting if wished, a record and a plan of
 * action for each; they will not necessarily remain together or be found at one place). Two live with Larkrise, one in another
 * home.
 */
describe('three children missing together, of whom one is found', () => {
  const persons = [ASH, BRYN, COVE].map(asPoliceKnow);
  const log = controlRoomLog({ force: 'pf:99', log: 'NV-9106', persons });
  const of = new Map<string, Ids>();
  const idOf = (name: string): Ids => of.get(name) ?? { childId: '', episodeId: '' };

  it('is one log and three missing episodes, each with a risk of its own', async () => {
    hub().itIs('2026-11-14T20:00');
    for (const child of [ASH, BRYN, COVE]) await isFostered(child);
    await controlRoomLog({ force: 'pf:99', log: 'NV-9106-A', persons }).writes(
      { code: 'REPORTED', at: '2026-11-07T21:00', about: ALL },
      { code: 'DECISION', at: '2026-11-07T21:30', about: ALL, fields: { category: 'MISSING' } },
      { code: 'LOCATED', at: '2026-11-07T23:30', about: ALL, fields: { wellBeingConfirmed: true } },
      { code: 'RETURNED', at: '2026-11-07T23:50', about: ALL },
    );
    await log.writes(
      { code: 'REPORTED', about: ALL, fields: { missingFrom: 'Sample Park' } },
      { code: 'MISSING-WITH', about: ALL },
      { code: 'DECISION', about: ALL, fields: { category: 'MISSING' }, rank: 'Inspector' },
      { code: 'RISK', about: [1], fields: { level: 'HIGH' }, text: 'Needs his inhaler.', rank: 'Inspector' },
      { code: 'RISK', about: [2, 3], fields: { level: 'MEDIUM' }, rank: 'Inspector' },
    );
    for (const { givenName } of [ASH, BRYN, COVE]) of.set(givenName, await idsOf(INSPECTOR, givenName));

    expect(new Set([...of.values()].map(({ episodeId }) => episodeId)).size).toBe(3);
    expect(await statuses(INSPECTOR)).toEqual({
      Ash: { status: 'MISSING', risk: { shown: { value: 'HIGH' } } },
      Bryn: { status: 'MISSING', risk: { shown: { value: 'MEDIUM' } } },
      Cove: { status: 'MISSING', risk: { shown: { value: 'MEDIUM' } } },
    });
  });

  it('shows that they go together, to whoever may know of all of them', async () => {
    const query = `{ childrenTogether(first: 20) { edges { node {
      childIds rule { key } occasions { how missingEpisodeIds } } } } }`;
    const { childrenTogether } = await hub().ask<{
      childrenTogether: { edges: readonly { node: { childIds: readonly string[] } }[] };
    }>(SOCIAL_WORKER, query);
    const pairs = childrenTogether.edges.map(({ node }) => new Set(node.childIds));

    expect(pairs).toEqual(
      expect.arrayContaining([
        new Set([idOf('Ash').childId, idOf('Bryn').childId]),
        new Set([idOf('Ash').childId, idOf('Cove').childId]),
        new Set([idOf('Bryn').childId, idOf('Cove').childId]),
      ]),
    );
    const elsewhere = await hub().ask<{ childrenTogether: { edges: readonly object[] } }>(ELSEWHERE, query);
    expect(elsewhere.childrenTogether.edges).toEqual([]);
  });

  it('links their missing episodes, for each as far as they may know of both', async () => {
    const linkedTo = async (person: Person): Promise<readonly string[]> => {
      const seen = await episodeAs<{ linkedMissingEpisodes: readonly Linked[] }>(
        person,
        idOf('Ash').episodeId,
        'linkedMissingEpisodes { missingEpisodeId because }',
      );
      return (seen?.linkedMissingEpisodes ?? []).map((link) => {
        expect(link.because).toEqual(expect.arrayContaining(['SAME_LOG', 'MISSING_WITH']));
        return [...of].find(([, { episodeId }]) => episodeId === link.missingEpisodeId)?.[0] ?? 'unknown';
      });
    };

    expect((await linkedTo(INSPECTOR)).toSorted()).toEqual(['Bryn', 'Cove']);
    expect(await linkedTo(CARER)).toEqual(['Bryn']);
    expect(
      await episodeAs(ROOKERY, idOf('Cove').episodeId, 'linkedMissingEpisodes { missingEpisodeId }'),
    ).toEqual({
      linkedMissingEpisodes: [],
    });
  });

  it('finds one, and takes nothing of the two others as known', async () => {
    hub().itIs('2026-11-14T23:10');
    await log.writes({
      ...{ code: 'LOCATED', about: [2] },
      fields: { place: 'Example Bus Station', wellBeingConfirmed: true },
    });
    hub().itIs('2026-11-14T23:50');
    await log.writes({ code: 'RETURNED', about: [2] });

    const seen = await statuses(SOCIAL_WORKER);
    expect([seen['Ash']?.status, seen['Bryn']?.status, seen['Cove']?.status]).toEqual([
      ...['MISSING', 'RETURNED', 'MISSING'],
    ]);
    expect(await clockAs(SOCIAL_WORKER, idOf('Bryn').episodeId, 'return-interview')).toMatchObject({
      running: true,
    });
    for (const name of ['Ash', 'Cove']) {
      expect(await clockAs(SOCIAL_WORKER, idOf(name).episodeId, 'return-interview')).toBeNull();
      expect(
        await episodeAs(
          SOCIAL_WORKER,
          idOf(name).episodeId,
          'foundPlace { shown { value } } missingFor { until }',
        ),
      ).toEqual({ foundPlace: { shown: null }, missingFor: { until: null } });
    }
  });

  it('is one meeting, with a record for each child in which nothing of another stands', async () => {
    hub().itIs('2026-11-15T10:00');
    for (const name of ['Ash', 'Bryn', 'Cove'])
      await does(SOCIAL_WORKER, 'conveneMeeting', {
        ...{ childId: idOf(name).childId, missingEpisodeId: idOf(name).episodeId, reference: 'TOGETHER-1' },
        ...{ kind: 'MISSING_SAFETY', at: '2026-11-15T14:00:00Z', invited: ['la:991', 'pf:99'] },
      });
    const member: Person = { agency: 'pf:99', role: 'meeting-member', basis: 'meeting:la-991_TOGETHER-1' };
    const meetings = 'meetings { id decisions { item decision } actions { action shown { what } } }';
    const ash = await childAs<Met>(member, idOf('Ash').childId, meetings);
    await does(member, 'recordMeetingDecision', {
      ...{
        meetingId: ash?.meetings[0]?.id,
        item: 'patterns',
        decision: 'His inhaler goes with every patrol.',
      },
    });
    await does(member, 'setMeetingAction', {
      ...{ meetingId: ash?.meetings[0]?.id, action: 'a1', expectedRevision: 0, what: 'Call his aunt.' },
      ...{ owner: 'la:991', state: 'OPEN' },
    });

    expect(await childAs(member, idOf('Ash').childId, meetings)).toMatchObject({
      meetings: [{ decisions: [{ item: 'patterns' }], actions: [{ action: 'a1' }] }],
    });
    for (const name of ['Bryn', 'Cove'])
      expect(await childAs(member, idOf(name).childId, meetings)).toMatchObject({
        meetings: [{ decisions: [], actions: [] }],
      });
  });

  it('shows each home its own child and no other', async () => {
    const seenBy = async (person: Person): Promise<readonly string[]> => {
      const names = ['Ash', 'Bryn', 'Cove'];
      const seen = await Promise.all(names.map((name) => childAs(person, idOf(name).childId, 'id')));
      return names.filter((_, index) => seen[index] !== null);
    };

    expect(await seenBy(CARER)).toEqual(['Ash', 'Bryn']);
    expect(await seenBy(ROOKERY)).toEqual(['Cove']);
    expect(await seenBy(ELSEWHERE)).toEqual([]);
    const [own] =
      (
        await childAs<{ missingEpisodes: readonly object[] }>(
          ROOKERY,
          idOf('Cove').childId,
          'missingEpisodes { id chronology { by kind text } }',
        )
      )?.missingEpisodes ?? [];
    expect(JSON.stringify(own)).not.toMatch(/Ash|Bryn|inhaler/);
  });

  interface Met {
    readonly meetings: readonly { readonly id: string }[];
  }
  interface Linked {
    readonly missingEpisodeId: string;
    readonly because: readonly string[];
  }
  interface Standing {
    readonly status: string;
    readonly risk: object | null;
  }

  async function statuses(person: Person): Promise<Readonly<Record<string, Standing>>> {
    const found: Record<string, Standing> = {};
    for (const [name, { episodeId }] of of) {
      const seen = await episodeAs<Standing>(person, episodeId, 'status risk { shown { value } }');
      if (seen !== null) found[name] = seen;
    }
    return found;
  }
});
