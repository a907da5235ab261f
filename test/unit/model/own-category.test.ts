import { foldChild } from '../../../src/model/child/fold-child';
import { ASHBOURNE, NORTHVALE, REPORTED, classified, person } from '../../support/facts/make-fact';
import { told } from '../../support/facts/told';

const log = { agency: NORTHVALE, source: 'storm', record: 'A' };

test('an authority that says away and a force that says absent each keep their word [term.each-agency-keeps-its-own]', () => {
  const away = { ...classified('away'), episode: log };
  const [episode, ...others] = foldChild(
    told(
      ['20:00', REPORTED],
      ['20:10', classified('absent')],
      ['20:20', away, { by: ASHBOURNE, log: 'K', subject: person('A') }],
    ),
  ).missingEpisodes;

  expect(others).toEqual([]);
  expect(episode?.category.shown).toMatchObject({ by: NORTHVALE, value: { value: 'absent' } });
  expect(episode?.category.assertions.map(({ by, value }) => [by, value])).toEqual(
    expect.arrayContaining([
      [NORTHVALE, { recognised: true, value: 'absent' }],
      [ASHBOURNE, { recognised: true, value: 'away' }],
    ]),
  );
});
