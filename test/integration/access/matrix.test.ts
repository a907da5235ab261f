import type { ReadSession } from '../../../src/hub/ports/reading';
import type { PersonViewer } from '../../../src/access/viewer';
import type { Marker } from '../../../src/model/agency-fact/fact-body';
import { aViewer } from '../../support/viewers';
import { PLANTED, plantChild } from '../../support/planted-child';
import { readingAs } from '../../support/reading-as';
import { createWorldDatabase } from '../../support/world-database';
import type { WorldDatabase } from '../../support/world-database';

jest.setTimeout(60_000);

const CATEGORIES = [
  'identity',
  'family-and-network',
  'whereabouts',
  'health',
  'plan',
  'risk-and-intelligence',
  'interview-content',
  'third-parties',
] as const;
type Category = (typeof CATEGORIES)[number];

/** What somebody finds of each category: its planted words, a notice, or neither. */
type Found = Readonly<Record<Category, 'shown' | 'withheld' | 'nothing'>>;

const CLEARED: readonly Marker[] = ['restricted', 'whereabouts-need-to-know'];
const every = (found: Found[Category]): Found => ({
  identity: found,
  'family-and-network': found,
  whereabouts: found,
  health: found,
  plan: found,
  'risk-and-intelligence': found,
  'interview-content': found,
  'third-parties': found,
});
const ALL = every('shown');

let world: WorldDatabase;

beforeAll(async () => {
  world = await createWorldDatabase();
  const scopes = ['agency:pf:99', 'agency:la:991', 'caseload:la:991:w-ashby', 'agency:provider:lantern'];
  scopes.push('commission:c-1:provider:lantern', 'meeting:m-1:la:991');
  const relations = scopes.map((scope) => ({ scope }));
  await plantChild(world, { id: 'c_plain', relations, missingEpisodes: [{ id: 'm_plain' }] });
  await plantChild(world, {
    id: 'c_restricted',
    relations,
    restricted: true,
    missingEpisodes: [{ id: 'm_restricted' }],
  });
  await plantChild(world, { id: 'c_kept', relations, needToKnow: true, missingEpisodes: [{ id: 'm_kept' }] });
});

afterAll(() => world.drop());

/** Everything that every read of the port gives of one child, as text and as notices. */
async function found(viewer: PersonViewer, basis: string, name: string): Promise<Found | 'absent'> {
  // A page holds other children too, so it is read apart: what it showed is not of this child alone.
  const interviews = await readingAs(world, { viewer, basis }, (session) =>
    session.returnInterviews({ first: 100, after: null }),
  );
  const interview = interviews.rows.find(({ childId }) => childId === `c_${name}`);
  return readingAs(world, { viewer, basis }, async (session) => {
    const [child] = await session.childrenByIds([`c_${name}`]);
    const [byId] = await session.missingEpisodesByIds([`m_${name}`]);
    const [ofChild] = await session.missingEpisodesOfChildren([`c_${name}`]);
    const listed = await session.missingEpisodes({ childIds: [`c_${name}`] }, { first: 10, after: null });
    const chronology = (await session.chronologyOf([`m_${name}`])).get(`m_${name}`);
    const others = await recordOf(session, name);
    const all = [child, byId, ofChild, ...listed.rows, chronology, interview, ...others];
    const answer = JSON.stringify(all);
    if (child === undefined || byId === undefined) {
      expect(all.every((each) => each === undefined)).toBe(true);
      return 'absent';
    }
    expect(all).not.toContain(undefined);
    const told = CATEGORIES.map((category) => [category, toldOf(answer, category)] as const);
    const ledger = CATEGORIES.map((category) => {
      if (session.ledger.shown.has(category)) return [category, 'shown'];
      return [category, session.ledger.withheld.has(category) ? 'withheld' : 'nothing'];
    });
    expect(told).toEqual(ledger);
    return { ...every('nothing'), ...Object.fromEntries(told) };
  });
}

/** What the three agencies tell, by every read that gives it. */
async function recordOf(session: ReadSession, name: string): Promise<readonly unknown[]> {
  const ofThis = <Row extends { readonly childId: string }>(rows: readonly Row[]) =>
    rows.find(({ childId }) => childId === `c_${name}`);
  const page = { first: 100, after: null };
  return [
    (await session.profilesOfChildren([`c_${name}`])).get(`c_${name}`),
    (await session.patternsOfChildren([`c_${name}`])).get(`c_${name}`),
    (await session.promptsOfChildren([`c_${name}`])).get(`c_${name}`),
    ofThis(await session.returnInterviewsByIds([`i_${name}`])),
    ofThis(await session.returnInterviewsOfChildren([`c_${name}`])),
    ofThis(await session.returnInterviewsOfMissingEpisodes([`m_${name}`])),
    ofThis((await session.reviews(page)).rows),
  ];
}

function toldOf(answer: string, category: Category): Found[Category] {
  const notice = answer.includes(`"category":"${category}","ask":`);
  const words = answer.includes(PLANTED[category]);
  expect(words && notice).toBe(false);
  if (words) return 'shown';
  return notice ? 'withheld' : 'nothing';
}

const worker = aViewer('social-worker');
const interviewer = aViewer('return-interviewer');
const referral: Found = {
  ...every('withheld'),
  identity: 'shown',
  'interview-content': 'nothing',
  'third-parties': 'nothing',
};
const unlessAsked: Found = { ...ALL, health: 'withheld', 'interview-content': 'withheld' };
const withoutReporter: Found = { ...unlessAsked, 'third-parties': 'withheld' };

test.each<[string, PersonViewer, string, Found | 'absent']>([
  ['duty inspector by standing', aViewer('duty-inspector'), 'standing', unlessAsked],
  ['social worker by standing', worker, 'standing', withoutReporter],
  ['social worker by caseload', worker, 'caseload', withoutReporter],
  [
    'social worker caring for a child of their caseload',
    { ...worker, purpose: 'care-for-child' },
    'caseload',
    ALL,
  ],
  ['return interviewer by referral', interviewer, 'standing', referral],
  [
    'return interviewer by commission',
    interviewer,
    'commission:c-1',
    { ...referral, whereabouts: 'shown', 'family-and-network': 'shown', 'interview-content': 'shown' },
  ],
  ['return interviewer by another’s commission', interviewer, 'commission:c-2', 'absent'],
  ['meeting member', aViewer('meeting-member'), 'meeting:m-1', withoutReporter],
  ['governance officer', aViewer('governance-officer'), 'standing', 'absent'],
])('a %s finds of a child what the agreement gives', async (_, viewer, basis, expected) => {
  expect(await found(viewer, basis, 'plain')).toEqual(expected);
});

test.each<[string, PersonViewer, string, Found]>([
  ['duty inspector', aViewer('duty-inspector'), 'standing', every('withheld')],
  ['social worker', worker, 'standing', every('withheld')],
  ['return interviewer', interviewer, 'commission:c-1', every('nothing')],
  ['meeting member', aViewer('meeting-member'), 'meeting:m-1', every('withheld')],
])(
  'a %s without clearance finds of a restricted child that it is missing, and no more [sharing.restricted]',
  async (_, viewer, basis, expected) => {
    expect(await found(viewer, basis, 'restricted')).toEqual(expected);
    const cleared = await found({ ...viewer, clearance: CLEARED }, basis, 'restricted');
    expect(cleared).toEqual(
      viewer.role === 'return-interviewer' ? expected : await found(viewer, basis, 'plain'),
    );
  },
);

test.each<[string, PersonViewer, string, Found[Category]]>([
  ['duty inspector', aViewer('duty-inspector'), 'standing', 'withheld'],
  ['social worker', worker, 'standing', 'withheld'],
  ['return interviewer', interviewer, 'commission:c-1', 'nothing'],
])(
  'a %s without need to know finds no whereabouts, and all else as ever [sharing.whereabouts-need-to-know, life.trafficked-location-guarded]',
  async (_, viewer, basis, whereabouts) => {
    const plain = await found(viewer, basis, 'plain');
    expect(await found(viewer, basis, 'kept')).toEqual({
      ...every('nothing'),
      ...(plain === 'absent' ? {} : plain),
      whereabouts,
    });
    expect(await found({ ...viewer, clearance: CLEARED }, basis, 'kept')).toEqual(plain);
  },
);
