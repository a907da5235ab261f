import type { FactBody } from '../../../../src/model/agency-fact/fact-body';
import type {
  PreventionAnswers,
  PreventionInterviewHeld,
  PreventionInterviewNotHeld,
} from '../../../../src/model/agency-fact/on-return-facts';
import { foldChild } from '../../../../src/model/child/fold-child';
import { preventionOutcome } from '../../../../src/model/interview/fold-on-return';
import { NORTHVALE, REPORTED, RETURNED, classified, instant } from '../../../support/facts/make-fact';
import { told } from '../../../support/facts/told';
import type { Told } from '../../../support/facts/told';
import { shippedProtocol, workingBy } from '../../../support/facts/working-by';

const WY = 'west-yorkshire-2026';
const NF = 'national-framework';
const WM = 'west-midlands-2015';

const back: readonly Told[] = [
  ['20:00', REPORTED],
  ['22:00', RETURNED],
];

function heldBy(
  value: 'police' | 'carer' | 'trusted-adult',
  more: Partial<PreventionInterviewHeld> = {},
): FactBody {
  return { kind: 'prevention-interview-held', by: { recognised: true, value }, answers: {}, ...more };
}

function notHeld(reason: string, more: Partial<PreventionInterviewNotHeld> = {}): FactBody {
  return {
    kind: 'prevention-interview-not-held',
    reason: { recognised: true, value: reason },
    ...more,
  };
}

function folded(protocol: string, ...entries: readonly Told[]) {
  const facts = told(...back, ...entries);
  const state = foldChild(facts, undefined, workingBy(protocol));
  expect(foldChild([...facts].reverse(), undefined, workingBy(protocol))).toEqual(state);
  const [episode] = state.missingEpisodes;
  if (episode === undefined) throw new Error('no episode');
  return {
    ...state.onReturn,
    outcome: preventionOutcome(state.onReturn, episode.founding),
    forReview: state.reviews.filter(({ reason }) => reason === 'without-authority').map(({ field }) => field),
  };
}

test('one that police held is held, as soon as it was practicable [interview.prevention-by-police, interview.prevention-when]', () => {
  const { outcome, prevention, forReview } = folded(NF, ['22:30', heldBy('police')]);

  expect(outcome).toEqual({ status: 'held', policeShouldSeeChild: false });
  expect(prevention[0]).toMatchObject({ by: NORTHVALE, flags: [] });
  expect(forReview).toEqual([]);
});

test.each([
  ['agreed', { agreed: true }],
  ['the child’s wish', { childsWish: true }],
])(
  'a carer or trusted adult holds it when that was %s [interview.prevention-by-trusted-adult]',
  (_, said) => {
    for (const by of ['carer', 'trusted-adult'] as const)
      expect(folded(NF, ['22:30', heldBy(by, said)]).outcome.status).toBe('held');
  },
);

test.each([
  ['was not agreed', {}, 'not-agreed'],
  [
    'may be about the placement',
    { agreed: true, placementProblemSuspected: true },
    'placement-problem-suspected',
  ],
])(
  'one a carer held that %s is kept and flagged, and discharges nothing [interview.prevention-by-trusted-adult]',
  (_, said, flag) => {
    const { outcome, prevention, forReview } = folded(NF, ['22:30', heldBy('carer', said)]);

    expect(outcome.status).toBe('outstanding');
    expect(prevention[0]?.flags).toEqual([flag]);
    expect(forReview).toEqual(['prevention-interview']);
  },
);

test('where the protocol knows of nobody else, only police hold it [interview.prevention-by-police]', () => {
  const { prevention } = folded(WM, ['22:30', heldBy('carer', { agreed: true })]);

  expect(prevention[0]?.flags).toEqual(['holder-not-allowed']);
});

test('a concern that comes up with a carer has police see the child, until they have [interview.prevention-concern-police-see-child]', () => {
  const concern: Told = ['22:30', heldBy('carer', { agreed: true, concern: true })];

  expect(folded(NF, concern).outcome).toEqual({ status: 'held', policeShouldSeeChild: true });
  expect(folded(NF, concern, ['23:00', heldBy('police')]).outcome.policeShouldSeeChild).toBe(false);
});

const ANSWERS: readonly (readonly [
  string,
  string,
  string,
  Partial<PreventionInterviewHeld>,
  PreventionAnswers,
])[] = [
  ['prevention-safe-and-well', WY, 'safe-and-well', { safeAndWell: true }, {}],
  ['prevention-why', WY, 'why', {}, { why: 'a row' }],
  ['prevention-where-with-whom', WY, 'where', {}, { where: 'the arcade' }],
  ['prevention-where-with-whom', NF, 'with-whom', {}, { withWhom: ['Rowan Placeholder'] }],
  ['prevention-offences', WY, 'offences', {}, { offences: 'none told' }],
  ['prevention-presentation', WY, 'presentation', {}, { presentation: 'tired' }],
  ['prevention-prevents', WY, 'prevents', {}, { prevention: 'a lift home' }],
  ['prevention-helps-finding', NF, 'helps-finding', {}, { helpsFinding: 'the arcade first' }],
];

test.each(ANSWERS)(
  'what it is to find out, and did not, is listed [interview.%s]',
  (...[, protocol, ask, more, answers]) => {
    const unanswered = (said: Partial<PreventionInterviewHeld>): readonly string[] =>
      folded(protocol, ['22:30', heldBy('police', said)]).prevention[0]?.unanswered ?? [];

    expect(unanswered({})).toContain(ask);
    expect(unanswered({ ...more, answers })).not.toContain(ask);
  },
);

test('whom the child was with is told apart from the rest', () => {
  const answers = { why: 'a row', withWhom: ['Rowan Placeholder'] };
  const { prevention } = folded(WY, ['22:30', heldBy('police', { answers })]);

  expect(prevention[0]).toMatchObject({ answers: { why: 'a row' }, withWhom: ['Rowan Placeholder'] });
  expect(JSON.stringify(prevention[0]?.answers)).not.toContain('Rowan');
});

const LOOKED_AFTER: Told = ['19:00', { kind: 'care-described', lookedAfter: true }];
const APPOINTMENT = { appointmentAt: instant('2026-11-22T10:00:00Z') };

const LAWFUL: readonly (readonly [
  string,
  string,
  string,
  Partial<PreventionInterviewNotHeld>,
  readonly Told[],
])[] = [
  ['prevention-not-held-before-attendance', WY, 'returned-before-attendance', {}, []],
  ['prevention-not-held-mental-health', WY, 'mental-health-patient', { insteadByNamed: 'the ward' }, []],
  ['prevention-not-held-strategy', WY, 'strategy-agreed', {}, [LOOKED_AFTER]],
  ['prevention-not-held-appointment', WY, 'appointment-made', APPOINTMENT, []],
  ['prevention-not-held-not-practical', NF, 'not-practical', {}, []],
  ['prevention-not-held-located-quickly', NF, 'located-quickly', {}, []],
  ['prevention-not-held-best-interests', NF, 'not-in-best-interests', {}, []],
  ['prevention-not-held-frequency', WM, 'frequency-agreed', { text: 'weekly, on file' }, []],
  ['prevention-not-held-police-absent', WM, 'police-absent', {}, [['20:30', classified('absent')]]],
];

test.each(LAWFUL)(
  'may be left out for a reason that the protocol lists [interview.%s]',
  (...[, protocol, reason, more, before]) => {
    const { outcome, notHeld: left } = folded(protocol, ...before, ['22:30', notHeld(reason, more)]);

    expect(left[0]?.broken).toBeNull();
    expect(outcome.status).toBe(reason === 'appointment-made' ? 'deferred' : 'not-held');
  },
);

test.each([
  ['prevention-not-held-reason', NF, 'appointment-made', 'prevention-interview-left-out-for-a-listed-reason'],
  ['prevention-not-held-mental-health', WY, 'mental-health-patient', 'who-checks-instead-is-named'],
  ['prevention-not-held-appointment', WY, 'appointment-made', 'appointment-needs-its-time'],
  ['prevention-not-held-strategy', WY, 'strategy-agreed', 'reason-is-for-a-looked-after-child'],
  ['prevention-not-held-frequency', WM, 'frequency-agreed', 'reason-is-on-file'],
  ['prevention-not-held-police-absent', WM, 'police-absent', 'reason-is-for-a-child-police-hold-absent'],
])(
  'a feed’s unlawful reason is kept, flagged and discharges nothing [interview.%s]',
  (_, protocol, reason, rule) => {
    const { outcome, notHeld: left, forReview } = folded(protocol, ['22:30', notHeld(reason)]);

    expect(left[0]?.broken).toMatchObject({ rule });
    expect(left[0]?.broken?.source).not.toBe('');
    expect(outcome.status).toBe('outstanding');
    expect(forReview).toEqual(['prevention-interview']);
  },
);

test('is given to police, the social worker and whoever holds the return interview [interview.prevention-shared]', () => {
  const { sharedWith } = shippedProtocol(NF).interviews.prevention;
  const entries = told(
    ...back,
    ['22:30', heldBy('police', { answers: { where: 'the arcade' } })],
    ['23:00', { kind: 'return-interview-offered', referral: 'R1' }],
  );

  expect(sharedWith.map(({ key }) => key)).toEqual(['police', 'social-worker', 'return-interview-provider']);
  expect(foldChild(entries, undefined, workingBy(NF)).returnInterviews[0]?.prevention).toEqual([
    { where: 'the arcade' },
  ]);
});
