import type { FourUsers, Person } from './installation';
import { caseRecord, hoursAgo, interviewEvent, nominalOf, stormLog } from './records';

/** Words that no program says, each naming the child and the category it stands in: wherever one turns up, that was told. */
export function planted(child: string, category: string, field: string): string {
  return `planted.${child}.${category}.${field}`;
}

/** Every planted word of a text, as `child category`. */
export function plantedIn(text: string): ReadonlySet<string> {
  const found = text.matchAll(/planted\.([a-z]+)\.([a-z-]+)\.[a-z]+/gi);
  return new Set([...found].map(([, child = '', category = '']) => `${child} ${category}`.toLowerCase()));
}

export interface PlantedChild {
  readonly name: string;
  readonly markers: readonly string[];
  /** Through which relations anybody may know of the child. */
  readonly scopes: readonly string[];
  readonly told: { readonly storm: boolean; readonly council: string | null; readonly provider: boolean };
}

const EVERYWHERE = { storm: true, council: 'la:991', provider: true };
const SHARED = [
  ...['agency:pf:99', 'agency:la:991', 'agency:la:992', 'agency:provider:lantern'],
  ...['caseload:la:991:own-worker', 'meeting:planted:la:991', 'meeting:planted:pf:99'],
  'commission:planted:provider:lantern',
  'agency:placement:larkrise',
];

/** Three children whom everybody concerned knows of, one of them restricted and one in hiding, and two whom few know of. */
export const PLANTED_CHILDREN: readonly PlantedChild[] = [
  { name: 'open', markers: [], scopes: SHARED, told: EVERYWHERE },
  { name: 'restricted', markers: ['restricted'], scopes: SHARED, told: EVERYWHERE },
  { name: 'hidden', markers: ['whereabouts-need-to-know'], scopes: SHARED, told: EVERYWHERE },
  {
    ...{ name: 'neighbour', markers: [], scopes: ['agency:la:992', 'caseload:la:992:own-worker'] },
    told: { storm: false, council: 'la:992', provider: false },
  },
  {
    ...{ name: 'stranger', markers: [], scopes: ['agency:pf:99'] },
    told: { storm: true, council: null, provider: false },
  },
];

/** The ids by which the hub knows a planted child. */
export interface PlantedIds {
  readonly childId: string;
  readonly missingEpisodeIds: readonly string[];
  readonly returnInterviewIds: readonly string[];
}

export interface PlantedWorld {
  readonly ids: ReadonlyMap<string, PlantedIds>;
  /** Each agency says one thing more of every child, so that open views have frames. */
  tellMore(): Promise<void>;
}

/** Tells the hub of every planted child through all three feeds, and arranges who may know of whom. */
export async function plantWorld(users: FourUsers): Promise<PlantedWorld> {
  const all = PLANTED_CHILDREN.flatMap(feedsOf);
  for (const [source, agency] of FEEDS) {
    const records = all.filter((fed) => fed.source === source && fed.agency === agency);
    const said = await users.tell(source, agency, ...records.map(({ record }) => record));
    expect(said).toBe(`${records.length} read, ${records.length} accepted, 0 ignored, 0 rejected`);
  }
  const ids = new Map<string, PlantedIds>();
  for (const child of PLANTED_CHILDREN) {
    const found = await idsOf(users, child);
    ids.set(child.name, found);
    for (const scope of child.scopes.filter((each) => !each.startsWith('agency:')))
      await users.relate(found.childId, scope, child.told.council ?? 'pf:99');
  }
  return {
    ids,
    tellMore: async () => {
      const reported = PLANTED_CHILDREN.filter(({ told }) => told.storm);
      await users.tell('storm', 'pf:99', ...reported.map((child) => logOf(child, true)));
    },
  };
}

const FEEDS = [
  ['case-records', 'la:991'],
  ['case-records', 'la:992'],
  ['storm', 'pf:99'],
  ['return-interviews', 'provider:lantern'],
] as const;

interface Fed {
  readonly source: string;
  readonly agency: string;
  readonly record: object;
}

function feedsOf(child: PlantedChild): readonly Fed[] {
  const { council, storm, provider } = child.told;
  return [
    ...(council === null
      ? []
      : [{ source: 'case-records', agency: council, record: caseOf(child, council) }]),
    ...(storm ? [{ source: 'storm', agency: 'pf:99', record: logOf(child) }] : []),
    ...(provider ? interviewOf(child) : []).map((record) => ({
      ...{ source: 'return-interviews', agency: 'provider:lantern', record },
    })),
  ];
}

/** What was planted of each child, as `child category`. */
export function everythingPlanted(): readonly { readonly child: PlantedChild; readonly category: string }[] {
  return PLANTED_CHILDREN.flatMap((child) =>
    [...plantedIn(JSON.stringify(feedsOf(child)))].map((pair) => ({
      ...{ child, category: pair.slice(child.name.length + 1) },
    })),
  );
}

function caseOf({ name, told }: PlantedChild, council: string): object {
  const word = (category: string, field: string): string => planted(name, category, field);
  return caseRecord(council, `PLANTED-${name}`, {
    named: { pers_forename: word('identity', 'given'), pers_surname: word('identity', 'family') },
    care: {
      looked_after: true,
      ...{ responsible_authority: council },
      ...(told.storm ? { host_authority: 'la:992' } : {}),
    },
    linked_identifiers: [nominalOf.atTheCouncil(nominal(name))],
    cla_placements: [
      {
        clap_cla_placement_id: 'P1',
        clap_cla_placement_start_date: '2026-08-30',
        clap_cla_placement_type: 'U4',
        setting: word('family-and-network', 'setting'),
        address: word('family-and-network', 'address'),
        carers: [word('family-and-network', 'carer')],
        ...(told.storm ? { provider_agency: 'placement:larkrise' } : {}),
      },
    ],
    involvements: [
      {
        invo_involvements_id: 'I1',
        invo_professional_role_id: 'IRO',
        prof_professional_name: word('family-and-network', 'professional'),
      },
    ],
    parental_responsibility: [{ id: 'R1', name: word('third-parties', 'parent') }],
    profile: {
      person: { description: word('plan', 'person'), placesFrequented: [word('plan', 'places')] },
      health: { conditions: [word('health', 'conditions')], medication: word('health', 'medication') },
      network: { friends: [word('third-parties', 'friends')] },
      risk: { exploitation: word('risk-and-intelligence', 'exploitation') },
      today: { clothing: word('plan', 'today') },
    },
  });
}

const nominal = (name: string): string => planted(name, 'identity', 'nominal').toUpperCase();

/** The log as it stood, or one line more. */
function logOf({ name, markers }: PlantedChild, more = false): object {
  const word = (category: string, field: string): string => planted(name, category, field);
  const first = {
    ...{ code: 'REPORTED', hoursAgo: 5, text: word('risk-and-intelligence', 'circumstances') },
    fields: {
      lastSeenAt: hoursAgo(6).slice(0, 16),
      lastSeenPlace: word('whereabouts', 'lastseen'),
      missingFrom: word('whereabouts', 'missingfrom'),
    },
  };
  const marked = markers.map((marker) => ({
    ...{ code: 'MARKER', hoursAgo: 4.9, fields: { marker: marker.toUpperCase(), set: true } },
  }));
  const lines = [
    first,
    ...marked,
    {
      code: 'RISK',
      hoursAgo: 4,
      fields: { level: 'HIGH' },
      text: word('risk-and-intelligence', 'rationale'),
    },
    { code: 'NOTE', hoursAgo: 3.5, text: word('risk-and-intelligence', 'note') },
    {
      ...{ code: 'LOCATED', hoursAgo: 3 },
      fields: { place: word('whereabouts', 'found'), wellBeingConfirmed: true },
    },
    { code: 'RETURNED', hoursAgo: 2.5, fields: { to: word('whereabouts', 'back') } },
  ];
  const later = [{ code: 'NOTE', hoursAgo: 1, text: word('risk-and-intelligence', 'more') }];
  return stormLog({
    log: `NV-PLANTED-${name.toUpperCase()}`,
    person: {
      nominal: nominal(name),
      givenName: word('identity', 'given'),
      familyName: word('identity', 'family'),
      placement: word('family-and-network', 'placement'),
    },
    reporter: { name: word('third-parties', 'reporter'), telephone: word('third-parties', 'telephone') },
    lines: more ? later : lines,
    after: more ? lines.length : 0,
  });
}

function interviewOf({ name }: PlantedChild): readonly object[] {
  const word = (category: string, field: string): string => planted(name, category, field);
  const event = (eventId: string, code: string, more: object): object =>
    interviewEvent({
      ...{ referral: `PLANTED-${name}`, eventId, event: code, at: hoursAgo(2) },
      child: { identifiers: [nominalOf.atTheProvider(nominal(name))] },
      more: { episode: { force: 'pf:99', log: `NV-PLANTED-${name.toUpperCase()}` }, ...more },
    });
  const debrief = {
    pushFactors: [word('interview-content', 'push')],
    whereTheyWent: word('interview-content', 'where'),
    narrative: word('interview-content', 'narrative'),
    withWhom: [word('third-parties', 'withwhom')],
  };
  return [
    event('e1', 'REFERRED', { rating: 'RED' }),
    event('e2', 'DEBRIEF', { safeguarding: true, debrief }),
  ];
}

const FIND = `{ children(first: 100) { edges { node {
  id givenName { assertions { value } } missingEpisodes { id } returnInterviews { id } } } } }`;

interface FoundNode {
  readonly id: string;
  readonly givenName: { readonly assertions: readonly { readonly value: string }[] } | null;
  readonly missingEpisodes: readonly { readonly id: string }[];
  readonly returnInterviews: readonly { readonly id: string }[];
}

/** As those find the child who may: the force, or the council of whom it never heard. */
async function idsOf(users: FourUsers, { name, told }: PlantedChild): Promise<PlantedIds> {
  const clearance = ['restricted', 'whereabouts-need-to-know'];
  const finder: Person = told.storm
    ? { agency: 'pf:99', role: 'duty-inspector', clearance }
    : { agency: told.council ?? '', role: 'social-worker', clearance };
  const { data } = await users.ask<{ children: { edges: readonly { readonly node: FoundNode }[] } }>(finder, {
    query: FIND,
  });
  const word = planted(name, 'identity', 'given');
  const found = data.children.edges.find(({ node }) =>
    node.givenName?.assertions.some(({ value }) => value === word),
  );
  if (found === undefined) throw new Error(`${name} is not found`);
  const { id, missingEpisodes, returnInterviews } = found.node;
  return {
    childId: id,
    missingEpisodeIds: missingEpisodes.map((each) => each.id),
    returnInterviewIds: returnInterviews.map((each) => each.id),
  };
}
