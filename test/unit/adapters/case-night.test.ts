import { caseNight } from '../../../adapters/case-records/night';
import { translateCaseRecords } from '../../../adapters/case-records/translate';
import type { AgencyFact } from '../../../src/model/agency-fact/agency-fact';
import { wholeNight } from '../../../src/main/demonstration/nights';
import { agencyId } from '../../../src/model/agency/agency-id';
import { sources } from '../../../src/main/sources';
import { childrenOf } from '../../support/facts/children-of';
import { ASHBOURNE, MERROW } from '../../support/facts/make-fact';

const ANCHOR = new Date('2026-11-20T18:00:00Z');

describe('the demonstration night of the case systems', () => {
  test.each([
    ['la:991', ASHBOURNE],
    ['la:992', MERROW],
  ] as const)('%s sends nothing that its adapter does not understand', (name, agency) => {
    for (const { record } of caseNight(name, ANCHOR)) {
      const value = new TextEncoder().encode(JSON.stringify(record));
      const translation = translateCaseRecords({ agency, headers: {}, value });

      expect(translation.kind).toBe('facts');
      expect(JSON.stringify(translation)).not.toMatch(/unrecognised|"recognised":false/);
    }
  });

  test('says before the evening who the children are, and the rest as it happens', () => {
    const times = caseNight('la:991', ANCHOR).map(({ afterMilliseconds }) => afterMilliseconds);

    expect(times.filter((after) => after < 0).length).toBeGreaterThan(5);
    expect(times.filter((after) => after > 0).length).toBeGreaterThan(3);
  });
});

test('the whole night, as all its systems tell it, is one child each, where their story ends', () => {
  const facts = wholeNight(ANCHOR).flatMap(({ source, agency: text, record }): readonly AgencyFact[] => {
    const agency = agencyId(text);
    const translate = sources[source];
    if (agency === null || translate === undefined) throw new Error('a night of no source');
    const value = new TextEncoder().encode(JSON.stringify(record));
    const translation = translate({ agency, headers: {}, value });
    return translation.kind === 'facts' ? translation.lines.flatMap(({ facts: said }) => said) : [];
  });

  const children = childrenOf(facts);

  const ends = children.map(({ identity, missingEpisodes }) => {
    const name = identity.givenName.shown?.value ?? 'nobody knows';
    return `${name}: ${missingEpisodes.map(({ status }) => status).join(', ')}`;
  });
  expect(ends.sort()).toEqual([
    'Corin: away',
    'Indigo: missing',
    'Juniper: closed, missing',
    'Linnet: located',
    'Marlow: closed',
    'Rowan: delayed',
    'Sorrel: returned',
    'Tamsin: closed',
    'Wren: closed',
    'Zoë: cancelled',
    'nobody knows: missing',
  ]);
});
