import { readCollectionYear } from '../../../adapters/ssda903/collection-year';
import { judgeChild } from '../../../adapters/ssda903/judge-child';
import { readReturnDate } from '../../../adapters/ssda903/return-date';
import { RETURN_TABLES, recogniseTable } from '../../../adapters/ssda903/tables';
import type { Verdict } from '../../../adapters/ssda903/verdict';
import type { Cells } from '../../../adapters/ssda903/wire';
import { year } from '../../support/annual-return';

const HEADER: Cells = { SEX: '1', DOB: '05/06/2004', ETHNIC: 'WBRI', UPN: 'A123456789012' };
const EPISODE: Cells = {
  ...{ DECOM: '01/05/2017', RNE: 'S', LS: 'C2', CIN: 'N1', PLACE: 'K2', PLACE_PROVIDER: 'PR4' },
  ...{ DEC: '01/03/2018', REC: 'E8' },
};
const MISSING: Cells = { DOB: '05/06/2004', MISSING: 'M', MIS_START: '01/06/2017', MIS_END: '02/06/2017' };

const without = (cells: Cells, ...names: readonly string[]): Cells =>
  Object.fromEntries(Object.entries(cells).filter(([name]) => !names.includes(name)));

function verdicts(rows: {
  readonly header?: readonly Cells[];
  readonly episodes?: readonly Cells[];
  readonly missing?: readonly Cells[];
}): readonly Verdict[] {
  const { header = [HEADER], episodes = [EPISODE], missing = [] } = rows;
  const judged = judgeChild({ header, episodes, missing }, year('2017-18'));
  return [...judged.header, ...judged.episodes, ...judged.missing].map(({ verdict }) => verdict);
}

const KEPT: Verdict = { kind: 'kept', flags: [] };
const flagged = (...flags: readonly string[]): Verdict => ({ kind: 'kept', flags });

describe('what is read of a return', () => {
  it.each([
    ['2017-18', '2017-04-01', '2018-03-31'],
    ['1999/00', '1999-04-01', '2000-03-31'],
  ])('reads the collection year %s', (name, from, to) => {
    expect(readCollectionYear(name)).toMatchObject({ from, to });
  });

  it.each(['2017-19', '2017', '17-18', '', '2017-2018'])('takes "%s" for no collection year', (name) => {
    expect(readCollectionYear(name)).toBeNull();
  });

  it.each(['2017-05-01', '31/02/2017', '1/5/2017', '05/31/2017', '42856', ''])(
    'guesses at no date "%s"',
    (text) => {
      expect(readReturnDate(text)).toBeNull();
    },
  );

  it('knows a table by its set of columns, in any order and case', () => {
    for (const table of RETURN_TABLES) {
      const shuffled = table.columns.map((name) => ` ${name.toLowerCase()} `).toReversed();
      expect(recogniseTable(shuffled)).toEqual({ kind: 'table', table });
    }
  });

  it('says what a table has too many or too few, and takes another file for none', () => {
    const missing = ['CHILD', 'DOB', 'MISSING', 'MIS_START'];

    expect(recogniseTable([...missing, 'LA'])).toMatchObject({
      ...{ kind: 'wrong-columns', missing: ['MIS_END'], extra: ['LA'] },
    });
    expect(recogniseTable([...missing, 'MIS_END', 'MIS_END'])).toMatchObject({ extra: ['MIS_END'] });
    expect(recogniseTable(['Rule code', 'Rule message'])).toEqual({ kind: 'no-table' });
  });
});

describe('a row that is kept', () => {
  it('has no flag when nothing is odd', () => {
    expect(verdicts({ missing: [MISSING] })).toEqual([KEPT, KEPT, KEPT]);
  });

  it.each([
    ['x1-without-end', { ...without(EPISODE, 'DEC'), REC: 'X1' }],
    ['reason-without-end', without(EPISODE, 'DEC')],
    ['end-without-reason', without(EPISODE, 'REC')],
    ['ends-after-the-year', { ...EPISODE, DEC: '01/04/2018' }],
    ['before-birth', { ...EPISODE, DECOM: '04/06/2004' }],
    ['code-not-of-that-year/PLACE', { ...EPISODE, PLACE: 'Z11' }],
    ['unknown-code/LS', { ...EPISODE, LS: 'C9' }],
    ['blank/CIN', without(EPISODE, 'CIN')],
    ['not-a-date/DEC', { ...EPISODE, DEC: '2018-03-01' }],
  ])('says %s of a care episode', (flag, row) => {
    expect(verdicts({ episodes: [row] })[1]).toEqual(flagged(flag));
  });

  it.each([
    ['open', without(MISSING, 'MIS_END')],
    ['ends-outside-the-year', { ...MISSING, MIS_END: '01/04/2018' }],
    ['not-in-care', { ...MISSING, MIS_START: '30/04/2017' }],
    ['date-of-birth-differs', { ...MISSING, DOB: '06/06/2004' }],
    ['unknown-code/MISSING', { ...MISSING, MISSING: 'X' }],
    ['blank/MISSING', without(MISSING, 'MISSING')],
  ])('says %s of a missing period', (flag, row) => {
    expect(verdicts({ missing: [row] })[2]).toEqual(flagged(flag));
  });

  it('is kept beside one that it overlaps, and says so', () => {
    const away = { ...MISSING, MISSING: 'A', MIS_START: '02/06/2017', MIS_END: '05/06/2017' };
    const within = { ...MISSING, MIS_START: '03/06/2017', MIS_END: '04/06/2017' };

    expect(verdicts({ missing: [within, away, MISSING] }).slice(2)).toEqual([flagged('overlap'), KEPT, KEPT]);
  });

  it('is kept though its child has no header', () => {
    expect(verdicts({ header: [], missing: [MISSING] })).toEqual([
      flagged('not-in-header'),
      flagged('not-in-header'),
    ]);
  });

  it('has the sex codes of its year, and no others', () => {
    expect(verdicts({ header: [{ ...HEADER, SEX: 'F' }] })[0]).toEqual(flagged('code-not-of-that-year/SEX'));
    const { header } = judgeChild(
      { header: [{ ...HEADER, SEX: 'F' }], episodes: [], missing: [] },
      year('2024-25'),
    );
    expect(header[0]?.verdict).toEqual(KEPT);
  });

  it('takes a placeholder for no number, and a malformed number for none either', () => {
    expect(verdicts({ header: [{ ...HEADER, UPN: 'UN3' }] })[0]).toEqual(KEPT);
    expect(verdicts({ header: [{ ...HEADER, UPN: '12345' }] })[0]).toEqual(flagged('malformed/UPN'));
  });
});

describe('a row that is not kept', () => {
  it.each([
    ['DECOM', 'blank', without(EPISODE, 'DECOM')],
    ['DECOM', 'not-a-date', { ...EPISODE, DECOM: '2017-05-01' }],
    ['DECOM', 'starts-after-the-year', { ...EPISODE, DECOM: '01/04/2018', DEC: '02/04/2018' }],
    ['DEC', 'ends-before-it-starts', { ...EPISODE, DEC: '30/04/2017' }],
  ])('names the column %s and why: %s', (column, reason, row) => {
    expect(verdicts({ episodes: [row] })[1]).toEqual({ kind: 'refused', column, reason });
  });

  it('is ignored when it says again what another says', () => {
    expect(verdicts({ episodes: [EPISODE, { ...EPISODE }] })[2]).toEqual({
      ...{ kind: 'ignored', reason: 'repeated-row' },
    });
  });

  it('is the same one of two headers, whatever their order', () => {
    const other = { ...HEADER, ETHNIC: 'OOTH' };
    const kinds = (rows: readonly Cells[]): readonly string[] =>
      verdicts({ header: rows, episodes: [] }).map(({ kind }) => kind);

    expect(kinds([HEADER, other])).toEqual(kinds([other, HEADER]).toReversed());
    expect(kinds([HEADER, other]).filter((kind) => kind === 'kept')).toHaveLength(1);
  });
});
