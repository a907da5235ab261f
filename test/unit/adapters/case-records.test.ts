import fc from 'fast-check';
import { foldChild } from '../../../src/model/child/fold-child';
import { caseFacts, caseTranslation } from '../../support/adapters/case-messages';
import type { Parts } from '../../support/adapters/case-messages';
import { ASHBOURNE, MERROW } from '../../support/facts/make-fact';

const T1 = '2026-11-18T09:00:00Z';
const T2 = '2026-11-19T09:00:00Z';
const T3 = '2026-11-20T09:00:00Z';

const described = (description: string): Parts => ({ profile: { person: { description } } });

describe('a state feed', () => {
  test('a profile that would overwrite a newer one overwrites nothing', () => {
    const newer = caseFacts(ASHBOURNE, T2, described('red hair'));
    const older = caseFacts(ASHBOURNE, T1, described('brown hair'));

    const { profile } = foldChild([...newer, ...older]);

    expect(profile.person.shown?.value).toEqual({ description: 'red hair' });
  });

  test('a section’s own time counts, not that of the message it came in', () => {
    const newer = caseFacts(ASHBOURNE, T2, described('red hair'));
    const parts = { profile: { person: { description: 'brown hair', modifiedAt: T1 } } };

    const { profile } = foldChild([...newer, ...caseFacts(ASHBOURNE, T3, parts)]);

    expect(profile.person.shown?.value).toEqual({ description: 'red hair' });
  });

  test('what a newer message leaves out stays', () => {
    const whole = caseFacts(ASHBOURNE, T1, {
      person: { pers_forename: 'Wren' },
      involvements: [{ invo_involvements_id: '1', invo_professional_role_id: 'IRO' }],
      profile: { risk: { exploitation: 'thought to be' } },
    });

    const child = foldChild([...whole, ...caseFacts(ASHBOURNE, T2, described('red hair'))]);

    expect(child.identity.givenName.shown?.value).toBe('Wren');
    expect(child.care.professionals).toHaveLength(1);
    expect(child.profile.risk.shown?.value).toEqual({ exploitation: 'thought to be' });
  });

  test('a row that was purged is unsaid, and an older one cannot bring it back', () => {
    const row = {
      link_table_id: '1',
      link_identifier_type: 'NHS Number',
      link_identifier_value: '9990001014',
    };
    const said = caseFacts(ASHBOURNE, T1, { person: { pers_forename: 'Wren' }, linked_identifiers: [row] });
    const purged = caseFacts(ASHBOURNE, T2, { linked_identifiers: [{ ...row, purge: true }] });

    expect(foldChild(said).identity.identifiers).toHaveLength(1);
    expect(foldChild([...purged, ...said]).identity.identifiers).toHaveLength(0);
  });

  test('any order of messages folds into the same child', () => {
    const messages = [
      caseFacts(ASHBOURNE, T1, { person: { pers_forename: 'Ren' }, care: { looked_after: true } }),
      caseFacts(ASHBOURNE, T2, { person: { pers_forename: 'Wren' }, ...described('brown hair') }),
      caseFacts(ASHBOURNE, T3, described('red hair')),
      caseFacts(ASHBOURNE, T3, {
        missing_episodes: [
          {
            miss_table_id: '1',
            miss_missing_episode_type: 'M',
            miss_missing_episode_start_date: '2026-11-19',
          },
        ],
      }),
      caseFacts(ASHBOURNE, T2, {
        missing_episodes: [
          {
            miss_table_id: '2',
            miss_missing_episode_type: 'A',
            miss_missing_episode_start_date: '2026-11-19',
          },
        ],
      }),
    ];
    const told = foldChild(messages.flat());

    fc.assert(
      fc.property(fc.shuffledSubarray(messages, { minLength: messages.length }), (order) => {
        expect(foldChild(order.flat())).toEqual(told);
      }),
    );
  });
});

describe('a missing episode of the authority', () => {
  const missing = (type: string, start: string, end?: string): Parts => ({
    missing_episodes: [
      {
        miss_table_id: '1',
        miss_missing_episode_type: type,
        miss_missing_episode_start_date: start,
        ...(end === undefined ? {} : { miss_missing_episode_end_date: end }),
      },
    ],
  });

  test.each([
    [missing('M', '2026-11-10T20:00'), 'missing'],
    [missing('A', '2026-11-10T20:00'), 'away'],
    [missing('M', '2026-11-10T20:00', '2026-11-11T01:00'), 'located'],
    [missing('A', '2026-11-10T20:00', '2026-11-11T01:00'), 'closed'],
    [missing('Gone', '2026-11-10T20:00', '2026-11-11T01:00'), 'reported'],
    [missing('M', 'some time'), 'missing'],
    [missing('M', '2026-11-10T20:00', 'soon'), 'missing'],
  ])('%j stands as %s', (parts, status) => {
    const { missingEpisodes } = foldChild(caseFacts(ASHBOURNE, T3, parts));

    expect(missingEpisodes.map((episode) => episode.status)).toEqual([status]);
  });

  test('keeps a day as a day', () => {
    const { missingEpisodes } = foldChild(caseFacts(ASHBOURNE, T3, missing('M', '2026-07-10')));

    expect(missingEpisodes[0]?.reportedAt.shown?.value).toEqual({
      start: '2026-07-09T23:00:00.000Z',
      end: '2026-07-10T23:00:00.000Z',
      precision: 'date',
    });
  });

  test('that ended before it began keeps both, and asks a person', () => {
    const parts = missing('A', '2026-11-10T20:00', '2026-11-10T19:00');

    const { missingEpisodes, reviews } = foldChild(caseFacts(ASHBOURNE, T3, parts));

    expect(missingEpisodes).toHaveLength(1);
    expect(reviews.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['unrecognised-code', 'contradiction']),
    );
  });

  test('of a first load is history, and of a record kept up to date is not', () => {
    const historical = (parts: Parts) =>
      foldChild(caseFacts(ASHBOURNE, T3, parts)).missingEpisodes.map((episode) => episode.historical);

    expect(historical({ ...missing('M', '2019-03-02', '2019-03-06'), backfill: true })).toEqual([true]);
    expect(historical(missing('M', '2019-03-02', '2019-03-06'))).toEqual([false]);
  });
});

describe('whose word counts', () => {
  const hosted = { care: { responsible_authority: 'la:991', host_authority: 'la:992' } };

  test('the responsible authority’s profile is shown before the host’s later one', () => {
    const facts = [
      ...caseFacts(ASHBOURNE, T1, { ...hosted, ...described('red hair') }),
      ...caseFacts(MERROW, T3, { ...hosted, ...described('dyed black') }),
    ];

    const { profile } = foldChild(facts);

    expect(profile.person.shown?.by).toBe(ASHBOURNE);
    expect(profile.person.assertions).toHaveLength(2);
  });

  test('what the child wore is the latest word', () => {
    const facts = [
      ...caseFacts(ASHBOURNE, T1, { ...hosted, profile: { today: { clothing: 'green coat' } } }),
      ...caseFacts(MERROW, T3, { ...hosted, profile: { today: { clothing: 'grey coat' } } }),
    ];

    expect(foldChild(facts).profile.today.shown?.value).toEqual({ clothing: 'grey coat' });
  });

  test('a social worker has the child on their caseload for as long as they are involved', () => {
    const row = {
      invo_involvements_id: '1',
      invo_professional_id: 'amara-testcase',
      invo_professional_role_id: 'Allocated Case Worker',
      invo_involvement_start_date: '2026-06-01',
      invo_involvement_end_date: '2026-06-30',
    };

    const { relations } = foldChild(caseFacts(ASHBOURNE, T1, { involvements: [row] }));

    expect(relations).toContainEqual({
      scope: 'caseload:la:991:amara-testcase',
      because: 'stated',
      from: '2026-05-31T23:00:00.000Z',
      to: '2026-06-30T23:00:00.000Z',
    });
  });

  test('a reviewing officer has nobody on a caseload', () => {
    const row = { invo_involvements_id: '1', invo_professional_id: 'noor', invo_professional_role_id: 'IRO' };

    const { relations } = foldChild(caseFacts(ASHBOURNE, T1, { involvements: [row] }));

    expect(relations.filter(({ scope }) => scope.startsWith('caseload'))).toEqual([]);
  });

  test('the placement that lasts says who hosts the child', () => {
    const placement = (id: string, host: string, days: object) => ({
      clap_cla_placement_id: id,
      setting: `home ${id}`,
      host_authority: host,
      ...days,
    });
    const { care } = foldChild(
      caseFacts(ASHBOURNE, T1, {
        cla_placements: [
          placement('1', 'la:991', {
            clap_cla_placement_start_date: '2026-01-01',
            clap_cla_placement_end_date: '2026-03-01',
          }),
          placement('2', 'la:992', { clap_cla_placement_start_date: '2026-03-01' }),
        ],
      }),
    );

    expect(care.hostAuthority.shown?.value).toBe(MERROW);
    expect(care.placement.shown?.value).toBe('home 2');
    expect(care.placements.map(({ from }) => from)).toEqual(['2026-01-01', '2026-03-01']);
  });

  test('an authority that nobody can name ties the child to nobody', () => {
    const { relations, reviews } = foldChild(
      caseFacts(ASHBOURNE, T1, { care: { responsible_authority: 'Merrow', host_authority: 'pf:99' } }),
    );

    expect(relations.map(({ scope }) => scope)).toEqual(['agency:la:991']);
    expect(reviews.map(({ reason }) => reason)).toContain('unrecognised-authority');
  });
});

describe('what is odd is kept, or refused clearly', () => {
  test('a code outside its list is kept as given, with a review of its field', () => {
    const child = foldChild(
      caseFacts(ASHBOURNE, T1, {
        person: { pers_ethnicity: 'XXXX' },
        cla_placements: [
          {
            clap_cla_placement_id: '1',
            clap_cla_placement_start_date: '2026-01-01',
            clap_cla_placement_type: 'H5',
          },
        ],
        legal_statuses: [
          { lega_legal_status_id: '1', lega_legal_status: 'SGO', lega_legal_status_start_date: '2026-01-01' },
        ],
        involvements: [{ invo_involvements_id: '1', invo_professional_role_id: 'Beekeeper' }],
      }),
    );

    expect(child.care.placements[0]?.placementType).toEqual({ recognised: false, given: 'H5' });
    expect(child.reviews.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['ethnicity', 'placementType', 'legalStatus', 'role']),
    );
  });

  test('a placeholder or a number that fails its check is no identifier', () => {
    const { identity } = foldChild(
      caseFacts(ASHBOURNE, T1, {
        person: { pers_forename: 'Wren', pers_common_child_id: '9990001015', pers_upn_unknown: 'UN4' },
        linked_identifiers: [
          { link_table_id: '1', link_identifier_type: 'Unique Pupil Number', link_identifier_value: 'UN1' },
          { link_table_id: '2', link_identifier_type: 'NHS Number', link_identifier_value: '1111111111' },
        ],
      }),
    );

    expect(identity.identifiers).toEqual([]);
  });

  test('a formula is a text like any other', () => {
    const name = '=HYPERLINK("http://example.invalid","Wren")';

    const { identity } = foldChild(caseFacts(ASHBOURNE, T1, { person: { pers_forename: name } }));

    expect(identity.givenName.shown?.value).toBe(name);
  });

  test('a narrative is taken up to its limit, and refused at once above it', () => {
    const longest = caseTranslation(ASHBOURNE, T1, described('x'.repeat(100_000)));
    const began = performance.now();
    const tooLong = caseTranslation(ASHBOURNE, T1, described('x'.repeat(1_000_000)));
    const tooLarge = caseTranslation(ASHBOURNE, T1, described('x'.repeat(1_100_000)));

    expect(performance.now() - began).toBeLessThan(1_000);
    expect(longest.kind).toBe('facts');
    expect(tooLong).toMatchObject({ reason: 'wrong-shape', detail: '/profile/person/description maxLength' });
    expect(tooLarge).toMatchObject({ reason: 'too-large' });
  });
});
