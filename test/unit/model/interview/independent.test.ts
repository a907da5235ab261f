import type { FactBody } from '../../../../src/model/agency-fact/fact-body';
import type { DebriefAnswers } from '../../../../src/model/agency-fact/interview-facts';
import { foldChild } from '../../../../src/model/child/fold-child';
import { ASHBOURNE, LANTERN, NORTHVALE, REPORTED, RETURNED, person } from '../../../support/facts/make-fact';
import { told } from '../../../support/facts/told';
import type { Told } from '../../../support/facts/told';
import { workingBy } from '../../../support/facts/working-by';

const WY = 'west-yorkshire-2026';
const NF = 'national-framework';
const WM = 'west-midlands-2015';
const CHILD = { subject: person('A') };
const OURS = { by: LANTERN, ...CHILD };

const back: readonly Told[] = [
  ['20:00', REPORTED],
  ['22:00', RETURNED],
];
const LOOKED_AFTER: Told = [
  '19:00',
  { kind: 'care-described', lookedAfter: true, responsibleAuthority: ASHBOURNE },
];

type Talk = Extract<FactBody, { kind: 'return-interview-completed' }>;

function completed(interviewer: string | null, more: Partial<Talk> = {}): Told {
  const who = interviewer === null ? {} : { interviewer: { recognised: true as const, value: interviewer } };
  return [
    '+1 10:00',
    { kind: 'return-interview-completed', referral: 'R1', ...who, ...more },
    { log: 'R1/1', ...OURS },
  ];
}

function debriefed(answers: DebriefAnswers, safeguarding = false): Told {
  return ['+1 11:00', { kind: 'debriefed', referral: 'R1', safeguarding, answers }, { log: 'R1/2', ...OURS }];
}

function refused(more: object = {}): Told {
  const by = { recognised: true as const, value: 'child' as const };
  return [
    '+1 10:00',
    { kind: 'return-interview-refused', referral: 'R1', by, ...more },
    { log: 'R1/1', ...OURS },
  ];
}

function folded(protocol: string, ...entries: readonly Told[]) {
  const facts = told(...back, ...entries);
  const state = foldChild(facts, undefined, workingBy(protocol));
  expect(foldChild([...facts].reverse(), undefined, workingBy(protocol))).toEqual(state);
  const [interview] = state.returnInterviews;
  const [episode] = state.missingEpisodes;
  if (interview === undefined || episode === undefined) throw new Error('no interview');
  const clock = episode.deadlines.find(({ rule }) => rule === 'return-interview');
  return { ...interview, state, isDischarged: clock !== undefined && clock.stoppedBy !== null };
}

const FITS: readonly (readonly [string, string, boolean, readonly string[], readonly string[]])[] = [
  [
    'independence-west-yorkshire',
    WY,
    true,
    ['allocated-social-worker', 'home-staff', 'provider-worker'],
    ['direct-carer', 'key-worker'],
  ],
  [
    'independence-framework',
    NF,
    false,
    ['provider-worker', 'teacher'],
    ['allocated-social-worker', 'home-staff'],
  ],
  ['independence-placement-and-authority', WM, true, ['provider-worker'], ['authority-staff', 'home-staff']],
  [
    'independence-inter-agency',
    WM,
    false,
    ['allocated-social-worker', 'teacher', 'health-professional', 'police-officer'],
    ['direct-carer', 'home-staff'],
  ],
];

test.each(FITS)(
  'who is independent of the child’s care is told by the protocol [interview.%s]',
  (...[, protocol, isLookedAfter, may, mayNot]) => {
    const before = isLookedAfter ? [LOOKED_AFTER] : [];
    const verdict = (who: string) => folded(protocol, ...before, completed(who)).independence.verdict;

    for (const who of may) expect([who, verdict(who)]).toEqual([who, 'independent']);
    for (const who of mayNot) expect([who, verdict(who)]).toEqual([who, 'not-independent']);
  },
);

test('one held by somebody who is not independent is kept, flagged, and discharges nothing [interview.independence-is-data]', () => {
  const { independence, completed: step, isDischarged, state } = folded(NF, completed('key-worker'));

  expect(step).not.toBeNull();
  expect(independence.broken?.source).toContain('NF 4.11');
  expect(isDischarged).toBe(false);
  expect(state.reviews).toContainEqual(
    expect.objectContaining({ reason: 'without-authority', field: 'interviewer' }),
  );
  expect(folded(NF, completed('provider-worker')).isDischarged).toBe(true);
});

test('a child who prefers somebody close may have them under statutory guidance, and nowhere else [interview.independence-child-prefers]', () => {
  const prefers = completed('allocated-social-worker', { childChose: true });

  expect(folded(NF, LOOKED_AFTER, prefers)).toMatchObject({
    independence: { verdict: 'childs-choice' },
    isDischarged: true,
  });
  expect(folded(WM, LOOKED_AFTER, prefers).independence.verdict).toBe('not-independent');
});

test('somebody familiar joins an interviewer, and does not replace one [interview.familiar-person-joins]', () => {
  const joined = completed('provider-worker', { childChose: true, arrangements: ['alone'] });

  expect(folded(WY, joined).independence.verdict).toBe('independent');
  expect(folded(WY, completed('familiar-person', { childChose: true })).independence.verdict).toBe(
    'not-independent',
  );
});

test.each([
  ['return-by-trained', NF, 'trained'],
  ['return-child-chooses', WM, 'child-chooses'],
  ['return-neutral-place', WY, 'neutral-place'],
  ['return-alone', WY, 'alone'],
  ['return-before-placement', NF, 'before-placement'],
  ['return-advocate-offered', NF, 'advocate-offered'],
  ['return-helplines', WY, 'helplines'],
  ['return-iro-told', WM, 'iro-told'],
  ['told-at-start', WY, 'told-at-start'],
  ['return-on-file', NF, 'on-file'],
  ['return-follow-up', NF, 'follow-up'],
])('what is seen to around it, and nobody said was, is listed [interview.%s]', (_, protocol, key) => {
  expect(folded(protocol, completed(null)).arrangementsLacking).toContain(key);
  expect(folded(protocol, completed(null, { arrangements: [key] })).arrangementsLacking).not.toContain(key);
});

test('earlier interviews are consulted from the second report on [interview.return-earlier-consulted]', () => {
  const episode = { agency: NORTHVALE, source: 'storm', record: 'B' };
  const second: readonly Told[] = [
    ['+2 20:00', REPORTED, { log: 'B', ...CHILD }],
    ['+2 22:00', RETURNED, { log: 'B', ...CHILD }],
    ['+3 10:00', { kind: 'return-interview-completed', referral: 'R1', episode }, { log: 'R1/1', ...OURS }],
  ];

  expect(folded(WY, completed(null)).arrangementsLacking).not.toContain('earlier-consulted');
  expect(folded(WY, ...second).arrangementsLacking).toContain('earlier-consulted');
});

const ASKED: readonly (readonly [string, string, string, DebriefAnswers])[] = [
  ['return-push-factors', WY, 'push-factors', { pushFactors: ['a row'] }],
  ['return-pull-factors', WY, 'pull-factors', { pullFactors: ['friends'] }],
  ['return-harm', WY, 'harm', { harm: [] }],
  ['return-exploitation', WY, 'exploitation', { exploitation: [] }],
  ['return-offending', WY, 'offending', { offending: [] }],
  ['return-risky-contacts', WY, 'risky-contacts', { riskyContacts: 'none told' }],
  ['return-frequency', WY, 'frequency', { frequency: 'weekly' }],
  ['return-home-placement-school', WY, 'home-placement-school', { homePlacementAndSchool: 'school' }],
  ['return-child-wants', WM, 'childs-wishes', { childsWishes: 'to be asked' }],
  ['return-advice', WY, 'advice', { adviceGiven: 'a helpline' }],
  ['return-likelihood', WY, 'likelihood', { likelihoodOfRepeat: 'likely' }],
  ['return-parents-view', WM, 'parents-view', { parentsView: 'worried' }],
];

test.each(ASKED)(
  'what it asks and the debrief does not answer is listed [interview.%s]',
  (_, protocol, key, answers) => {
    expect(folded(protocol, debriefed({})).unanswered).toContain(key);
    expect(folded(protocol, debriefed(answers)).unanswered).not.toContain(key);
  },
);

test('only the child refuses it, and then parents or carers are asked [interview.return-refused-by-child-only, interview.return-refused-parents-asked]', () => {
  const byCarer = { by: { recognised: true as const, value: 'carer' as const } };
  const asked: Told = [
    '+1 12:00',
    { kind: 'step-recorded', step: { recognised: true, value: 'parents-view-sought' } },
  ];

  expect(folded(NF, refused())).toMatchObject({ isDischarged: true, parentsViewDue: true });
  expect(folded(NF, refused(byCarer))).toMatchObject({ isDischarged: false, parentsViewDue: false });
  expect(folded(NF, refused(), asked).parentsViewDue).toBe(false);
  expect(folded(NF, refused({ parentsView: 'tired of it' }))).toMatchObject({
    parentsViewDue: false,
    parentsView: 'tired of it',
  });
});

test('a child who waits for one has it owed as long as they wait [interview.return-waiting]', () => {
  const offered: Told = [
    '23:00',
    { kind: 'return-interview-offered', referral: 'R1' },
    { log: 'R1/0', ...OURS },
  ];

  expect(folded(NF, offered)).toMatchObject({ status: 'offered', isDischarged: false });
});

test('a child reported missing is owed one, by the responsible authority, each time [interview.return-offered-each-report, interview.return-arranged-by]', () => {
  const { state } = folded(NF, LOOKED_AFTER, refused());

  const owners = state.missingEpisodes.flatMap(({ deadlines }) =>
    deadlines.filter(({ rule }) => rule === 'return-interview').map(({ owner }) => owner),
  );
  expect(owners).toEqual([ASHBOURNE]);
});

test('each step keeps its own time [interview.return-steps-timed]', () => {
  const offered: Told = [
    '23:00',
    { kind: 'return-interview-offered', referral: 'R1' },
    { log: 'R1/0', ...OURS },
  ];
  const { offered: first, completed: last } = folded(NF, offered, completed('provider-worker'));

  expect(first?.at.start).toBe('2026-11-20T23:00:00.000Z');
  expect(last?.at.start).toBe('2026-11-21T10:00:00.000Z');
});

describe('a child missing again before the interview', () => {
  const again: readonly Told[] = [
    ['+1 01:00', REPORTED, { log: 'B', ...CHILD }],
    ['+1 03:00', RETURNED, { log: 'B', ...CHILD }],
  ];
  const alsoFor = [{ agency: NORTHVALE, source: 'storm', record: 'A' }];
  const episode = { agency: NORTHVALE, source: 'storm', record: 'B' };

  function discharged(more: Partial<Talk>): readonly boolean[] {
    const { state } = folded(NF, ...again, completed('provider-worker', { episode, ...more }));
    return state.missingEpisodes.map(({ deadlines }) =>
      deadlines.some(({ rule, stoppedBy }) => rule === 'return-interview' && stoppedBy !== null),
    );
  }

  test('is owed one for each, and one talk serves both only if the child agrees [interview.return-missing-again]', () => {
    expect(discharged({})).toEqual([false, true]);
    expect(discharged({ alsoFor })).toEqual([false, true]);
    expect(discharged({ alsoFor, childAgreedToOne: true })).toEqual([true, true]);
  });
});

describe('what is disclosed', () => {
  const about = (value: 'harm-to-child' | 'placement' | 'exploitation' | 'other') => ({
    about: { recognised: true as const, value },
    shareWith: [],
  });

  test.each([
    ['shared-significant-harm', WY, debriefed({}, true), ['police', 'social-worker']],
    [
      'shared-significant-harm',
      WY,
      debriefed({ disclosures: [about('harm-to-child')] }),
      ['police', 'social-worker'],
    ],
    [
      'shared-push-factor',
      NF,
      debriefed({ placementIsPushFactor: true }),
      ['social-worker', 'independent-reviewing-officer'],
    ],
    [
      'shared-with-police',
      NF,
      debriefed({ disclosures: [about('exploitation')] }),
      ['police', 'social-worker'],
    ],
    [
      'shared-intelligence',
      WM,
      debriefed({ disclosures: [about('exploitation')] }),
      ['police', 'social-worker'],
    ],
  ] as const)(
    'is always shared where the protocol says so, whatever was decided [interview.%s]',
    (_, protocol, said, parties) => {
      const [disclosure] = folded(protocol, said).disclosures;

      expect(disclosure?.shareWith).toEqual(parties);
      expect(disclosure?.because).not.toEqual([]);
    },
  );

  test('is told apart from what else the child said', () => {
    const { debrief } = folded(WY, debriefed({ narrative: 'as told', disclosures: [about('other')] }));

    expect(debrief).toEqual({ narrative: 'as told' });
  });
});
