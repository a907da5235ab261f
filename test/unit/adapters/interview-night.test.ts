import { interviewNight } from '../../../adapters/return-interviews/night';
import { NIGHT_MILLISECONDS } from '../../../adapters/storm/night';
import type { AgencyFact } from '../../../src/model/agency-fact/agency-fact';
import { agencyId } from '../../../src/model/agency/agency-id';
import { wholeNight } from '../../../src/main/demonstration/nights';
import { sources } from '../../../src/main/sources';
import { childrenOf } from '../../support/facts/children-of';

const ANCHOR = new Date('2026-11-20T18:00:00Z');

function factsOf(
  told: readonly { source: string; agency: string; record: unknown }[],
): readonly AgencyFact[] {
  return told.flatMap(({ source, agency: text, record }) => {
    const agency = agencyId(text);
    const translate = sources[source];
    if (agency === null || translate === undefined) throw new Error('a night of no source');
    const value = new TextEncoder().encode(JSON.stringify(record));
    const translation = translate({ agency, headers: {}, value });
    if (translation.kind !== 'facts') throw new Error(JSON.stringify(translation));
    return translation.lines.flatMap(({ facts }) => facts);
  });
}

test('the provider sends nothing that its adapter does not understand, and all of it within the night', () => {
  const night = interviewNight(ANCHOR);
  const facts = factsOf(
    night.map(({ record }) => ({ source: 'return-interviews', agency: 'provider:lantern', record })),
  );

  expect(JSON.stringify(facts)).not.toMatch(/unrecognised|"recognised":false/);
  expect(night.at(-1)?.afterMilliseconds).toBeLessThan(NIGHT_MILLISECONDS);
});

test('every interview of the night is of the episode it is meant for, and as far as its story goes', () => {
  const children = childrenOf(factsOf(wholeNight(ANCHOR)));

  const ends = children.flatMap(({ identity, returnInterviews, missingEpisodes }) =>
    returnInterviews.map(({ status, episode }) => {
      const of = missingEpisodes.find(({ founding }) => JSON.stringify(founding) === JSON.stringify(episode));
      const log = of?.couldFound.find(({ source }) => source === 'storm')?.record;
      return `${identity.givenName.shown?.value}: ${status}, ${log}`;
    }),
  );
  expect(ends.sort()).toEqual([
    'Juniper: offered, NV-20261120T1800-0409',
    'Marlow: refused, NV-20261120T1800-0430',
    'Tamsin: completed, NV-20261120T1800-0415',
    'Wren: contacted, NV-20261120T1800-0412',
  ]);
});
