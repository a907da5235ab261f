import { createDecisions } from '../../../src/hub/decisions/create-decisions';
import { createIntakeStore } from '../../../src/store/intake/create-intake-store';
import type { AgencyFact } from '../../../src/model/agency-fact/agency-fact';
import type { FactBody } from '../../../src/model/agency-fact/fact-body';
import type { Translation } from '../../../src/model/agency-fact/translation';
import { instant, classified } from '../../support/facts/make-fact';
import { minuteAt } from '../../support/facts/occurrence-facts';
import { clock, createIntakeWorld, hash, northvale, protocols } from './intake-world';
import type { IntakeWorld } from './intake-world';

jest.setTimeout(120_000);

const CHILDREN = 8;
const reason = 'same date of birth and same carer';
const inspector = { agency: northvale, person: 'inspector-1', role: 'duty-inspector' };

const nominal = (name: string) => ({ agency: northvale, scheme: 'police-nominal', value: name });

/** A report from one home in one hour: with any other of them, one occasion. */
function fromLarch(name: string): Translation {
  const record = `log of ${name}`;
  const bodies: readonly FactBody[] = [
    { kind: 'missing-reported', missingFrom: 'Larch House' },
    classified('missing'),
  ];
  const lines = bodies.map((body, index) => {
    const fact: AgencyFact = {
      key: { agency: northvale, source: 'storm', record, line: index + 1, part: '1', revision: 0 },
      subject: nominal(name),
      occurred: minuteAt(instant(`2026-08-01T18:0${index}:00Z`)),
      author: { ref: null, rank: null },
      historical: false,
      body,
    };
    return { line: index + 1, revision: 0, digest: `${record} ${index}`, facts: [fact] };
  });
  return { kind: 'facts', source: 'storm', record, lines };
}

let world: IntakeWorld;

beforeEach(async () => {
  world = await createIntakeWorld();
});

afterEach(() => world.drop());

test('children of one place are joined and parted at once, and no transaction waits for one that waits for it', async () => {
  const names = Array.from({ length: CHILDREN }, (_, nth) => nth);
  for (const name of names.flatMap((nth) => [`one-${nth}`, `other-${nth}`]))
    await world.take(fromLarch(name));
  const store = createIntakeStore(world.pools.intake, clock);
  const givenUp: unknown[] = [];
  const failureKind = (error: unknown) => {
    givenUp.push(error);
    return store.failureKind(error);
  };
  const decisions = createDecisions({ store: { ...store, failureKind }, hash, protocols, clock });
  const decideAll = (kind: 'link-subjects' | 'unlink-subjects') =>
    Promise.all(
      names.map((name) => {
        const pair = { subject: nominal(`one-${name}`), other: nominal(`other-${name}`) };
        return decisions.state(inspector, `${kind} ${name}`, { kind, ...pair, reason });
      }),
    );

  expect(new Set(await decideAll('link-subjects'))).toEqual(new Set(['stated']));
  expect(await count('jp.child')).toBe(CHILDREN);
  expect(await count('jp.joint_occasion')).toBeGreaterThan(0);
  expect(new Set(await decideAll('unlink-subjects'))).toEqual(new Set(['stated']));
  expect(await count('jp.child')).toBe(2 * CHILDREN);
  expect(givenUp).toEqual([]);
});

async function count(table: string): Promise<number> {
  const [row] = await world.ask<{ rows: number }>(`select count(*)::int as rows from ${table}`);
  return row?.rows ?? -1;
}
