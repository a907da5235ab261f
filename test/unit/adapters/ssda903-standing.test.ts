import fc from 'fast-check';
import { translateSsda903 } from '../../../adapters/ssda903/translate';
import type { AgencyFact } from '../../../src/model/agency-fact/agency-fact';
import { effectiveFacts } from '../../../src/model/agency-fact/order';
import type { TranslatedLine } from '../../../src/model/agency-fact/translation';
import { ASHBOURNE } from '../../support/facts/make-fact';

type Rows = readonly Readonly<Record<string, string>>[];

function lines(collectionYear: string, episodes: Rows, more: object = {}): readonly TranslatedLine[] {
  const record = {
    ...{ schemaVersion: 1, agency: 'la:991', collectionYear, resubmission: 0, child: 'T1' },
    ...{ episodes, missing: [], ...more },
  };
  const value = new TextEncoder().encode(JSON.stringify(record));
  const translation = translateSsda903({ agency: ASHBOURNE, headers: {}, value });
  if (translation.kind !== 'facts') throw new Error(translation.reason);
  return translation.lines;
}

const facts = (all: readonly TranslatedLine[]): readonly AgencyFact[] => all.flatMap((line) => line.facts);

const placements = (all: readonly AgencyFact[]) =>
  effectiveFacts(all).flatMap(({ body }) => (body.kind === 'placement-recorded' ? [body] : []));

const OPEN = { DECOM: '01/05/2016', RNE: 'S', LS: 'C2', CIN: 'N1', PLACE: 'K2', PLACE_PROVIDER: 'PR4' };
const ENDED = { ...OPEN, DEC: '02/05/2017', REC: 'E8' };

it('lets the later year say how an episode ended, whichever year comes first', () => {
  const [earlier, later] = [facts(lines('2016-17', [OPEN])), facts(lines('2017-18', [ENDED]))];

  for (const told of [
    [...earlier, ...later],
    [...later, ...earlier],
  ])
    expect(placements(told)).toMatchObject([{ from: '2016-05-01', to: '2017-05-02' }]);
});

it('lets a resubmission take the place of what it corrects', () => {
  const wrong = facts(lines('2017-18', [{ ...ENDED, PLACE: 'K1' }]));
  const right = facts(lines('2017-18', [ENDED], { resubmission: 1 }));

  expect(placements([...right, ...wrong])).toMatchObject([{ placementType: { value: 'K2' } }]);
});

it('gives the same lines, keys and digests whatever the order of the rows', () => {
  const rows: Rows = [
    OPEN,
    ENDED,
    { ...ENDED, PLACE: 'U6' },
    { ...OPEN, DECOM: '03/05/2017' },
    { ...ENDED, DECOM: '02/05/2017', DEC: '03/05/2017', REC: 'X1' },
  ];
  const missing: Rows = [
    { MIS_START: '01/06/2017', MISSING: 'M', MIS_END: '02/06/2017' },
    { MIS_START: '01/06/2017', MISSING: 'M', MIS_END: '03/06/2017' },
    { MIS_START: '01/06/2017', MISSING: 'A' },
  ];
  const asGiven = lines('2017-18', rows, { missing });

  fc.assert(
    fc.property(
      fc.shuffledSubarray([...rows], { minLength: rows.length }),
      fc.shuffledSubarray([...missing], { minLength: missing.length }),
      (episodes, periods) => {
        expect(lines('2017-18', episodes, { missing: periods })).toEqual(asGiven);
      },
    ),
    { numRuns: 40 },
  );
  expect(new Set(asGiven.map(({ record }) => record)).size).toBe(asGiven.length);
});

it('claims the child’s part as a whole, so that a row more under the same number is another submission', () => {
  const [one] = lines('2017-18', [ENDED]);
  const [two] = lines('2017-18', [ENDED, { ...OPEN, DECOM: '03/05/2017' }]);

  expect(one?.digest).not.toBe(two?.digest);
  expect(one).toMatchObject({ line: 0, revision: 2_018_000, facts: [] });
});

it('states history only, in days', () => {
  for (const { historical, occurred } of facts(lines('2017-18', [ENDED])))
    expect({ historical, precision: occurred.precision }).toEqual({ historical: true, precision: 'date' });
});
