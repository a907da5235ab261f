import { childAs, does, episodeAs, idsOf, isRefused, tellingsAs, type Ids } from './asking';
import { isFostered } from './fostered-child';
import { CARER, ELSEWHERE, INSPECTOR, SOCIAL_WORKER } from './people';
import { hub } from './shared';

const LINNET = { number: '9103', givenName: 'Linnet', familyName: 'Testcase', born: '2011-02-11' };

/**
 * A child is a little late from a friend's, and the carer waits (WY 4, level 1; NF levels; BR, Levels of Intervention Model).
 * They come back by themselves. Nobody calls the police, and the hub holds nobody to anything that follows a report.
 */
describe('a child who is late home, whose carer waits, and who returns', () => {
  let ids: Ids;

  it('begins with a carer who waits', async () => {
    hub().itIs('2026-11-05T21:10');
    await isFostered(LINNET);
    const { childId } = await idsOf(CARER, 'Linnet');
    const { missingEpisode } = await does<{ missingEpisode: { id: string } }>(
      CARER,
      'recordNoticed',
      { childId, expectedAt: '2026-11-05T21:00:00Z', missingFrom: 'Larkrise' },
      'missingEpisode { id }',
    );
    ids = { childId, episodeId: missingEpisode.id };
    await does(CARER, 'setInterventionLevel', {
      ...{ missingEpisodeId: ids.episodeId, level: 'NO_IMMEDIATE', actions: ['a'] },
      rationale: 'Ten minutes late from a friend we know.',
    });

    expect(await episodeAs(SOCIAL_WORKER, ids.episodeId, LEVEL)).toEqual({
      status: 'NOTICED',
      level: {
        shown: { level: { code: 'no-immediate' }, actions: ['a'], by: 'placement:larkrise' },
        proposesPolice: [],
        reasonOutstanding: false,
      },
    });
  });

  it('goes on to the carer’s own enquiries when a reasonable time has passed', async () => {
    hub().itIs('2026-11-05T21:40');
    const { episodeId: missingEpisodeId } = ids;
    await does(CARER, 'setInterventionLevel', {
      missingEpisodeId,
      level: 'CARER',
      actions: ['b', 'e'],
      outcome: 'e',
    });
    await does(CARER, 'recordEnquiry', {
      ...{ missingEpisodeId, enquiry: 'contact-child', outcome: 'DONE', result: 'No answer yet.' },
    });
    await does(CARER, 'recordEnquiry', {
      ...{ missingEpisodeId, enquiry: 'friends', outcome: 'DONE', result: 'Left there at nine, walking.' },
    });
    const seen = await episodeAs<{
      level: { history: readonly { level: { code: string } }[] };
      enquiries: readonly { code: { code: string }; occurred: { start: string } }[];
    }>(
      SOCIAL_WORKER,
      missingEpisodeId,
      'level { history { level { code } } } enquiries { code { code } occurred { start } }',
    );

    expect(seen?.level.history.map(({ level }) => level.code)).toEqual(['no-immediate', 'carer']);
    expect(seen?.enquiries).toEqual([
      { code: { code: 'contact-child' }, occurred: { start: '2026-11-05T21:40:00.000Z' } },
      { code: { code: 'friends' }, occurred: { start: '2026-11-05T21:40:00.000Z' } },
    ]);
  });

  it('takes from the carer what is theirs to say, and nothing that police or authority decide', async () => {
    const { episodeId: missingEpisodeId } = ids;
    await does(CARER, 'recordStep', { missingEpisodeId, step: 'CONTACT_ATTEMPTED' });

    const notTheirs = [
      ['recordStep', { missingEpisodeId, step: 'RISK_REVIEWED' }],
      ['recordStep', { missingEpisodeId, step: 'PLACEMENT_REVIEWED' }],
      ['classify', { missingEpisodeId, category: 'ABSENT', rationale: 'Only late.' }],
      ['setRiskLevel', { missingEpisodeId, level: 'LOW', rationale: 'Only late.' }],
    ] as const;
    for (const [name, input] of notTheirs)
      expect(await isRefused(CARER, name, input)).toEqual({ code: 'NOT_PERMITTED' });
  });

  it('ends at the door: the child is back, and nobody was ever reported to', async () => {
    hub().itIs('2026-11-05T21:55');
    const { episodeId: missingEpisodeId } = ids;
    await does(CARER, 'recordReturned', { missingEpisodeId, to: 'Larkrise' });
    const seen = await episodeAs<{
      status: string;
      reportedAt: { shown: object | null };
      deadlines: readonly { rule: string }[];
    }>(SOCIAL_WORKER, missingEpisodeId, 'status reportedAt { shown { by } } deadlines { rule running }');

    expect(seen?.reportedAt.shown).toBeNull();
    expect(seen?.deadlines.map(({ rule }) => rule)).not.toEqual(
      expect.arrayContaining(['prevention-interview']),
    );
    expect(seen?.deadlines.map(({ rule }) => rule)).not.toEqual(expect.arrayContaining(['return-interview']));
    expect(seen?.status).toBe('CLOSED');
    const tellings = await tellingsAs(SOCIAL_WORKER, missingEpisodeId);
    expect(tellings.filter(({ recipient }) => recipient === 'POLICE')).toEqual([]);
  });

  it('was no matter of the police’s: they know of no such child, and neither does another council', async () => {
    for (const person of [INSPECTOR, ELSEWHERE]) {
      expect(await childAs(person, ids.childId, 'id')).toBeNull();
      expect(await episodeAs(person, ids.episodeId, 'id')).toBeNull();
    }
    expect(
      await isRefused(INSPECTOR, 'setRiskLevel', {
        ...{ missingEpisodeId: ids.episodeId, level: 'LOW', rationale: 'Guessing.' },
      }),
    ).toEqual({ code: 'NOT_FOUND' });
  });

  it('counts all the same, once: an occurrence that nobody reported', async () => {
    const seen = await childAs<{ patterns: { occurrences: readonly { marks: readonly string[] }[] } }>(
      SOCIAL_WORKER,
      ids.childId,
      'patterns { occurrences { marks } }',
    );

    expect(seen?.patterns.occurrences).toEqual([{ marks: ['UNREPORTED'] }]);
  });
});

const LEVEL = `status level { shown { level { code } actions by } proposesPolice { rule } reasonOutstanding }`;
