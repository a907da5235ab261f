import fc from 'fast-check';
import { NIGHT_MILLISECONDS, nightRecords } from '../../../adapters/storm/night';
import { translateStorm } from '../../../adapters/storm/translate';
import type { AgencyFact } from '../../../src/model/agency-fact/agency-fact';
import type { TranslatedLine } from '../../../src/model/agency-fact/translation';
import type { ChildState } from '../../../src/model/child/child-state';
import { childrenOf } from '../../support/facts/children-of';
import { NORTHVALE } from '../../support/facts/make-fact';
import { generateNight } from '../../support/night/generate-night';

const ANCHOR = new Date('2026-11-20T18:00:00Z');

function linesOf(value: Uint8Array): readonly TranslatedLine[] {
  const translation = translateStorm({ agency: NORTHVALE, headers: {}, value });
  if (translation.kind !== 'facts') throw new Error(JSON.stringify(translation));
  return translation.lines;
}

const factsOf = (values: readonly Uint8Array[]): readonly AgencyFact[] =>
  values.flatMap((value) => linesOf(value).flatMap(({ facts }) => facts));

const demonstration = (): readonly Uint8Array[] =>
  nightRecords(ANCHOR).map(({ record }) => new TextEncoder().encode(JSON.stringify(record)));

function outcome({ identity, missingEpisodes }: ChildState): string {
  const name = identity.givenName.shown?.value ?? 'nobody knows';
  return `${name}: ${missingEpisodes.map(({ status }) => status).join(', ')}`;
}

describe('the demonstration night', () => {
  test('tells of 60 to 90 records in sending order, all within the night', () => {
    const times = nightRecords(ANCHOR).map(({ afterMilliseconds }) => afterMilliseconds);

    expect(times.length).toBeGreaterThanOrEqual(60);
    expect(times.length).toBeLessThanOrEqual(90);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times.at(-1)).toBeLessThan(NIGHT_MILLISECONDS);
  });

  test('leaves every child where their story ends', () => {
    expect(childrenOf(factsOf(demonstration())).map(outcome).sort()).toEqual([
      'Corin: away',
      'Indigo: missing',
      'Juniper: returned, missing',
      'Linnet: located',
      'Marlow: returned',
      'Rowan: delayed',
      'Sorrel: returned',
      'Tamsin: returned',
      'Wren: returned',
      'Zoë: cancelled',
      'nobody knows: missing',
    ]);
  });

  test('ends the host authority’s relation when its child is moved away', () => {
    const marlow = childrenOf(factsOf(demonstration())).find(
      ({ identity }) => identity.givenName.shown?.value === 'Marlow',
    );

    expect(marlow?.relations).toEqual([
      { scope: 'agency:la:991', because: 'host-authority', from: '2026-11-20T23:35:00.000Z', to: null },
      {
        scope: 'agency:la:991',
        because: 'responsible-authority',
        from: '2026-11-20T20:45:00.000Z',
        to: null,
      },
      {
        scope: 'agency:la:992',
        because: 'host-authority',
        from: '2026-11-20T20:45:00.000Z',
        to: '2026-11-20T23:35:00.000Z',
      },
      { scope: 'agency:pf:99', because: 'recorded-by', from: '2026-11-20T20:45:00.000Z', to: null },
    ]);
  });
});

describe('a generated night', () => {
  test('is valid, and gives no line two contents', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const digests = new Map<string, string>();
        for (const { log, value } of generateNight({ seed, logs: 4 })) {
          for (const { line, revision, digest } of linesOf(value)) {
            const place = `${log} ${line} ${revision}`;
            expect(digests.get(place) ?? digest).toBe(digest);
            digests.set(place, digest);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('folds into the same children whatever the order its records come in', () => {
    const night = fc.nat().map((seed) => generateNight({ seed, logs: 5 }).map(({ value }) => value));
    const shuffled = night.chain((values) =>
      fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length })),
    );
    fc.assert(
      fc.property(shuffled, ([values, others]) => {
        expect(childrenOf(factsOf(others))).toEqual(childrenOf(factsOf(values)));
      }),
      { numRuns: 40 },
    );
  });
});
