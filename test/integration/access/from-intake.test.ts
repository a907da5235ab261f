import type { FactBody } from '../../../src/model/agency-fact/fact-body';
import { createAccessRecord } from '../../../src/store/access-record/create-access-record';
import { numberChanges } from '../../../src/store/change/number-changes';
import {
  ashbourne,
  clock,
  createIntakeWorld,
  highRisk,
  line,
  named,
  person,
  recordedMissing,
  reported,
  says,
} from '../intake/intake-world';
import type { IntakeWorld } from '../intake/intake-world';
import { agency, audienceFor, aViewer, shippedAgreements } from '../../support/viewers';
import { date } from '../../support/facts/make-fact';
import { readingAs } from '../../support/reading-as';

jest.setTimeout(60_000);

const wren = person('log-1/1');
const inCare: FactBody = {
  kind: 'care-described',
  responsibleAuthority: ashbourne,
  placement: 'Larch House',
};
const at = clock.now();
const inspector = aViewer('duty-inspector');
const worker = aViewer('social-worker');

let world: IntakeWorld;

beforeEach(async () => {
  world = await createIntakeWorld();
  const said = [reported, named, inCare, recordedMissing, highRisk];
  const lines = said.map((body, index) => line('log-1', index + 1, [{ of: wren, body }]));
  await world.take(says('log-1', ...lines));
});

afterEach(() => world.drop());

const missingNow = (viewer = inspector) =>
  readingAs(world, { viewer, at }, async (session) => {
    const [row] = (
      await session.missingEpisodes({ open: true, riskLevels: ['high'] }, { first: 5, after: null })
    ).rows;
    const [child] = await session.childrenByIds(row === undefined ? [] : [row.childId]);
    return { row, child, position: await session.position(), ledger: session.ledger };
  });

test('what an agency said is read by the force that recorded it and by the authority responsible [sharing.relation-authority, sharing.relation-force]', async () => {
  for (const viewer of [inspector, worker]) {
    const { row, child } = await missingNow(viewer);

    expect(row).toMatchObject({
      status: 'missing',
      owner: 'pf:99',
      whereabouts: { kind: 'shown', value: { missingFrom: { shown: { value: 'Larch House' } } } },
      risk: { kind: 'shown', value: { risk: { shown: { value: { value: 'high' } } } } },
    });
    expect(child).toMatchObject({
      identity: { kind: 'shown', value: { givenName: { shown: { value: 'Wren', by: 'pf:99' } } } },
      care: { kind: 'shown', value: { responsibleAuthority: { shown: { value: 'la:991' } } } },
    });
  }
});

test('an authority that nobody named reads nothing of it', async () => {
  const { row } = await missingNow({ ...worker, agency: agency('la:992') });
  expect(row).toBeUndefined();
});

test('where a protected placement is, is shown on a need-to-know basis only [sharing.whereabouts-need-to-know]', async () => {
  const placement: FactBody = {
    ...{
      kind: 'placement-recorded',
      from: date('2026-03-01'),
      placementType: { recognised: true, value: 'U4' },
    },
    ...{ address: '1 Larch Example Lane', postcode: 'ZZ99 3WZ', urn: '1', carers: ['Tamsin Testcase'] },
  };
  const kept: FactBody = { kind: 'marker-stated', marker: 'whereabouts-need-to-know', set: true };
  await world.take(
    says(
      'log-1',
      line(
        'log-1',
        6,
        [placement, kept].map((body) => ({ of: wren, body })),
      ),
    ),
  );
  const cleared = { ...inspector, clearance: ['whereabouts-need-to-know' as const] };

  const [without, within] = [await missingNow(), await missingNow(cleared)];

  expect(JSON.stringify(without.child)).not.toMatch(/Larch|ZZ99|Tamsin/);
  expect(without.child).toMatchObject({
    markers: ['whereabouts-need-to-know'],
    care: { kind: 'shown', value: { placements: [{ placementType: { value: 'U4' } }] } },
    whereabouts: { kind: 'withheld' },
  });
  expect(within.child).toMatchObject({
    whereabouts: {
      kind: 'shown',
      value: {
        placement: { shown: { value: 'Larch House' } },
        placed: [{ address: '1 Larch Example Lane', postcode: 'ZZ99 3WZ', carers: ['Tamsin Testcase'] }],
      },
    },
  });
});

test('a snapshot’s position counts the changes it holds', async () => {
  expect((await missingNow()).position).toBe(0n);
  await numberChanges(world.pools.intake);
  expect((await missingNow()).position).toBeGreaterThan(0n);
});

test('a new fact does not move a disclosure, a marker does', async () => {
  const record = createAccessRecord(world.pools.record, clock);
  const audience = audienceFor(inspector, null, shippedAgreements());
  const frame = async (id: string) => {
    const { ledger, position } = await missingNow();
    return { id, audience, groupKey: 'g', operation: 'o', position, ledger, payloadDigest: 'd' };
  };
  const [first, second] = [await frame('d-1'), await frame('d-2')];

  await world.take(
    says('log-1', line('log-1', 9, [{ of: wren, body: { kind: 'located', wellBeingConfirmed: true } }])),
  );
  expect(await record.disclosed([first], 0n)).toEqual(['recorded']);
  const marker: FactBody = { kind: 'marker-stated', marker: 'restricted', set: true };
  await world.take(says('log-1', line('log-1', 10, [{ of: wren, body: marker }])));
  expect(await record.disclosed([second], 0n)).toEqual(['moved']);

  const { row } = await missingNow();
  expect(row).toBeUndefined();
});
