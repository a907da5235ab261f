import fc from 'fast-check';
import { distanceBand } from '../../../../src/model/bands/distance-band';
import { episodeCountBand } from '../../../../src/model/bands/episode-count-band';
import { lengthBand } from '../../../../src/model/bands/length-band';
import { postcodeDistrict } from '../../../../src/model/bands/postcode-district';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('the length of being missing', () => {
  test.each([
    ['is under 8 hours [band.length-to-8-hours]', 0, 8 * HOUR, 'to-8-hours'],
    ['is under 16 hours [band.length-to-16-hours]', 8 * HOUR, 16 * HOUR, 'to-16-hours'],
    ['is under 24 hours [band.length-to-24-hours]', 16 * HOUR, DAY, 'to-24-hours'],
    ['is under 48 hours [band.length-to-48-hours]', DAY, 2 * DAY, 'to-48-hours'],
    ['is under 7 days [band.length-to-7-days]', 2 * DAY, 7 * DAY, 'to-7-days'],
    ['is 7 days or more [band.length-7-days-or-more]', 7 * DAY, 400 * DAY, '7-days-or-more'],
  ])('%s', (_rule, from, to, band) => {
    fc.assert(
      fc.property(fc.integer({ min: from, max: to - 1 }), (length) => {
        expect(lengthBand(length)).toBe(band);
      }),
    );
  });

  test('belongs to the band it is the lower bound of, to the millisecond [band.length-lower-bound]', () => {
    expect(lengthBand(8 * HOUR - 1)).toBe('to-8-hours');
    expect(lengthBand(8 * HOUR)).toBe('to-16-hours');
    expect(lengthBand(7 * DAY)).toBe('7-days-or-more');
  });

  test.each([[null], [-1], [Number.NaN], [Infinity]])(
    'is missing data where nobody knows it, and where it is no time: %p [band.length-missing-data]',
    (length) => {
      expect(lengthBand(length)).toBe('missing-data');
    },
  );
});

describe('the distance at which a child was found', () => {
  test.each([
    ['is up to 5 miles [band.distance-to-5-miles]', 0, 5, 'to-5-miles'],
    ['is up to 10 miles [band.distance-to-10-miles]', 6, 10, 'to-10-miles'],
    ['is up to 20 miles [band.distance-to-20-miles]', 11, 20, 'to-20-miles'],
    ['is up to 40 miles [band.distance-to-40-miles]', 21, 40, 'to-40-miles'],
    ['is up to 80 miles [band.distance-to-80-miles]', 41, 80, 'to-80-miles'],
    ['is over 80 miles [band.distance-over-80-miles]', 81, 20_000, 'over-80-miles'],
  ])('%s', (_rule, from, to, band) => {
    fc.assert(
      fc.property(fc.integer({ min: from, max: to }), (miles) => {
        expect(distanceBand(miles)).toBe(band);
      }),
    );
  });

  test('belongs to the band it is the upper bound of, and any more to the next [band.distance-upper-bound]', () => {
    expect([5, 10, 20, 40, 80].map(distanceBand)).toEqual([
      'to-5-miles',
      'to-10-miles',
      'to-20-miles',
      'to-40-miles',
      'to-80-miles',
    ]);
    expect(distanceBand(10.01)).toBe('to-20-miles');
    expect(distanceBand(80.01)).toBe('over-80-miles');
  });

  test('is its own band when the child would not say, and missing data when nobody asked [band.distance-declined]', () => {
    expect(distanceBand('declined')).toBe('declined');
    expect(distanceBand(null)).toBe('missing-data');
  });
});

describe('the number of missing episodes', () => {
  test.each([
    ['is 1 or 2 [band.episodes-1-to-2]', 1, 2, '1-to-2'],
    ['is 3 to 5 [band.episodes-3-to-5]', 3, 5, '3-to-5'],
    ['is 6 to 8 [band.episodes-6-to-8]', 6, 8, '6-to-8'],
    ['is 9 to 19 [band.episodes-9-to-19]', 9, 19, '9-to-19'],
    ['is 20 or more [band.episodes-20-or-more]', 20, 500, '20-or-more'],
  ])('%s', (_rule, from, to, band) => {
    fc.assert(
      fc.property(fc.integer({ min: from, max: to }), (episodes) => {
        expect(episodeCountBand(episodes)).toBe(band);
      }),
    );
  });

  test('is in no band of a child who had none', () => {
    expect(episodeCountBand(0)).toBeNull();
  });
});

test.each([
  ['b23 6aa', 'B23'],
  ['EC1A1BB', 'EC1A'],
  [' M1 1AA ', 'M1'],
  ['LS6', 'LS6'],
  ['somewhere', null],
  ['', null],
])('the district of %p is %p', (postcode, district) => {
  expect(postcodeDistrict(postcode)).toBe(district);
});
