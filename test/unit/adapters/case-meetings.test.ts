import fc from 'fast-check';
import { agendaItem, meetingRole } from '../../../adapters/case-records/meeting-codes';
import { foldChild } from '../../../src/model/child/fold-child';
import { caseFacts } from '../../support/adapters/case-messages';
import type { Parts } from '../../support/adapters/case-messages';
import { ASHBOURNE, NORTHVALE, instant } from '../../support/facts/make-fact';
import { protocolsUnder } from '../../support/facts/under-protocol';

const at = (hour: number): string => `2026-11-20T${String(hour).padStart(2, '0')}:00:00Z`;

const CALLED = {
  meeting_id: 'S-17',
  meeting: 'Strategy meeting',
  convened_at: '2026-11-20T09:00',
  meets_at: '2026-11-21T10:00',
  invited: ['pf:99'],
  roles: ['Social worker'],
};
const action = (what: string, revision: number): object => ({
  ...{ meeting_id: 'S-17', action_id: 'A1', what, revision, owner: 'pf:99', due_on: '2026-11-22' },
});

/** What the case system sends in the course of a day, each later than the one before. */
const DAY: readonly (readonly [string, Parts])[] = [
  [at(9), { meetings: [CALLED], meeting_actions: [action('View the cameras.', 1)] }],
  [at(10), { meetings: [{ ...CALLED, roles: ['Social worker', 'Carer'] }] }],
  [at(12), { meeting_actions: [action('View the railway cameras.', 2)] }],
  [at(13), { meeting_decisions: [{ meeting_id: 'S-17', id: 'D1', item: 'Media', decision: 'Not yet.' }] }],
  [
    at(14),
    {
      meetings: [{ ...CALLED, held_at: '2026-11-21T10:05', attended: ['pf:99'], outcome: 'Plan agreed' }],
    },
  ],
];

const meetingsOf = (day: typeof DAY) =>
  foldChild(day.flatMap(([modifiedAt, parts]) => caseFacts(ASHBOURNE, modifiedAt, parts))).meetings;

test('a meeting comes with its members, decisions, actions and outcome', () => {
  expect(meetingsOf(DAY)).toMatchObject([
    {
      scopeId: 'la-991_S-17',
      status: 'held',
      at: '2026-11-21T10:00:00.000Z',
      invited: ['pf:99'],
      roles: ['social-worker'],
      held: { shown: { value: { attended: ['pf:99'], outcome: { value: 'plan-agreed' } } } },
      decisions: [{ item: { value: 'media' }, decision: 'Not yet.' }],
      actions: [
        {
          action: 'A1',
          shown: { value: { revision: 2, owner: 'pf:99', dueOn: '2026-11-22', state: 'open' } },
        },
      ],
    },
  ]);
});

test('the newest of each row stands, in whatever order the messages come, and come again', () => {
  const orders = fc.shuffledSubarray([...DAY, ...DAY], { minLength: DAY.length * 2 });
  const told = meetingsOf(DAY);

  fc.assert(
    fc.property(orders, (order) => {
      expect(meetingsOf(order)).toEqual(told);
    }),
  );
});

test('what a meeting is purged of is unsaid', () => {
  const purged = [at(15), { meetings: [{ ...CALLED, purge: true }] }] as const;

  expect(meetingsOf([...DAY, purged])).toMatchObject([{ status: 'unconvened' }]);
});

test('another agency’s meeting is not called by this one, whatever its record says', () => {
  const named = { ...CALLED, convened_by: 'pf:99' };
  const { meetings, relations, reviews } = foldChild(caseFacts(ASHBOURNE, at(9), { meetings: [named] }));

  expect(meetings).toMatchObject([{ convenedBy: NORTHVALE, status: 'unconvened' }]);
  expect(relations.filter(({ scope }) => scope.startsWith('meeting:'))).toEqual([]);
  expect(reviews).toContainEqual(expect.objectContaining({ reason: 'without-authority', field: 'meeting' }));
});

test.each(['west-yorkshire-2026', 'west-midlands-2015', 'national-framework'] as const)(
  'roles and items of an agenda have a code for every one of %s',
  (name) => {
    const { meetings } = protocolsUnder(name).of(ASHBOURNE, instant('2026-11-20T12:00:00Z'));
    const unknown = meetings.flatMap(({ members, agenda }) => [
      ...members.map(({ key }) => meetingRole(key)),
      ...agenda.map(({ key }) => agendaItem(key)),
    ]);

    expect(unknown.length).toBeGreaterThan(0);
    expect(unknown.filter(({ recognised }) => !recognised)).toEqual([]);
  },
);

describe('the alert of the NHS', () => {
  const alert = (active: boolean, confirmed: string, modifiedAt: string) =>
    caseFacts(ASHBOURNE, modifiedAt, { protection_alert: { active, confirmed_on: confirmed } });
  const monday = alert(false, '2026-11-16', '2026-11-16T09:00:00Z');
  const thursday = alert(true, '2026-11-19', '2026-11-19T09:00:00Z');

  test.each([
    ['as it was told', [...monday, ...thursday]],
    ['the older one late', [...thursday, ...monday]],
  ])('is kept as it was last confirmed, and when: %s [system.cp-is]', (_order, facts) => {
    const { alert: kept } = foldChild(facts).care;

    expect(kept.shown).toMatchObject({ value: true, by: ASHBOURNE });
    expect(kept.shown?.occurred.start.slice(0, 10)).toBe('2026-11-19');
  });

  test('that nobody has looked for is not taken for none [system.cp-is]', () => {
    expect(
      foldChild(caseFacts(ASHBOURNE, at(9), { person: { pers_forename: 'Wren' } })).care.alert.shown,
    ).toBeNull();
  });
});
