import type { AgencyFact } from '../../../../src/model/agency-fact/agency-fact';
import { foldChild } from '../../../../src/model/child/fold-child';
import type { PatternsState, RaisedPattern } from '../../../../src/model/pattern/pattern-state';
import { ASHBOURNE, NORTHVALE, date } from '../../../support/facts/make-fact';
import { factAt, occurrenceOf } from '../../../support/facts/occurrence-facts';
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

describe('the annual return', () => {
  const period = (from: string, to: string, code: 'M' | 'A') =>
    factAt(
      `${from}T00:00:00Z`,
      {
        kind: 'missing-period-returned',
        code: { recognised: true, value: code },
        from: date(from),
        to: date(to),
      },
      { log: `903 ${from} ${code}`, by: ASHBOURNE, subject: wren, historical: true },
    );

  test('its periods count towards patterns, and by history alone nobody is told', () => {
    const facts = ['2025-01-10', '2025-02-10', '2025-03-10'].map((day) => period(day, day, 'M'));

    const [pattern] = raised(facts, 'three-in-three-months');

    expect(pattern).toMatchObject({ historical: true, of: [0, 1, 2] });
  });

  test('A is away and never an absent report', () => {
    const facts = ['2025-01-10', '2025-02-10', '2025-03-10'].map((day) => period(day, day, 'A'));

    expect(raised(facts, 'absences-of-one-person')).toEqual([]);
    expect(raised(facts, 'repeated-any-mix', westYorkshire)).toHaveLength(1);
  });

  test('an episode that police recorded too is one occurrence, and two periods beside it are two', () => {
    const episode = occurrenceOf('2026-03-10T20:00:00Z', 'absent');

    const one = patterns([...episode, period('2026-03-10', '2026-03-11', 'M')]).line;
    const two = patterns([
      ...episode,
      period('2026-03-09', '2026-03-11', 'M'),
      period('2026-03-10', '2026-03-10', 'A'),
    ]).line;

    expect(one.map(({ marks, statutory }) => [marks, statutory])).toEqual([
      [['absent', 'missing', 'reported'], false],
    ]);
    expect(two).toHaveLength(2);
  });

  test('what lasted over the end of a year is in two returns and counts once', () => {
    const again = { ...period('2026-03-30', '2026-04-02', 'M') };
    const open = factAt(
      '2026-03-30T00:00:00Z',
      { kind: 'missing-period-returned', code: { recognised: true, value: 'M' }, from: date('2026-03-30') },
      { log: '903 of 2026', by: ASHBOURNE, subject: wren, historical: true },
    );

    expect(patterns([again, open]).line).toHaveLength(1);
  });
});
