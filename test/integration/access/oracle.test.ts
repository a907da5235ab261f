import fc from 'fast-check';
import { scopesOf } from '../../../src/access/scopes-of';
import type { PersonViewer } from '../../../src/access/viewer';
import type { ChildView, Page } from '../../../src/hub/ports/reading';
import { agency, audienceFor, aViewer, shippedAgreements } from '../../support/viewers';
import { plantChild } from '../../support/planted-child';
import type { PlantedRelation } from '../../support/planted-child';
import { NOON, readingAs } from '../../support/reading-as';
import { createWorldDatabase } from '../../support/world-database';
import type { WorldDatabase } from '../../support/world-database';

jest.setTimeout(120_000);

const SCOPES = [
  'agency:pf:99',
  'agency:la:991',
  'agency:la:992',
  'unit:la:991:east',
  'caseload:la:991:ann',
  'caseload:la:991:ben',
  'meeting:m-1:la:991',
  'meeting:m-1:pf:99',
];

/** Hours around noon, so that random relations meet, touch and miss the instants asked about. */
const hour = (offset: number) => new Date(NOON.getTime() + offset * 3_600_000);

const relation = fc
  .record({
    scope: fc.constantFrom(...SCOPES),
    from: fc.integer({ min: -3, max: 2 }),
    lasts: fc.option(fc.integer({ min: 0, max: 4 })),
  })
  .map(({ scope, from, lasts }): Required<PlantedRelation> => {
    const to = lasts === null ? null : hour(from + lasts).toISOString();
    return { scope, from: hour(from).toISOString(), to };
  });

const child = fc.record({
  relations: fc.array(relation, { maxLength: 4 }),
  restricted: fc.boolean(),
  level: fc.constantFrom('low', 'medium', 'high'),
  open: fc.boolean(),
});

type RandomChild = typeof child extends fc.Arbitrary<infer Value> ? Value : never;

const worker = (changes: Partial<PersonViewer>) => aViewer('social-worker', changes);
const asker = fc.constantFrom<{ viewer: PersonViewer; basis: string }>(
  { viewer: aViewer('duty-inspector'), basis: 'standing' },
  { viewer: aViewer('duty-inspector', { clearance: ['restricted'] }), basis: 'standing' },
  { viewer: worker({ person: 'ann', unit: 'east' }), basis: 'standing' },
  { viewer: worker({ person: 'ann', unit: 'east' }), basis: 'caseload' },
  { viewer: worker({ person: 'ben' }), basis: 'caseload' },
  { viewer: worker({ agency: agency('la:992') }), basis: 'standing' },
  { viewer: aViewer('meeting-member'), basis: 'meeting:m-1' },
  { viewer: aViewer('return-interviewer'), basis: 'standing' },
);

const question = fc.record({
  asker,
  at: fc.integer({ min: -3, max: 3 }).map(hour),
  open: fc.boolean(),
  levels: fc.option(fc.subarray(['low', 'medium', 'high'] as const)),
  size: fc.integer({ min: 1, max: 7 }),
});

type Question = typeof question extends fc.Arbitrary<infer Value> ? Value : never;

let world: WorldDatabase;

beforeAll(async () => {
  world = await createWorldDatabase();
});

afterAll(() => world.drop());

test('rows read are those a plain reading of the rules gives, whoever asks, when and how', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(child, { minLength: 1, maxLength: 12 }),
      fc.array(question, { minLength: 1, maxLength: 8 }),
      async (children, questions) => {
        await world.ask('delete from jp.child');
        for (const [index, each] of children.entries()) await plant(each, index);
        for (const each of questions) {
          expect(await answered(each)).toEqual(expected(children, each));
          expect(await known(each, children.length)).toEqual(inSight(children, each));
        }
      },
    ),
    { numRuns: 25 },
  );
});

async function plant({ relations, restricted, level, open }: RandomChild, index: number): Promise<void> {
  const reportedAt = hour(-(index % 3)).toISOString();
  const missingEpisode = {
    id: `m_${index}`,
    level,
    reportedAt,
    status: open ? 'missing' : 'closed',
  } as const;
  await plantChild(world, { id: `c_${index}`, relations, restricted, missingEpisodes: [missingEpisode] });
}

/** All pages, one after the other; and the nearest edge. */
async function answered({ asker: { viewer, basis }, at, open, levels, size }: Question) {
  return readingAs(world, { viewer, basis, at }, async (session) => {
    const ids: string[] = [];
    let after: string | null = null;
    for (;;) {
      const filter = { ...(open ? { open } : {}), ...(levels === null ? {} : { riskLevels: levels }) };
      const page = await session.missingEpisodes(filter, { first: size, after });
      ids.push(...page.rows.map(({ id }) => id));
      after = page.cursors.at(-1) ?? null;
      if (!page.hasNextPage) break;
    }
    return { ids, edge: await session.nextRelationEdge(null), told: [...session.ledger.children].toSorted() };
  });
}

/** The children whom each other way of asking finds: page by page, by all their ids, and by their profiles. */
async function known({ asker: { viewer, basis }, at, size }: Question, count: number) {
  return readingAs(world, { viewer, basis, at }, async (session) => {
    const listed: string[] = [];
    for (let after: string | null = null; ;) {
      const page: Page<ChildView> = await session.children({}, { first: size, after });
      listed.push(...page.rows.map(({ id }) => id));
      after = page.cursors.at(-1) ?? null;
      if (!page.hasNextPage) break;
    }
    const every = Array.from({ length: count }, (_, index) => `c_${index}`);
    const byId = (await session.childrenByIds(every)).map(({ id }) => id);
    const profiles = [...(await session.profilesOfChildren(every)).keys()];
    return [listed, byId, profiles].map((ids) => ids.toSorted());
  });
}

function inSight(children: readonly RandomChild[], { asker: { viewer, basis }, at }: Question) {
  const scopes = scopesOf(audienceFor(viewer, basis, shippedAgreements()));
  const now = at.toISOString();
  const ids = children
    .map(({ relations }, index) => ({ relations, id: `c_${index}` }))
    .filter(({ relations }) =>
      relations.some(
        ({ scope, from, to }) => scopes.includes(scope) && from <= now && (to === null || to > now),
      ),
    )
    .map(({ id }) => id)
    .toSorted();
  return [ids, ids, ids];
}

/** The rules, said again with nothing but loops. */
function expected(
  children: readonly RandomChild[],
  { asker: { viewer, basis }, at, open, levels }: Question,
) {
  const agreements = shippedAgreements();
  const scopes = scopesOf(audienceFor(viewer, basis, agreements));
  const mine = children.map(({ relations }) => relations.filter(({ scope }) => scopes.includes(scope)));
  const now = at.toISOString();
  const seen = children
    .map((each, index) => ({ ...each, index }))
    .filter(({ index }) => mine[index]?.some(({ from, to }) => from <= now && (to === null || to > now)))
    .filter((each) => !open || each.open)
    .filter(({ level, restricted }) => {
      if (levels === null) return true;
      const mayKnow =
        viewer.role !== 'return-interviewer' && (!restricted || viewer.clearance.includes('restricted'));
      return mayKnow && levels.some((one) => one === level);
    })
    .toSorted((a, b) => (a.index % 3) - (b.index % 3) || (`m_${a.index}` < `m_${b.index}` ? -1 : 1));
  const edges = mine.flat().flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
  return {
    ids: seen.map(({ index }) => `m_${index}`),
    edge: edges.filter((edge) => edge > now).toSorted()[0] ?? null,
    told: seen.map(({ index }) => `c_${index}`).toSorted(),
  };
}
