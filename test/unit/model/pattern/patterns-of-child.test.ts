import type { AgencyFact } from '../../../../src/model/agency-fact/agency-fact';
import type { FactBody } from '../../../../src/model/agency-fact/fact-body';
import { foldChild } from '../../../../src/model/child/fold-child';
import type { PatternsState, RaisedPattern } from '../../../../src/model/pattern/pattern-state';
import {
  ASHBOURNE,
  MERROW,
  NORTHVALE,
  date,
  linkedTo,
  nominal,
  unlinkedFrom,
} from '../../../support/facts/make-fact';
import { factAt, occurrenceOf } from '../../../support/facts/occurrence-facts';
import { childrenOf } from '../../../support/facts/children-of';
import { shippedProtocols } from '../../../support/facts/shipped-protocols';

const adopting = (id: string) =>
  shippedProtocols([
    { id: NORTHVALE, protocols: [{ id, from: new Date('2020-01-01T00:00:00Z') }] },
    { id: ASHBOURNE, protocols: [{ id, from: new Date('2020-01-01T00:00:00Z') }] },
  ]);
const westMidlands = adopting('west-midlands-2015');
const westYorkshire = adopting('west-yorkshire-2026');

const wren = { agency: NORTHVALE, scheme: 'police-nominal', value: 'wren' };

const patterns = (facts: readonly AgencyFact[], protocols = westMidlands): PatternsState =>
  foldChild(facts, undefined, protocols).patterns;
const raised = (
  facts: readonly AgencyFact[],
  key: string,
  protocols = westMidlands,
): readonly RaisedPattern[] => patterns(facts, protocols).raised.filter(({ rule }) => rule.key === key);

const DELAYED: FactBody = { kind: 'response-delayed' };
const ESCALATED: FactBody = {
  kind: 'escalation-stepped',
  step: { recognised: true, value: 'escalation-requested' },
};

describe('absences of one child', () => {
  const first = occurrenceOf('2026-08-20T11:00:00Z', 'absent');
  const second = occurrenceOf('2026-09-20T11:00:00Z', 'no-apparent-risk');

  test('three in 90 days raise a hand, with the facts and the day of the third [pattern.absences-of-one-person] [pattern.facts-that-raised-it]', () => {
    const third = occurrenceOf('2026-10-20T11:00:00Z', 'absent');

    const [pattern, ...more] = raised([...first, ...second, ...third], 'absences-of-one-person');

    expect(more).toEqual([]);
    expect(pattern).toMatchObject({
      protocol: 'west-midlands-2015@1',
      raisedAt: '2026-10-20T11:00:00.000Z',
      of: [0, 1, 2],
      historical: false,
    });
    const { line } = patterns([...first, ...second, ...third]);
    expect(line[0]?.facts.map(({ line: number }) => number)).toEqual([1, 2]);
  });

  test('90 days are days of the wall clock, and what is exactly as old is out of the window, also across a change of clocks', () => {
    // 12:00 in summer time and 12:00 ninety days later in winter: 2161 elapsed hours.
    const exactly = occurrenceOf('2026-11-18T12:00:00Z', 'absent');
    const justBefore = occurrenceOf('2026-11-18T11:59:00Z', 'absent');

    expect(raised([...first, ...second, ...exactly], 'absences-of-one-person')).toEqual([]);
    expect(raised([...first, ...second, ...justBefore], 'absences-of-one-person')).toHaveLength(1);
  });

  test('a pattern lapses when the third from last leaves the window, and goes on while more come before that', () => {
    const third = occurrenceOf('2026-10-20T11:00:00Z', 'absent');
    const fourth = occurrenceOf('2026-11-10T11:00:00Z', 'absent');
    const muchLater = ['2027-06-01', '2027-06-02', '2027-06-03'].flatMap((day) =>
      occurrenceOf(`${day}T11:00:00Z`, 'absent'),
    );

    const spells = raised([...first, ...second, ...third, ...fourth, ...muchLater], 'absences-of-one-person');

    expect(
      spells.map(({ firstRaisedAt, raisedAt, of }) => [
        firstRaisedAt.slice(0, 10),
        raisedAt.slice(0, 10),
        of,
      ]),
    ).toEqual([
      ['2026-10-20', '2026-11-10', [0, 1, 2, 3]],
      ['2027-06-03', '2027-06-03', [4, 5, 6]],
    ]);
    expect(spells[0]?.lapsesAt).toBe('2026-12-19T12:00:00.000Z');
  });

  test('away from placement is no absent report, but an absence beside others [pattern.repeated-any-mix]', () => {
    const mix = [
      ...occurrenceOf('2026-09-01T11:00:00Z', 'away'),
      ...occurrenceOf('2026-09-02T11:00:00Z', 'absent'),
      ...occurrenceOf('2026-09-03T11:00:00Z', 'missing'),
    ];

    expect(raised(mix, 'absences-of-one-person')).toEqual([]);
    expect(raised(mix, 'repeated-any-mix', westYorkshire)).toHaveLength(1);
  });

  test('a looked-after child asks for more than another [pattern.repeated-looked-after]', () => {
    const mix = ['01', '02', '03'].flatMap((day) => occurrenceOf(`2026-09-${day}T11:00:00Z`, 'away'));
    const care = factAt(
      '2026-08-01T09:00:00Z',
      { kind: 'care-described', lookedAfter: true },
      { log: 'C', subject: wren },
    );

    expect(raised(mix, 'repeated-looked-after', westYorkshire)).toEqual([]);
    expect(raised([care, ...mix], 'repeated-looked-after', westYorkshire)).toHaveLength(1);
  });
});

describe('missing episodes of one child', () => {
  const days = (...all: readonly string[]) =>
    all.flatMap((day) => occurrenceOf(`${day}T20:00:00Z`, 'missing'));

  test('three within three months are discussed; on the day three months later the first is out [pattern.three-in-three-months]', () => {
    expect(raised(days('2026-02-10', '2026-03-10', '2026-05-09'), 'three-in-three-months')).toHaveLength(1);
    expect(raised(days('2026-02-10', '2026-03-10', '2026-05-10'), 'three-in-three-months')).toEqual([]);
    expect(raised(days('2026-11-30', '2026-12-10', '2027-02-27'), 'three-in-three-months')).toHaveLength(1);
  });

  test('two or more are talked about, whenever they were [pattern.two-or-more-missing]', () => {
    expect(raised(days('2021-02-10'), 'two-or-more-missing')).toEqual([]);
    expect(raised(days('2021-02-10', '2026-03-10'), 'two-or-more-missing')[0]).toMatchObject({
      lapsesAt: null,
      of: [0, 1],
    });
  });

  test('more than three are persistent, and the number says whose it is [pattern.persistent] [reading.repeated-is-a-number] [pattern.thresholds-are-data]', () => {
    const three = days('2026-01-10', '2026-02-10', '2026-03-10');
    const four = [...three, ...days('2026-04-10')];

    expect(raised(three, 'persistent')).toEqual([]);
    const [pattern] = raised(four, 'persistent', westYorkshire);
    expect(pattern?.rule.threshold.atLeast).toBe(4);
    expect(pattern?.rule.source).toContain('the number is WM Streetwise');
  });

  test('absences and missing episodes stand on one line, and side by side raise a hand [pattern.interleaved]', () => {
    const both = [...days('2026-09-10'), ...occurrenceOf('2026-09-05T20:00:00Z', 'absent')];

    expect(patterns(both).line.map(({ marks }) => marks)).toEqual([
      ['absent', 'reported'],
      ['missing', 'reported'],
    ]);
    expect(raised(both, 'interleaved')).toHaveLength(1);
    expect(raised(days('2026-09-10', '2026-09-11'), 'interleaved')).toEqual([]);
  });

  test('an absence that became a missing episode is one occurrence and counts as either', () => {
    const recategorised: FactBody = { kind: 'classified', category: { recognised: true, value: 'missing' } };

    const { line } = patterns(occurrenceOf('2026-09-05T20:00:00Z', 'absent', { between: [recategorised] }));

    expect(line.map(({ marks }) => marks)).toEqual([['absent', 'missing', 'reported']]);
  });

  test('a void report counts nothing', () => {
    const void_ = factAt('2026-09-05T21:00:00Z', { kind: 'cancelled' }, { log: 'V', line: 2, subject: wren });
    const report = factAt('2026-09-05T20:00:00Z', { kind: 'missing-reported' }, { log: 'V', subject: wren });

    expect(patterns([report, void_]).line).toEqual([]);
  });
});

test('occurrences are matched with the lists the child was on at the time [pattern.cross-match]', () => {
  const listed = (value: 'gangs-list' | 'home-educated', from: string, to: string, line: number) =>
    factAt(
      '2026-08-01T09:00:00Z',
      { kind: 'standing-recorded', standing: { recognised: true, value }, from: date(from), to: date(to) },
      { log: 'lists', line, subject: wren },
    );
  const facts = [
    listed('gangs-list', '2026-09-01', '2026-09-30', 1),
    listed('home-educated', '2026-09-05', '2026-12-31', 2),
    ...['2026-09-02', '2026-09-09', '2026-10-09'].flatMap((day) =>
      occurrenceOf(`${day}T20:00:00Z`, 'missing'),
    ),
  ];

  expect(patterns(facts).line.map(({ lists }) => lists)).toEqual([
    ['gangs-list'],
    ['gangs-list', 'home-educated'],
    ['home-educated'],
  ]);
});

describe('reports, delays and escalations', () => {
  const days = ['2026-09-01', '2026-09-05', '2026-09-09'];
  const delayedOnly = days.flatMap((day) => [
    factAt(`${day}T20:00:00Z`, { kind: 'missing-reported' }, { log: day, subject: wren }),
    factAt(`${day}T20:10:00Z`, DELAYED, { log: day, line: 2, subject: wren }),
    factAt(`${day}T23:00:00Z`, { kind: 'returned' }, { log: day, line: 3, subject: wren }),
  ]);

  test('reports that police delay and never record missing are looked at afterwards [pattern.premature-reports]', () => {
    expect(raised(delayedOnly, 'premature-reports-of-child', westYorkshire)).toHaveLength(1);
    const recorded = days.flatMap((day) =>
      occurrenceOf(`${day}T20:00:00Z`, 'missing', { between: [DELAYED] }),
    );
    expect(raised(recorded, 'premature-reports-of-child', westYorkshire)).toEqual([]);
  });

  test('delays again and again are looked at afterwards [pattern.repeated-delays]', () => {
    const [pattern] = raised(delayedOnly, 'repeated-delays-of-child', westYorkshire);

    expect(pattern).toMatchObject({ of: [0, 1, 2] });
    expect(pattern?.rule.then).toContain('after the event');
  });

  test('escalations again and again are looked at afterwards [pattern.repeated-escalations]', () => {
    const facts = days.flatMap((day) =>
      occurrenceOf(`${day}T20:00:00Z`, 'missing', { between: [ESCALATED] }),
    );

    const { line } = patterns(facts, westYorkshire);

    expect(line.every(({ marks }) => marks.includes('escalated'))).toBe(true);
    expect(raised(facts, 'repeated-escalations-of-child', westYorkshire)).toHaveLength(1);
  });
});

describe('whose rule it is', () => {
  test('the force and the authority may have two thresholds: either raises [reading.two-absence-thresholds]', () => {
    const protocols = shippedProtocols([
      { id: NORTHVALE, protocols: [{ id: 'west-yorkshire-2026', from: new Date('2020-01-01T00:00:00Z') }] },
      { id: MERROW, protocols: [{ id: 'west-midlands-2015', from: new Date('2020-01-01T00:00:00Z') }] },
    ]);
    const care = factAt(
      '2026-08-01T09:00:00Z',
      { kind: 'care-described', responsibleAuthority: MERROW },
      { log: 'C', subject: wren },
    );
    const absences = ['2026-09-01', '2026-09-05', '2026-09-09'].flatMap((day) =>
      occurrenceOf(`${day}T20:00:00Z`, 'absent'),
    );

    const keys = patterns([care, ...absences], protocols).raised.map(({ protocol, rule }) => [
      protocol,
      rule.key,
    ]);

    expect(keys).toContainEqual(['west-midlands-2015@1', 'absences-of-one-person']);
    expect(keys).toContainEqual(['west-yorkshire-2026@1', 'repeated-any-mix']);
  });

  test('an occurrence is judged by the protocol of its day', () => {
    const before = ['2014-09-01', '2014-09-05', '2014-09-09'].flatMap((day) =>
      occurrenceOf(`${day}T20:00:00Z`, 'absent'),
    );

    expect(patterns(before).raised.map(({ protocol }) => protocol)).not.toContain('west-midlands-2015@1');
  });
});

test('a link undone takes away what the other child had brought', () => {
  const other = nominal('other');
  const mine = ['2026-09-01', '2026-09-05'].flatMap((day) => occurrenceOf(`${day}T20:00:00Z`, 'absent'));
  const theirs = occurrenceOf('2026-09-09T20:00:00Z', 'absent').map((each) => ({ ...each, subject: other }));
  const link = factAt('2026-09-10T09:00:00Z', linkedTo(other), { log: 'review', subject: wren });
  const undone = factAt('2026-09-11T09:00:00Z', unlinkedFrom(other), {
    log: 'review',
    line: 2,
    subject: wren,
  });
  const flags = (facts: readonly AgencyFact[]) =>
    childrenOf(facts, westMidlands).flatMap(({ patterns: { raised: all } }) =>
      all.filter(({ rule }) => rule.key === 'absences-of-one-person'),
    );

  expect(flags([...mine, ...theirs, link])).toHaveLength(1);
  expect(flags([...mine, ...theirs, link, undone])).toEqual([]);
});
