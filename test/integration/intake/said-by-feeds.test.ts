import fc from 'fast-check';
import { translateCaseRecords } from '../../../adapters/case-records/translate';
import { translateStorm } from '../../../adapters/storm/translate';
import type { IntakeOutcome } from '../../../src/hub/intake/create-intake';
import type { Translate } from '../../../src/model/agency-fact/translation';
import { topicOf } from '../../../src/messaging/consumer/feed';
import { LOG, stormMessage } from '../../support/adapters/storm-messages';
import type { LogLine } from '../../support/adapters/storm-messages';
import { agency } from '../../support/viewers';
import { readingAs } from '../../support/reading-as';
import { aViewer } from '../../support/viewers';
import { createIntakeWorld, protocols } from './intake-world';
import type { IntakeWorld } from './intake-world';

jest.setTimeout(120_000);

const WREN = {
  number: 1,
  nominal: 'NV/0048812',
  givenName: 'Wren',
  familyName: 'Example-Ashby',
  lookedAfter: true,
  responsibleAuthority: 'la:991',
};
const SORREL = { number: 2, nominal: 'NV/0048813', givenName: 'Sorrel', familyName: 'Made-Up' };

const line = (
  number: number,
  code: string,
  fields?: LogLine['fields'],
  rest: Partial<LogLine> = {},
): LogLine => ({
  ...{ number, code, at: `18:${String(number + 10)}`, rank: 'Duty-inspector' },
  ...(fields === undefined ? {} : { fields }),
  ...rest,
});

const log = (...lines: readonly LogLine[]): object => stormMessage(lines, { persons: [WREN, SORREL] });

const LINES: readonly LogLine[] = [
  line(1, 'REPORTED', {}, { about: [1, 2] }),
  line(2, 'DECISION', { category: 'MISSING' }, { about: [1, 2] }),
  line(3, 'LEVEL', { level: 'POLICE', actions: 'a; c' }),
  line(4, 'CHECK', { check: 'FRIENDS' }, { text: 'Nobody has seen her.' }),
  line(5, 'INDICATOR', { indicator: 'TRIGGER', sign: 'UNKNOWN-CAR' }),
  line(6, 'HOUSE-SEARCH', { decision: 'FULL' }),
  line(7, 'ESCALATION', { step: 'ESCALATION-REQUESTED' }),
  line(8, 'ESCALATION', { step: 'COMMANDER-SPOKE' }, { rank: 'Chief-inspector' }),
  line(9, 'MEDIA', { decision: 'APPEAL', consulted: 'AUTHORITY' }),
  line(10, 'TRANSFER-OFFERED', { to: 'pf:98' }),
  line(11, 'MISSING-WITH', {}, { about: [1, 2] }),
  line(12, 'TOLD', { whom: 'UK-MISSING-PERSONS-UNIT', route: 'SYSTEM' }),
  line(13, 'WHEREABOUTS', { confirmedBy: 'KNOWN-ADULT-VOICE' }),
  line(14, 'STEP', { step: 'RISK-REVIEW-SET', dueAt: '2026-11-21T23:00' }),
];

const record = (modifiedAt: string, sections: object): object => ({
  ...{ schemaVersion: 1, agency: 'la:991', modifiedAt, person: { pers_person_id: '310412' } },
  linked_identifiers: [
    {
      link_table_id: 'L1',
      link_identifier_type: 'Police Nominal',
      link_identifier_value: 'NV/0048812',
      link_issuer: 'pf:99',
      modifiedAt: '2026-11-01T00:00:00Z',
    },
  ],
  ...sections,
});

const CALLED = {
  meeting_id: 'S-17',
  meeting: 'Missing safety meeting',
  convened_at: '2026-11-21T18:40',
  meets_at: '2026-11-21T19:30',
  invited: ['pf:99'],
  force: 'pf:99',
  log: LOG,
};
const ofLog = { force: 'pf:99', log: LOG };

/** Everything the two systems send of the evening, in the order in which they send it. */
const MESSAGES: readonly (readonly [source: 'storm' | 'case-records', data: object])[] = [
  ['storm', log(...LINES.slice(0, 5))],
  [
    'case-records',
    record('2026-11-21T18:30:00Z', {
      tellings: [
        {
          id: 'T1',
          what: 'Told',
          whom: 'Parents',
          rule: 'missing-parents',
          route: 'Telephone',
          at: '2026-11-21T18:25',
          ...ofLog,
        },
        {
          id: 'T2',
          what: 'Acknowledged',
          whom: 'Responsible authority',
          rule: 'missing-responsible-authority',
          notification: 'n_1',
          at: '2026-11-21T18:26',
          ...ofLog,
        },
      ],
    }),
  ],
  ['storm', log(...LINES.slice(5))],
  ['case-records', record('2026-11-21T18:45:00Z', { meetings: [CALLED] })],
  [
    'case-records',
    record('2026-11-21T20:00:00Z', {
      meetings: [
        { ...CALLED, held_at: '2026-11-21T19:30', attended: ['la:991', 'pf:99'], outcome: 'Plan agreed' },
      ],
      meeting_decisions: [
        { meeting_id: 'S-17', id: 'D1', item: 'Media', decision: 'One appeal, no name of the home.' },
      ],
      meeting_actions: [
        {
          meeting_id: 'S-17',
          action_id: 'A1',
          what: 'View the railway cameras.',
          owner: 'pf:99',
          due_on: '2026-11-22',
        },
      ],
    }),
  ],
];

const TRANSLATE: Readonly<Record<'storm' | 'case-records', readonly [string, Translate]>> = {
  storm: ['pf:99', translateStorm],
  'case-records': ['la:991', translateCaseRecords],
};

let world: IntakeWorld;
let offset = 0n;

async function send([source, data]: (typeof MESSAGES)[number]): Promise<IntakeOutcome> {
  const [name, translate] = TRANSLATE[source];
  const received = {
    agency: agency(name),
    headers: {},
    value: new TextEncoder().encode(JSON.stringify(data)),
  };
  const place = { topic: topicOf(source, received.agency), partition: 0, offset: offset++ };
  return world.intake.takeIn(
    { ...received, ...place, source, recordId: `${source}-${offset}` },
    translate(received),
  );
}

const AT = new Date('2026-11-21T20:30:00.000Z');
const first = { first: 10, after: null };

describe('what the feeds say', () => {
  let childId = '';

  beforeAll(async () => {
    world = await createIntakeWorld();
    for (const message of MESSAGES) expect(await send(message)).toBe('accepted');
    const [wren] = await world.ask<{ child_id: string }>(
      `select child_id from jp.subject where value = '310412'`,
    );
    childId = wren?.child_id ?? '';
  });
  afterAll(() => world.drop());

  const reading = <T>(role: 'duty-inspector' | 'social-worker', work: Parameters<typeof readingAs<T>>[2]) =>
    readingAs(world, { viewer: aViewer(role), at: AT, protocols }, work);

  test('of the response reaches the missing episode', async () => {
    const { rows } = await reading('duty-inspector', (session) =>
      session.missingEpisodes({ childIds: [childId] }, first),
    );

    expect(rows).toMatchObject([
      {
        owner: 'pf:99',
        whereabouts: { value: { response: { whereaboutsKnown: { shown: { value: true } } } } },
        risk: {
          value: {
            response: {
              level: { shown: { level: { value: 'police' }, actions: ['a', 'c'] } },
              enquiries: [{ enquiry: { value: 'friends' }, result: 'Nobody has seen her.' }],
              indicators: [{ indicator: { value: 'trigger' }, sign: { value: 'unknown-car' } }],
              transferOffered: { to: 'pf:98' },
            },
          },
        },
      },
    ]);
    expect(JSON.stringify(rows)).toContain('commander-spoke');
  });

  test('of one child is not said of the other, nor makes one child of the two', async () => {
    expect(await world.count('child')).toBe(2);
    const { rows } = await reading('duty-inspector', (session) => session.missingEpisodes({}, first));
    const levels = rows.map(({ childId: of, risk }) => [
      of === childId,
      risk.kind === 'shown' ? risk.value.response?.level.shown?.level : null,
    ]);

    expect(levels).toEqual(
      expect.arrayContaining([
        [true, { recognised: true, value: 'police' }],
        [false, undefined],
      ]),
    );
  });

  test('of who was told discharges what was to be told', async () => {
    const states = await world.ask<{ rule: string; state: string }>(
      `select rule, state from jp.notification where child_id = $1 and rule in ('missing-parents', 'missing-responsible-authority') order by rule`,
      [childId],
    );

    expect(states).toEqual([
      { rule: 'missing-parents', state: 'told' },
      { rule: 'missing-responsible-authority', state: 'acknowledged' },
    ]);
  });

  test('of a meeting is before whoever may see the plan, and whoever is invited may look on its ground', async () => {
    const meetings = await reading('social-worker', (session) => session.meetingsOfChildren([childId]));

    expect(meetings.get(childId)).toMatchObject({
      value: [
        {
          status: 'held',
          decided: {
            value: {
              decisions: [{ item: { value: 'media' } }],
              held: { shown: { value: { outcome: { value: 'plan-agreed' } } } },
            },
          },
          actions: [{ action: 'A1', shown: { value: { owner: 'pf:99', dueOn: '2026-11-22' } } }],
        },
      ],
    });
    const invited = {
      viewer: aViewer('meeting-member', { agency: agency('pf:99') }),
      basis: 'meeting:la-991_S-17',
      at: AT,
    };
    const { rows } = await readingAs(world, invited, (session) => session.children({}, first));
    expect(rows.map(({ id }) => id)).toEqual([childId]);
  });
});

test('what the feeds say gives one state in any order, and repeated', async () => {
  const stateOf = async (order: readonly (typeof MESSAGES)[number][]): Promise<string> => {
    world = await createIntakeWorld();
    try {
      for (const message of order) await send(message);
      return await world.hash();
    } finally {
      await world.drop();
    }
  };
  const inOrder = await stateOf(MESSAGES);
  const twice = [...MESSAGES, ...MESSAGES];
  const anyOrder = fc.shuffledSubarray(twice, { minLength: twice.length });

  await fc.assert(
    fc.asyncProperty(anyOrder, async (order) => {
      expect(await stateOf(order)).toBe(inOrder);
    }),
    { numRuns: 4 },
  );
});
