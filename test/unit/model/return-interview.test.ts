import type { FactBody } from '../../../src/model/agency-fact/fact-body';
import type { InterviewFact } from '../../../src/model/agency-fact/interview-facts';
import { foldChild } from '../../../src/model/child/fold-child';
import { LANTERN, NORTHVALE, REPORTED, RETURNED, at, person } from '../../support/facts/make-fact';
import { told } from '../../support/facts/told';
import type { Told } from '../../support/facts/told';

const CHILD = { subject: person('A') };
const pointer = (record: string) => ({ agency: NORTHVALE, source: 'storm', record });

type Plain = Exclude<InterviewFact['kind'], 'return-interview-refused' | 'debriefed'>;

function step(kind: Plain, more: Partial<Extract<InterviewFact, { kind: Plain }>> = {}): FactBody {
  return { kind, referral: 'R1', ...more };
}

function refusedBy(value: 'child' | 'parent' | 'carer'): FactBody {
  return { kind: 'return-interview-refused', referral: 'R1', by: { recognised: true, value } };
}

function debriefed(narrative: string, safeguarding = false): FactBody {
  return {
    kind: 'debriefed',
    referral: 'R1',
    safeguarding,
    answers: { narrative, withWhom: ['Rowan Placeholder'] },
  };
}

const OFFERED = step('return-interview-offered');
const CONTACTED = step('return-interview-contacted');
const INITIATED = step('return-interview-initiated');
const COMPLETED = step('return-interview-completed');
const REFERRED = step('return-interview-referred');

const back: readonly Told[] = [
  ['20:00', REPORTED, CHILD],
  ['22:00', RETURNED, CHILD],
];

/** What a provider tells, each event a record of its own. */
const ofProvider = (...entries: readonly Told[]): readonly Told[] =>
  entries.map(([time, body, more], index) => [
    time,
    body,
    { by: LANTERN, log: `R1/${index}`, ...CHILD, ...more },
  ]);

function folded(...entries: readonly Told[]) {
  const facts = told(...entries);
  const state = foldChild(facts);
  expect(foldChild([...facts].reverse())).toEqual(state);
  return state;
}

describe('a return interview', () => {
  // NF 4.10 and 4.11; WY 7.
  const cases: readonly (readonly [string, readonly Told[], string])[] = [
    ['is referred', [['23:00', REFERRED]], 'referred'],
    [
      'goes as far as its furthest step',
      [
        ['23:00', REFERRED],
        ['23:10', CONTACTED],
        ['23:20', OFFERED],
      ],
      'contacted',
    ],
    ['is begun', [['23:00', INITIATED]], 'initiated'],
    [
      'is held',
      [
        ['23:00', OFFERED],
        ['23:30', COMPLETED],
      ],
      'completed',
    ],
    [
      'is held when there is a debrief of it',
      [
        ['23:00', OFFERED],
        ['23:30', debriefed('x')],
      ],
      'completed',
    ],
    [
      'is refused by the child',
      [
        ['23:00', OFFERED],
        ['23:30', refusedBy('child')],
      ],
      'refused',
    ],
    [
      'is not refused by a parent [interview.return-refused-by-child-only]',
      [
        ['23:00', OFFERED],
        ['23:30', refusedBy('parent')],
      ],
      'offered',
    ],
    [
      'is offered again after a refusal',
      [
        ['23:00', refusedBy('child')],
        ['23:30', OFFERED],
      ],
      'offered',
    ],
    [
      'stays refused though it is referred again',
      [
        ['23:00', refusedBy('child')],
        ['23:30', REFERRED],
      ],
      'refused',
    ],
    [
      'stays held though more of it is refused',
      [
        ['23:00', COMPLETED],
        ['23:30', refusedBy('child')],
      ],
      'completed',
    ],
  ];

  test.each(cases)('%s', (_rule, entries, expected) => {
    const { returnInterviews } = folded(...back, ...ofProvider(...entries));

    expect(returnInterviews.map(({ status }) => status)).toEqual([expected]);
  });

  test('keeps the first of each step with its own time [interview.return-steps-timed]', () => {
    const [interview] = folded(
      ...back,
      ...ofProvider(['23:00', OFFERED], ['23:10', CONTACTED], ['23:20', OFFERED], ['23:30', COMPLETED]),
    ).returnInterviews;

    expect(interview?.offered?.at).toEqual(at('23:00'));
    expect(interview?.contacted?.at).toEqual(at('23:10'));
    expect(interview?.initiated).toBeNull();
    expect(interview?.completed?.at).toEqual(at('23:30'));
  });

  test('lists refusals by others apart from the child’s own', () => {
    const [interview] = folded(
      ...back,
      ...ofProvider(['23:00', refusedBy('carer')], ['23:10', refusedBy('child')]),
    ).returnInterviews;

    expect(interview?.refusedByOthers.map((one) => one.at)).toEqual([at('23:00')]);
    expect(interview?.refused?.at).toEqual(at('23:10'));
  });

  test('shows the latest debrief, the people named in it apart, and no harm untold [sharing.third-parties]', () => {
    const [interview] = folded(
      ...back,
      ...ofProvider(['23:00', debriefed('first', true)], ['23:30', debriefed('second')]),
    ).returnInterviews;

    expect(interview).toMatchObject({
      debrief: { narrative: 'second' },
      withWhom: ['Rowan Placeholder'],
      safeguarding: true,
    });
    expect(interview?.debrief).not.toHaveProperty('withWhom');
  });

  test('is told in the chronology of its episode, without a word of the debrief [sharing.interview-only-as-agreed]', () => {
    const { missingEpisodes } = folded(
      ...back,
      ...ofProvider(['23:00', OFFERED], ['23:30', debriefed('secret')]),
    );

    expect(missingEpisodes[0]?.chronology.map(({ by, kind }) => [by, kind]).slice(2)).toEqual([
      [LANTERN, 'return-interview-offered'],
      [LANTERN, 'debriefed'],
    ]);
    expect(JSON.stringify(missingEpisodes)).not.toContain('secret');
  });
});

describe('the missing episode of a return interview', () => {
  const again: Told = ['+1 01:00', REPORTED, { log: 'B', ...CHILD }];
  const episodeOf = (...entries: readonly Told[]) =>
    folded(...entries).returnInterviews.map(({ episode }) => episode?.record ?? null);

  test('is the one whose log it points to', () => {
    const pointing = step('return-interview-offered', { episode: pointer('A') });

    expect(
      episodeOf(
        ...back,
        again,
        ['+1 03:00', RETURNED, { log: 'B', ...CHILD }],
        ...ofProvider(['+1 09:00', pointing]),
      ),
    ).toEqual(['A']);
  });

  test('is the one that had ended, when the child went missing again before the interview', () => {
    expect(episodeOf(...back, again, ...ofProvider(['+1 09:00', OFFERED]))).toEqual(['A']);
  });

  test('is another for each of two interviews of a child who was missing twice', () => {
    const second = { ...OFFERED, referral: 'R2' } as FactBody;

    expect(episodeOf(...back, again, ...ofProvider(['+1 09:00', OFFERED], ['+1 09:30', second]))).toEqual([
      'A',
      'B',
    ]);
  });

  test('is the one reported before, when the interview is arranged early', () => {
    expect(episodeOf(['20:00', REPORTED, CHILD], ...ofProvider(['21:00', REFERRED]))).toEqual(['A']);
  });

  test('is none while nobody reported one, and a person is asked to look', () => {
    const { returnInterviews, reviews } = folded(...ofProvider(['23:00', debriefed('x')]));

    expect(returnInterviews[0]?.episode).toBeNull();
    expect(reviews).toContainEqual(expect.objectContaining({ reason: 'interview-without-episode' }));
  });

  test('is found for a debrief that waited, when the report comes late', () => {
    const waiting = ofProvider(['23:00', { ...debriefed('x'), episode: pointer('A') } as FactBody]);
    const { returnInterviews, reviews } = folded(...waiting, ...back);

    expect(returnInterviews[0]?.episode?.record).toBe('A');
    expect(reviews.map(({ reason }) => reason)).not.toContain('interview-without-episode');
  });

  test('is not guessed when the log it points to is unknown', () => {
    const pointing = step('return-interview-offered', { episode: pointer('elsewhere') });

    expect(episodeOf(...back, ...ofProvider(['23:00', pointing]))).toEqual([null]);
  });

  test('is nobody’s task to find for a backfill', () => {
    const { reviews } = folded(...ofProvider(['23:00', OFFERED, { historical: true }]));

    expect(reviews.map(({ reason }) => reason)).not.toContain('interview-without-episode');
  });
});
