import type { FactBody } from '../../../../src/model/agency-fact/fact-body';
import type { MeetingActionSet, MeetingConvened } from '../../../../src/model/agency-fact/meeting-facts';
import { foldChild } from '../../../../src/model/child/fold-child';
import {
  ASHBOURNE,
  LANTERN,
  NORTHVALE,
  REPORTED,
  RETURNED,
  date,
  instant,
  person,
} from '../../../support/facts/make-fact';
import { told } from '../../../support/facts/told';
import type { Told } from '../../../support/facts/told';
import { shippedProtocol, workingBy } from '../../../support/facts/working-by';

const WM = 'west-midlands-2015';
const WY = 'west-yorkshire-2026';
const CHILD = { subject: person('A') };
const COUNCIL = { by: ASHBOURNE, log: 'meetings', ...CHILD };
const OF = { meeting: 'S17', convenedBy: ASHBOURNE };
const HIGH: Told = ['20:30', { kind: 'risk-assessed', level: { recognised: true, value: 'high' } }];
const MISSING: Told = ['20:00', REPORTED];

function convened(more: Partial<MeetingConvened> = {}): FactBody {
  return {
    kind: 'meeting-convened',
    ...OF,
    of: { recognised: true, value: 'strategy' },
    at: instant('2026-11-23T10:00:00Z'),
    invited: [NORTHVALE],
    ...more,
  };
}

function action(more: Partial<MeetingActionSet> = {}): FactBody {
  return {
    kind: 'meeting-action-set',
    ...OF,
    ...{ action: 'a-1', revision: 1, what: 'Visit the arcade', owner: NORTHVALE, state: 'open' as const },
    ...more,
  };
}

const CALLED: Told = ['21:00', convened(), COUNCIL];

function folded(protocol: string, ...entries: readonly Told[]) {
  const facts = told(...entries);
  const state = foldChild(facts, undefined, workingBy(protocol));
  expect(foldChild([...facts].reverse(), undefined, workingBy(protocol))).toEqual(state);
  return state;
}

function meetingIn(protocol: string, ...entries: readonly Told[]) {
  const [meeting] = folded(protocol, ...entries).meetings;
  if (meeting === undefined) throw new Error('no meeting');
  return meeting;
}

const MEMBERS: readonly (readonly [string, string, readonly Told[]])[] = [
  ['strategy-member-social-worker', 'social-worker', []],
  ['strategy-member-carer', 'carer', []],
  [
    'strategy-member-iro',
    'independent-reviewing-officer',
    [['19:00', { kind: 'care-described', lookedAfter: true }]],
  ],
  ['strategy-member-coordinator', 'police-missing-person-co-ordinator', []],
  ['strategy-member-neighbourhood-officer', 'neighbourhood-officer', []],
  [
    'strategy-member-public-protection',
    'public-protection-exploitation',
    [['20:40', { kind: 'indicator-observed', indicator: { recognised: true, value: 'exploitation' } }]],
  ],
  ['strategy-member-education', 'education', []],
  ['strategy-member-family', 'family', []],
  ['strategy-member-health', 'health', []],
  ['strategy-member-health', 'designated-health-professional', [HIGH]],
  ['strategy-member-others', 'others-with-information', []],
];

test.each(MEMBERS)(
  'whom a strategy meeting must have, and nobody invited, is listed [meeting.%s]',
  (_, role, before) => {
    const lacking = (roles: readonly string[]): readonly string[] =>
      meetingIn(WM, MISSING, ...before, ['21:00', convened({ roles }), COUNCIL]).lacking.map(
        ({ key }) => key,
      );

    expect(lacking([])).toContain(role);
    expect(lacking([role])).not.toContain(role);
  },
);

test('who need not be there is not missed: the designated professional when risk is not high [meeting.strategy-member-health]', () => {
  expect(meetingIn(WM, MISSING, CALLED).lacking.map(({ key }) => key)).not.toContain(
    'designated-health-professional',
  );
});

test.each([
  ['strategy-agenda-share', WM, 'share'],
  ['strategy-agenda-needed', WM, 'needed'],
  ['strategy-agenda-actions', WM, 'actions'],
  ['strategy-agenda-legal', WM, 'legal'],
  ['strategy-agenda-located', WM, 'once-located'],
  ['strategy-agenda-media', WM, 'media'],
  ['strategy-agenda-prevention', WM, 'prevention'],
  ['strategy-agenda-review', WM, 'review'],
  ['safety-a', WY, 'push-and-pull'],
  ['safety-b', WY, 'action-taken'],
  ['safety-c', WY, 'patterns'],
  ['safety-d', WY, 'actions'],
  ['safety-e', WY, 'return-interviewer'],
  ['safety-f', WY, 'views'],
  ['safety-g', WY, 'safe-to-return'],
  ['safety-h', WY, 'plans'],
  ['safety-i', WY, 'record'],
  ['safety-j', WY, 'cp-is-alert'],
])('a meeting carries the agenda of its protocol with sources [meeting.%s]', (_, protocol, key) => {
  const value = protocol === WM ? ('strategy' as const) : ('missing-safety' as const);
  const { agenda } = meetingIn(protocol, MISSING, [
    '21:00',
    convened({ of: { recognised: true, value } }),
    COUNCIL,
  ]);

  expect(agenda.find((entry) => entry.key === key)?.source).toMatch(/^W[MY] /);
});

test('a plan review has at least social care, police, carer and health [meeting.plan-review-members]', () => {
  const of = { recognised: true as const, value: 'missing-safety' as const };
  const { lacking } = meetingIn('national-framework', MISSING, ['21:00', convened({ of }), COUNCIL]);

  expect(lacking.map(({ key }) => key)).toEqual(['social-care', 'police', 'carer', 'health']);
});

test('a missing safety meeting is for whoever goes repeatedly, and one there already may serve [meeting.safety-when-repeated, meeting.existing-may-serve]', () => {
  const rule = shippedProtocol(WY).meetings.find(({ key }) => key === 'missing-safety');
  const serves: Told = [
    '+1 09:00',
    convened({ of: { recognised: true, value: 'missing-safety' } }),
    { ...COUNCIL, log: 'again' },
  ];

  expect(rule?.rules).toEqual(
    expect.arrayContaining(['meeting.safety-when-repeated', 'meeting.existing-may-serve']),
  );
  const { meetings } = folded(WY, MISSING, CALLED, serves);
  expect(meetings.map(({ of }) => of?.recognised === true && of.value)).toEqual(['missing-safety']);
});

test('the social worker arranges a strategy meeting, the team manager chairs it, by its own clocks [meeting.strategy-arranged-by, meeting.strategy-earlier, authority.chair-strategy]', () => {
  const rule = shippedProtocol(WM).meetings.find(({ key }) => key === 'strategy');

  expect(rule).toMatchObject({ chair: 'team-manager', withinWorkingDays: 5 });
  expect(meetingIn(WM, MISSING, CALLED).clocks).toEqual(rule?.clocks);
  expect(rule?.clocks).toContain('strategy-triggered');
});

test('decisions and actions are on record with who, by when and when they are looked at again [meeting.strategy-record]', () => {
  const item = { recognised: true as const, value: 'review' };
  const meeting = meetingIn(
    WM,
    MISSING,
    CALLED,
    ['21:30', action({ dueOn: date('2026-11-24') }), COUNCIL],
    ['21:40', { kind: 'meeting-decided', ...OF, item, decision: 'Again on Friday' }, COUNCIL],
  );

  expect(meeting.actions[0]?.shown.value).toMatchObject({ owner: NORTHVALE, dueOn: '2026-11-24' });
  expect(meeting.decisions[0]).toMatchObject({ decision: 'Again on Friday', by: ASHBOURNE });
});

test('children discussed together have a record each, and nothing of one stands in another’s [meeting.several-children]', () => {
  const other = person('B');
  const first = folded(WM, MISSING, CALLED, ['21:30', action(), COUNCIL]);
  const second = folded(
    WM,
    ['20:00', REPORTED, { log: 'B', subject: other }],
    ['21:00', convened(), { ...COUNCIL, subject: other }],
  );

  expect(second.meetings[0]?.scopeId).toBe(first.meetings[0]?.scopeId);
  expect(second.meetings[0]?.actions).toEqual([]);
});

test('for a child who is back a person decides whether it is held, with a reason [meeting.at-home-hold-or-cancel]', () => {
  const back: readonly Told[] = [MISSING, CALLED, ['22:00', RETURNED]];
  const hold: Told = [
    '22:30',
    { kind: 'step-recorded', step: { recognised: true, value: 'hold-decided' }, text: 'Still at risk' },
  ];
  const cancel: Told = ['22:30', { kind: 'meeting-cancelled', ...OF, reason: 'Safe at home' }, COUNCIL];

  expect(meetingIn(WM, MISSING, CALLED).holdOrCancel).toBeNull();
  expect(meetingIn(WM, ...back).holdOrCancel).toBe('to-decide');
  expect(meetingIn(WM, ...back, hold).holdOrCancel).toBe('hold');
  expect(meetingIn(WM, ...back, cancel)).toMatchObject({
    status: 'cancelled',
    cancelled: { value: { reason: 'Safe at home' } },
  });
});

describe('an action', () => {
  const theirs = { by: NORTHVALE, log: 'their-minutes', ...CHILD };

  test('set by two agencies as the same revision is a contradiction, both are kept and a person must look [meeting.action-conflict]', () => {
    const state = folded(
      WM,
      MISSING,
      CALLED,
      ['21:30', action(), COUNCIL],
      ['21:31', action({ what: 'Visit the station' }), theirs],
    );

    const [only] = state.meetings[0]?.actions ?? [];
    expect(only).toMatchObject({ contradicted: true });
    expect(only?.versions.map(({ value }) => value.what)).toEqual(['Visit the arcade', 'Visit the station']);
    expect(state.reviews).toContainEqual(
      expect.objectContaining({ reason: 'contradiction', field: 'action' }),
    );
  });

  test('of a higher revision replaces the lower, whoever wrote it and whenever it came', () => {
    const meeting = meetingIn(
      WM,
      MISSING,
      CALLED,
      ['21:40', action(), COUNCIL],
      ['21:31', action({ revision: 2, state: 'done' }), theirs],
    );

    expect(meeting.actions[0]).toMatchObject({
      contradicted: false,
      shown: { value: { revision: 2, state: 'done' } },
    });
  });
});

describe('who may look on a meeting’s ground', () => {
  const relations = (...entries: readonly Told[]) => relationsUnder(WM, ...entries);
  const relationsUnder = (protocol: string, ...entries: readonly Told[]) =>
    folded(protocol, MISSING, ...entries)
      .relations.filter(({ scope }) => scope.startsWith('meeting:'))
      .map(({ scope, from, to }) => [scope, from.slice(11, 16), to]);

  test('is whoever called it and whoever is invited, from then on', () => {
    expect(relations(CALLED)).toEqual([
      ['meeting:la-991_S17:la:991', '21:00', null],
      ['meeting:la-991_S17:pf:99', '21:00', null],
    ]);
  });

  test('ends when it is called off, and some days after it was held', () => {
    const off: Told = ['22:00', { kind: 'meeting-cancelled', ...OF, reason: 'Safe' }, COUNCIL];
    const held: Told = ['22:00', { kind: 'meeting-held', ...OF }, COUNCIL];

    expect(relations(CALLED, off).map(([, , to]) => to)).toEqual(Array(2).fill('2026-11-20T22:00:00.000Z'));
    for (const protocol of [WM, WY])
      expect(relationsUnder(protocol, CALLED, held).map(([, , to]) => to)).toEqual(
        Array(2).fill('2026-12-18T22:00:00.000Z'),
      );
  });

  test('is nobody whom it is called without the next time', () => {
    const again: Told = ['22:00', convened({ invited: [] }), { ...COUNCIL, log: 'again' }];

    expect(relations(CALLED, again)).toEqual([
      ['meeting:la-991_S17:la:991', '21:00', null],
      ['meeting:la-991_S17:pf:99', '21:00', '2026-11-20T22:00:00.000Z'],
    ]);
  });

  test('nobody calls one in another’s name, nor does whoever only holds interviews', () => {
    const inName: Told = ['21:00', convened(), { ...COUNCIL, by: NORTHVALE }];
    const ours: Told = ['21:00', convened({ convenedBy: LANTERN }), { ...COUNCIL, by: LANTERN }];

    for (const entry of [inName, ours]) {
      expect(relations(entry)).toEqual([]);
      expect(folded(WM, MISSING, entry).reviews).toContainEqual(
        expect.objectContaining({ reason: 'without-authority', field: 'meeting' }),
      );
    }
  });

  test('what a member records in it gives them no ground beyond it', () => {
    const minutes: Told = ['22:00', action(), { by: LANTERN, log: 'minutes', ...CHILD }];

    expect(folded(WM, MISSING, CALLED, minutes).relations.map(({ scope }) => scope)).not.toContain(
      'agency:provider:lantern',
    );
  });
});
