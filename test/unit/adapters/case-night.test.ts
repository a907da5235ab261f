import { caseNight } from '../../../adapters/case-records/night';
import { translateCaseRecords } from '../../../adapters/case-records/translate';
import { nightRecords } from '../../../adapters/storm/night';
import { translateStorm } from '../../../adapters/storm/translate';
import type { AgencyFact } from '../../../src/model/agency-fact/agency-fact';
import { wholeNight } from '../../../src/main/demonstration/nights';
import type { ChildState } from '../../../src/model/child/child-state';
import { agencyId } from '../../../src/model/agency/agency-id';
import { sources } from '../../../src/main/sources';
import { childrenOf } from '../../support/facts/children-of';
import { ASHBOURNE, MERROW, NORTHVALE } from '../../support/facts/make-fact';

const ANCHOR = new Date('2026-11-20T18:00:00Z');

test('the log of the child who is searched for most has no code that its adapter does not understand', () => {
  const log = nightRecords(ANCHOR).filter(({ record }) => String(record['internalId']).endsWith('-0412'));

  expect(log.length).toBeGreaterThan(15);
  for (const { record } of log) {
    const value = new TextEncoder().encode(JSON.stringify(record));
    const translation = translateStorm({ agency: NORTHVALE, headers: {}, value });

    expect(JSON.stringify(translation)).not.toMatch(/unrecognised|"recognised":false/);
  }
});

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

/** What all systems of the night state. */
const facts = wholeNight(ANCHOR).flatMap(({ source, agency: text, record }): readonly AgencyFact[] => {
  const agency = agencyId(text);
  const translate = sources[source];
  if (agency === null || translate === undefined) throw new Error('a night of no source');
  const value = new TextEncoder().encode(JSON.stringify(record));
  const translation = translate({ agency, headers: {}, value });
  return translation.kind === 'facts' ? translation.lines.flatMap(({ facts: said }) => said) : [];
});

const nameOf = ({ identity }: ChildState): string => identity.givenName.shown?.value ?? 'nobody knows';

describe('the whole night, as all its systems tell it', () => {
  const children = childrenOf(facts);

  test('is one child each, where their story ends', () => {
    const ends = children.map(
      (child) => `${nameOf(child)}: ${child.missingEpisodes.map(({ status }) => status).join(', ')}`,
    );

    expect(ends.sort()).toEqual([
      'Corin: away',
      'Indigo: missing',
      'Juniper: returned, missing',
      'Linnet: located',
      'Marlow: closed',
      'Rowan: delayed',
      'Sorrel: returned',
      'Tamsin: closed',
      'Wren: returned',
      'Zoë: cancelled',
      'nobody knows: missing',
    ]);
  });

  test('has one meeting, on the child with a profile, whatever comes first', () => {
    const told = [facts, [...facts].reverse()].map((some) =>
      childrenOf(some).flatMap((child) =>
        child.meetings.map(({ scopeId, status, actions }) => [
          nameOf(child),
          scopeId,
          status,
          actions.length,
        ]),
      ),
    );

    expect(told[0]).toEqual([['Juniper', 'la-991_strategy-1', 'convened', 2]]);
    expect(told[1]).toEqual(told[0]);
  });

  test('shows the response to the child who is searched for most', () => {
    const [episode] = children.find((child) => nameOf(child) === 'Wren')?.missingEpisodes ?? [];

    expect(episode?.response).toMatchObject({
      level: { shown: { level: { value: 'police' }, actions: ['a', 'b', 'c', 'd'] } },
      enquiries: [{ outcome: 'done' }, { outcome: 'not-possible' }],
      houseSearch: { shown: { value: { decision: { value: 'full' } } } },
      media: { shown: { value: { decision: { value: 'appeal' }, identifiedAsLookedAfter: false } } },
    });
    expect(episode?.response.escalation.map(({ step }) => step)).toEqual(
      [
        'inspector-asked',
        'inspector-spoke',
        'escalation-requested',
        'commander-briefed',
        'commander-tried',
        'commander-spoke',
        'agreed',
      ].map((value) => ({ recognised: true, value })),
    );
    expect(episode?.response.decisions.filter(({ broken }) => broken !== null)).toEqual([]);
  });
});
