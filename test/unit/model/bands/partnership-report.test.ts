import fc from 'fast-check';
import { partnershipReport, publishedReport } from '../../../../src/model/bands/partnership-report';
import type { CountedEpisode } from '../../../../src/model/bands/partnership-report';
import { LEAST_PUBLISHED, publishedCounts } from '../../../../src/model/bands/small-numbers';

const HOUR = 3_600_000;

const first: CountedEpisode = {
  child: 'a',
  length: 9 * HOUR,
  miles: 3,
  age: 15,
  sex: 'female',
  ethnicity: 'WBRI',
  lives: 'care',
  establishment: 'SC000000',
  postcode: 'B23 6AA',
  legalStatus: 'C2',
  placedBy: 'another-authority',
  interview: { accepted: true, completedWithin72Hours: false },
  themes: ['family-conflict', 'family-conflict', 'exploitation'],
  associates: ['Rowan Placeholder'],
  foundAt: 'Example Station',
  absentFromSchool: true,
};

const countsOf = (...episodes: readonly CountedEpisode[]) =>
  Object.fromEntries(partnershipReport(episodes).by);

test('episodes are counted by band, age, sex, ethnicity, home or care, establishment, area and legal status [band.report-dimensions]', () => {
  expect(countsOf(first, { child: 'a' })).toMatchObject({
    length: { 'to-16-hours': 1, 'missing-data': 1 },
    distance: { 'to-5-miles': 1, 'missing-data': 1 },
    age: { 15: 1, 'missing-data': 1 },
    sex: { female: 1, 'missing-data': 1 },
    ethnicity: { WBRI: 1, 'missing-data': 1 },
    'home-or-care': { care: 1, 'missing-data': 1 },
    establishment: { SC000000: 1, 'missing-data': 1 },
    area: { B23: 1, 'missing-data': 1 },
    'legal-status': { C2: 1, 'missing-data': 1 },
  });
  expect(partnershipReport([first, { child: 'a' }, { child: 'b' }])).toMatchObject({
    episodes: 3,
    childrenByEpisodes: { '1-to-2': 2 },
  });
});

test('interviews are counted as offered, accepted and completed within 72 hours [band.report-interviews]', () => {
  const done = { ...first, interview: { accepted: true, completedWithin72Hours: true } };
  const refused = { ...first, interview: { accepted: false, completedWithin72Hours: false } };

  expect(countsOf(first, done, refused, { child: 'b' })['interview']).toEqual({
    offered: 3,
    accepted: 2,
    'completed-within-72-hours': 1,
    'not-offered': 1,
  });
});

test('a theme counts once for each episode it came up in [band.report-themes]', () => {
  expect(countsOf(first, { ...first, themes: ['exploitation'] })['theme']).toEqual({
    exploitation: 2,
    'family-conflict': 1,
  });
});

test('associates, where children were found and school absence are counted [band.report-where-found]', () => {
  expect(countsOf(first, { child: 'b', absentFromSchool: false })).toMatchObject({
    associate: { 'Rowan Placeholder': 1 },
    'found-at': { 'Example Station': 1, 'missing-data': 1 },
    school: { absent: 1, attending: 1 },
  });
});

test('children whom another authority placed here are told apart [band.report-placed-here]', () => {
  expect(countsOf(first, { child: 'b', placedBy: 'own-authority' })['placed-by']).toEqual({
    'another-authority': 1,
    'own-authority': 1,
  });
});

const counts = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.integer({ min: 0, max: 40 }));

describe('what is published', () => {
  test('shows no number under six, and none that total and others give away [band.small-numbers]', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const { cells, total } = publishedCounts(given);
        const shown = Object.values(cells).filter((count) => count !== null);
        const withheld = Object.keys(cells).filter((name) => cells[name] === null);
        const real = Object.values(given).reduce((sum, count) => sum + count, 0);

        expect(total === null || total >= LEAST_PUBLISHED).toBe(true);
        expect(shown.every((count) => count >= LEAST_PUBLISHED)).toBe(true);
        if (total === null || withheld.length === 0) return;
        const rest = real - shown.reduce((sum, count) => sum + count, 0);
        expect(withheld.length === Object.keys(given).length || rest >= LEAST_PUBLISHED).toBe(true);
        expect(withheld.length).toBeGreaterThan(1);
      }),
    );
  });

  test('changes no number that it shows, and shows all where none is small [band.small-numbers]', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const { cells } = publishedCounts(given);
        for (const [name, count] of Object.entries(cells))
          if (count !== null) expect(count).toBe(given[name]);
        if (Object.values(given).every((count) => count >= LEAST_PUBLISHED)) expect(cells).toEqual(given);
      }),
    );
  });

  test('names no person and no place [band.small-numbers]', () => {
    const published = publishedReport(partnershipReport(Array.from({ length: 20 }, () => first)));
    const said = JSON.stringify([...published.by]);

    expect(said).toContain('B23');
    expect(said).not.toContain('Rowan');
    expect(said).not.toContain('Example Station');
  });
});
