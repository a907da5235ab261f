import type { FactBody } from '../../../src/model/agency-fact/fact-body';
import { foldChild } from '../../../src/model/child/fold-child';
import {
  ASHBOURNE,
  NORTHVALE,
  RECORDED_MISSING,
  REPORTED,
  RETURNED,
  classified,
} from '../../support/facts/make-fact';
import { told } from '../../support/facts/told';
import type { Told } from '../../support/facts/told';

const A = { agency: NORTHVALE, source: 'storm', record: 'A' };
const MISSING_THERE: FactBody = {
  kind: 'classified',
  episode: A,
  category: { recognised: true, value: 'missing' },
};

describe('where a missing episode stands', () => {
  const cases: readonly (readonly [string, readonly Told[], readonly string[]])[] = [
    [
      'is noticed before anybody reports it [life.noticed]',
      [['19:00', { kind: 'noticed' }, { by: ASHBOURNE, log: 'K' }]],
      ['noticed'],
    ],
    [
      'becomes reported when police are told of what was noticed [life.reported]',
      [
        ['19:00', { kind: 'noticed' }, { by: ASHBOURNE, log: 'K' }],
        ['20:00', REPORTED],
      ],
      ['reported'],
    ],
    [
      'is closed when the child is back and nobody ever reported it [life.closed]',
      [
        ['19:00', { kind: 'noticed' }, { by: ASHBOURNE, log: 'K' }],
        ['20:00', RETURNED, { by: ASHBOURNE, log: 'K' }],
      ],
      ['closed'],
    ],
    [
      'is away when the authority says so and police have not spoken [term.away]',
      [['19:00', classified('away'), { by: ASHBOURNE, log: 'K' }]],
      ['away'],
    ],
    [
      'is not moved by an authority once police have spoken [authority.police-response, term.each-agency-keeps-its-own]',
      [
        ['20:00', REPORTED],
        ['20:10', RECORDED_MISSING],
        ['21:00', classified('away'), { by: ASHBOURNE, log: 'K' }],
      ],
      ['missing'],
    ],
    [
      'stands as police have it from their first word, whatever an authority said before [authority.police-response]',
      [
        ['19:00', classified('away'), { by: ASHBOURNE, log: 'K' }],
        ['20:00', REPORTED],
      ],
      ['reported'],
    ],
    [
      'is not begun again by an authority’s word after the return [authority.police-response]',
      [
        ['20:00', REPORTED],
        ['22:00', RETURNED],
        ['23:00', MISSING_THERE, { by: ASHBOURNE, log: 'K' }],
      ],
      ['returned'],
    ],
    [
      'is open again when it was taken to be over wrongly [life.reopened]',
      [
        ['20:00', REPORTED],
        ['22:00', RETURNED],
        ['22:30', { kind: 'reopened', rationale: 'somebody else came back' }],
      ],
      ['reported'],
    ],
  ];

  test.each(cases)('%s', (_rule, entries, expected) => {
    const facts = told(...entries);
    const statuses = foldChild([...facts].reverse()).missingEpisodes.map(({ status }) => status);

    expect(statuses).toEqual(expected);
  });
});
