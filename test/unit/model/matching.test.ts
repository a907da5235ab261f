import type { AgencyFact } from '../../../src/model/agency-fact/agency-fact';
import { effectiveFacts } from '../../../src/model/agency-fact/order';
import { matchSubjects } from '../../../src/model/matching/match-subjects';
import {
  ASHBOURNE,
  MERROW,
  NORTHVALE,
  fact,
  linkedTo,
  nominal,
  person,
  unlinkedFrom,
} from '../../support/facts/make-fact';
import {
  answeredFor,
  councilChild,
  holds,
  inShort,
  named,
  saysOf,
} from '../../support/facts/matching-people';

const ours = councilChild(ASHBOURNE, 'A1');
const theirs = councilChild(MERROW, 'M1');
const police = nominal('N1');
const onLog = person('LOG');

const wren = named('Wren', 'Example-Ashby', '2011-05-09');
const health = (value: string) => holds('nhs', 'nhs-number', value);
const pupil = (value: string) => holds('dfe', 'upn', value);

const judged = (time: string, body: AgencyFact['body'], of = ours) =>
  fact({ log: `judged ${time}`, line: 1, at: time, subject: of, body });

describe('one identifier in common', () => {
  test('makes two records one child, however it is spaced', () => {
    expect(
      inShort([...saysOf(ours, health('999 000 0018')), ...saysOf(police, health('9990000018'))]),
    ).toEqual(['A1+N1']);
  });

  test('is also the reference that another agency uses for its own record', () => {
    expect(inShort([...saysOf(ours, wren), ...saysOf(police, holds('la:991', 'la-child', 'a1'))])).toEqual([
      'A1+N1',
    ]);
  });

  test.each(['UN1', 'UN5', 'UNKNOWN', 'D05191063938', 'D0519106393856', '', '0000000000000'])(
    'is not the placeholder %p in place of a pupil number',
    (value) => {
      expect(inShort([...saysOf(ours, pupil(value)), ...saysOf(police, pupil(value))])).toEqual(['A1', 'N1']);
    },
  );

  test('is a pupil number', () => {
    const both = [...saysOf(ours, pupil('D051910639385')), ...saysOf(police, pupil('d051910639385'))];

    expect(inShort(both)).toEqual(['A1+N1']);
  });

  test('is not the place of a person in one log', () => {
    const elsewhere = { ...onLog, agency: MERROW };

    expect(
      inShort([...saysOf(onLog, wren), ...saysOf(elsewhere, holds(NORTHVALE, onLog.scheme, onLog.value))]),
    ).toHaveLength(2);
  });

  test.each([
    ['another date of birth', named('Wren', 'Example-Ashby', '2012-05-09')],
    ['another family name, where no date of birth is known', named('Wren', 'Testcase')],
    ['nothing of the name in common', named('Tamsin', 'Testcase', '2011-05-09')],
  ])('is no match against %s: both sides are to be looked at', (_what, other) => {
    const facts = [
      ...saysOf(ours, wren, health('9990000018')),
      ...saysOf(theirs, other, health('9990000018')),
    ];

    expect(inShort(facts)).toEqual(['A1, identifier-conflict M1', 'M1, identifier-conflict A1']);
  });

  test('matches a name in another script, which says nothing against it', () => {
    const inCyrillic = named('Рен', 'Эшби', '2011-05-09');
    const facts = [
      ...saysOf(ours, wren, health('9990000018')),
      ...saysOf(theirs, inCyrillic, health('9990000018')),
    ];

    expect(inShort(facts)).toEqual(['A1+M1']);
  });

  test('joins neither of two different children to the one that has something of both', () => {
    const twin = councilChild(ASHBOURNE, 'A2');
    const facts = [
      ...saysOf(ours, health('9990000018')),
      ...saysOf(twin, pupil('D051910639385')),
      ...saysOf(police, health('9990000018'), pupil('D051910639385')),
    ];

    expect(inShort(facts)).toEqual([
      'A1, identifier-conflict N1',
      'A2, identifier-conflict N1',
      'N1, identifier-conflict A1, identifier-conflict A2',
    ]);
  });

  test('that is crowded names nobody', () => {
    const facts = [...saysOf(ours, health('9990000018')), ...saysOf(police, health('9990000018'))];
    const subjects = facts.map(({ subject }) => subject);

    expect(matchSubjects(subjects, effectiveFacts(facts), (text) => text.includes('nhs'))).toHaveLength(2);
  });
});

describe('names and date of birth', () => {
  const atAshbourne = answeredFor(ASHBOURNE);

  test('with the responsible authority in common make two records one child', () => {
    expect(inShort([...saysOf(ours, wren, atAshbourne), ...saysOf(onLog, wren, atAshbourne)])).toEqual([
      'A1+LOG/1',
    ]);
  });

  test.each<readonly [string, AgencyFact['body'], AgencyFact['body']]>([
    [
      'host',
      { kind: 'care-described', hostAuthority: MERROW },
      { kind: 'care-described', hostAuthority: MERROW },
    ],
    [
      'placement, however written',
      { kind: 'care-described', placement: 'Larkrise House, Merrow' },
      { kind: 'care-described', placement: 'LARKRISE HOUSE  MERROW' },
    ],
  ])('with the %s in common do, too', (_what, one, other) => {
    expect(inShort([...saysOf(ours, wren, one), ...saysOf(onLog, wren, other)])).toEqual(['A1+LOG/1']);
  });

  test.each([
    ['Latin', ['Zoë', 'O’Brien-Smith'], ['ZOE\u0308', "o'brien smith"]],
    ['Cyrillic', ['Мария', 'Иванова-Пример'], ['МАРИЯ', 'иванова пример']],
    ['Arabic', ['ليلى', 'الاختبار'], ['\u200fليلى', ' الاختبار ']],
    ['Devanagari', ['नीलम', 'उदाहरण'], ['नीलम ', 'उदाहरण\u200d']],
    ['Chinese', ['小雨', '测试'], [' 小雨', '测试 ']],
  ])('are the same in %s however they are typed', (_script, [given, family], [again, family2]) => {
    const one = named(given ?? '', family ?? '', '2011-05-09');
    const other = named(again ?? '', family2 ?? '', '2011-05-09');

    expect(inShort([...saysOf(ours, one, atAshbourne), ...saysOf(onLog, other, atAshbourne)])).toEqual([
      'A1+LOG/1',
    ]);
  });

  test.each([
    ['no relation in common', wren, answeredFor(MERROW)],
    ['another given name', named('Wrenna', 'Example-Ashby', '2011-05-09'), atAshbourne],
    ['an accent in the family name', named('Wren', 'Éxample-Ashby', '2011-05-09'), atAshbourne],
  ])('with %s are looked at from both sides', (_what, described, care) => {
    expect(inShort([...saysOf(ours, wren, atAshbourne), ...saysOf(onLog, described, care)])).toEqual([
      'A1, possible-match LOG/1',
      'LOG/1, possible-match A1',
    ]);
  });

  test.each([
    ['vowel marks', 'مُحَمَّد', 'محمد'],
    ['the Urdu letters', 'علی', 'علي'],
  ])('differing in %s of an Arabic family name alone are looked at', (_what, one, other) => {
    const facts = [
      ...saysOf(ours, named('لیلیٰ', one, '2011-05-09'), atAshbourne),
      ...saysOf(onLog, named('ليلى', other, '2011-05-09'), atAshbourne),
    ];

    expect(inShort(facts)).toEqual(['A1, possible-match LOG/1', 'LOG/1, possible-match A1']);
  });

  test('never join two that one council tells apart, as twins or before and after an adoption, nor ask', () => {
    const second = councilChild(ASHBOURNE, 'A2');
    const facts = [...saysOf(ours, wren, atAshbourne), ...saysOf(second, wren, atAshbourne)];

    expect(inShort(facts)).toEqual(['A1', 'A2']);
  });

  test('join nobody while there are two candidates', () => {
    const second = councilChild(ASHBOURNE, 'A2');
    const facts = [ours, second, onLog].flatMap((subject) => saysOf(subject, wren, atAshbourne));

    expect(inShort(facts)).toEqual([
      'A1, possible-match LOG/1',
      'A2, possible-match LOG/1',
      'LOG/1, possible-match A1',
    ]);
  });

  test('never join two people of one log', () => {
    const both = [1, 2].flatMap((number) =>
      [wren, atAshbourne].map((body, line) => fact({ log: 'L', line, at: '10:00', person: number, body })),
    );

    expect(inShort(both)).toEqual(['L/1', 'L/2']);
  });
});

describe('a person’s word', () => {
  const alike = [...saysOf(ours, wren, health('9990000018')), ...saysOf(police, wren, health('9990000018'))];
  const perhaps = [...saysOf(ours, wren), ...saysOf(police, wren)];

  test('parts what was joined, and nobody is asked again', () => {
    expect(inShort([...alike, judged('10:00', unlinkedFrom(police))])).toEqual(['A1', 'N1']);
  });

  test('answers a possible match, one way or the other', () => {
    expect(inShort([...perhaps, judged('10:00', linkedTo(police))])).toEqual(['A1+N1']);
    expect(inShort([...perhaps, judged('10:00', unlinkedFrom(police))])).toEqual(['A1', 'N1']);
  });

  test('taken back leaves the question as it was', () => {
    const linked = judged('10:00', linkedTo(police));
    const takenBack = judged('11:00', unlinkedFrom(police));

    expect(inShort([...perhaps, linked, takenBack])).toEqual(inShort(perhaps));
    expect(inShort([...perhaps, linked, takenBack, judged('12:00', unlinkedFrom(police))])).toEqual([
      'A1',
      'N1',
    ]);
  });

  test('stands above what the facts say against it', () => {
    const apart = [...saysOf(ours, wren), ...saysOf(police, named('Tamsin', 'Testcase', '2012-01-01'))];

    expect(inShort([...apart, judged('10:00', linkedTo(police))])).toEqual(['A1+N1']);
  });
});

test('whoever is only spoken of in links is matched with nobody', () => {
  const facts = [
    fact({ log: 'LOG', line: 1, at: '10:00', body: linkedTo(police) }),
    fact({ log: 'LOG', line: 2, at: '10:05', body: unlinkedFrom(police) }),
    ...saysOf(ours, holds(NORTHVALE, 'police-nominal', 'N1')),
  ];

  expect(inShort(facts)).toEqual(['A1', 'LOG/1']);
});
