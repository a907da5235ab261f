import fc from 'fast-check';
import { fourWords } from '../../../../src/model/vocabulary/four-vocabularies';
import type { Absence, FourWords } from '../../../../src/model/vocabulary/four-vocabularies';

const NOTHING_KNOWN: Absence = {
  lookedAfter: true,
  whereaboutsKnown: false,
  carerConcerned: false,
  authorityTold: false,
  policeTold: false,
  courtOrder: false,
  outOfCharacter: false,
  crimeOrHarm: false,
};

const inOrder = ({ policeWestYorkshire, policeWestMidlands, annualReturn, partnership }: FourWords) => [
  policeWestYorkshire,
  policeWestMidlands,
  annualReturn,
  partnership,
];

/** The table of the four vocabularies, row by row: police WY, police WM, annual return, partnership. */
const rows: readonly (readonly [
  says: string,
  absence: Partial<Absence>,
  words: ReturnType<typeof inOrder>,
])[] = [
  [
    'unknown and reported, with cause for concern [term.fact-unknown-reported, term.missing, term.missing-context]',
    { policeTold: true, crimeOrHarm: true },
    ['missing', 'missing', 'M', 'missing'],
  ],
  [
    'unknown and reported, out of character [term.missing-context]',
    { policeTold: true, outOfCharacter: true },
    ['missing', 'missing', 'M', 'missing'],
  ],
  [
    'unknown and reported, without apparent risk [term.fact-unknown-reported, term.absent-police]',
    { policeTold: true },
    ['missing', 'absent', 'M', 'missing'],
  ],
  [
    'unknown and reported, not looked after [term.fact-unknown-reported]',
    { policeTold: true, crimeOrHarm: true, lookedAfter: false },
    ['missing', 'missing', null, 'missing'],
  ],
  [
    'not where expected and not reported, whereabouts unknown [term.fact-not-expected-not-reported, term.missing-from-care]',
    { carerConcerned: true },
    [null, null, 'M', 'absent'],
  ],
  [
    'not where expected, not looked after, at a known place [term.fact-not-expected-not-reported, term.absent]',
    { whereaboutsKnown: true, lookedAfter: false },
    [null, null, null, 'absent'],
  ],
  [
    'whereabouts known, carer concerned [term.fact-known-and-concern, term.away]',
    { whereaboutsKnown: true, carerConcerned: true },
    [null, null, 'A', 'away'],
  ],
  [
    'whereabouts known, authority told [term.away]',
    { whereaboutsKnown: true, authorityTold: true },
    [null, null, 'A', 'away'],
  ],
  [
    'whereabouts known, police told, at risk [term.fact-known-and-concern, term.away]',
    { whereaboutsKnown: true, policeTold: true, crimeOrHarm: true },
    ['concern-for-safety', null, 'A', 'away'],
  ],
  [
    'whereabouts known, no concern and nobody told [term.fact-known-no-concern]',
    { whereaboutsKnown: true },
    [null, null, null, 'absent'],
  ],
  [
    'missing while under bail or curfew [term.fact-court-order, term.absconded]',
    { policeTold: true, courtOrder: true },
    ['missing', 'missing', 'M', 'absconded'],
  ],
];

test.each(rows)('%s', (_says, absence, words) => {
  expect(inOrder(fourWords({ ...NOTHING_KNOWN, ...absence }))).toEqual(words);
});

const anyAbsence: fc.Arbitrary<Absence> = fc.record({
  lookedAfter: fc.boolean(),
  whereaboutsKnown: fc.boolean(),
  carerConcerned: fc.boolean(),
  authorityTold: fc.boolean(),
  policeTold: fc.boolean(),
  courtOrder: fc.boolean(),
  outOfCharacter: fc.boolean(),
  crimeOrHarm: fc.boolean(),
});

function always(holds: (absence: Absence, words: FourWords) => boolean): void {
  fc.assert(fc.property(anyAbsence, (absence) => holds(absence, fourWords(absence))));
}

const NAMES = ['policeWestYorkshire', 'policeWestMidlands', 'annualReturn', 'partnership'] as const;
const FLAGS = [
  'lookedAfter',
  'whereaboutsKnown',
  'carerConcerned',
  'authorityTold',
  'policeTold',
  'courtOrder',
  'outOfCharacter',
  'crimeOrHarm',
] as const;

const everyAbsence: readonly Absence[] = Array.from({ length: 2 ** FLAGS.length }, (_, number) =>
  FLAGS.reduce<Absence>(
    (absence, flag, bit) => ({ ...absence, [flag]: ((number >> bit) & 1) === 1 }),
    NOTHING_KNOWN,
  ),
);

test.each(NAMES.flatMap((from) => NAMES.filter((to) => to !== from).map((to) => [to, from] as const)))(
  'no word follows from another vocabulary’s: %s from %s [term.vocabularies-apart]',
  (to, from) => {
    const words = everyAbsence.map(fourWords);
    const follows = words.every((one) =>
      words.every((other) => one[from] !== other[from] || one[to] === other[to]),
    );

    expect(follows).toBe(false);
  },
);

test('West Yorkshire’s police say missing of the unknown and reported, and of nobody else [term.vocabulary-police-west-yorkshire]', () => {
  always(
    ({ whereaboutsKnown, policeTold }, words) =>
      (words.policeWestYorkshire === 'missing') === (!whereaboutsKnown && policeTold),
  );
});

test('the West Midlands’ police have a word for exactly the unknown and reported [term.vocabulary-police-west-midlands]', () => {
  always(
    ({ whereaboutsKnown, policeTold }, words) =>
      (words.policeWestMidlands !== null) === (!whereaboutsKnown && policeTold),
  );
});

test('the annual return counts looked-after children only, M where whereabouts are unknown [term.vocabulary-annual-return]', () => {
  always(
    ({ lookedAfter, whereaboutsKnown }, { annualReturn }) =>
      (annualReturn === null || lookedAfter) && (annualReturn === 'M') === (lookedAfter && !whereaboutsKnown),
  );
});

test('the partnership has a word for every absence [term.vocabulary-partnership]', () => {
  always((_absence, { partnership }) => ['missing', 'absent', 'away', 'absconded'].includes(partnership));
});

test('only a looked-after child is away, and to no police missing or absent [term.away-looked-after-only, term.away-never-police-category]', () => {
  always(
    ({ lookedAfter }, { partnership, policeWestYorkshire, policeWestMidlands }) =>
      partnership !== 'away' ||
      (lookedAfter && policeWestYorkshire !== 'missing' && policeWestMidlands === null),
  );
});

test('an A of the return is never absent to the police: they are opposites on whereabouts [term.a-is-not-absent]', () => {
  always(
    ({ whereaboutsKnown }, { annualReturn, policeWestMidlands }) =>
      (annualReturn !== 'A' || whereaboutsKnown) &&
      (policeWestMidlands !== 'absent' || !whereaboutsKnown) &&
      !(annualReturn === 'A' && policeWestMidlands === 'absent'),
  );
});
