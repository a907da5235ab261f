import { clockAs, does, episodeAs, idsOf, isRefused, tellingsAs, type Ids } from './asking';
import { controlRoomLog } from './feeds';
import { asPoliceKnow, isFostered } from './fostered-child';
import { CARER, ELSEWHERE, INSPECTOR, SOCIAL_WORKER, SUPERINTENDENT } from './people';
import { hub } from './shared';

const TANSY = { number: '9102', givenName: 'Tansy', familyName: 'Testcase', born: '2013-07-19' };

/**
 * A child is seen getting into a car nobody knows: the framework's own example of a trigger incident (NF appendix, Trigger
 * Incidents; NF 3.14; WY 4). It goes to the police at once, whether or not the carer has looked anywhere.
 */
describe('a child last seen getting into a car that nobody knows', () => {
  const log = controlRoomLog({
    ...{ force: 'pf:99', log: 'NV-9102', persons: [asPoliceKnow(TANSY)] },
    reporter: { name: 'Perry Invented', relationship: 'Foster carer', telephone: '01632 960102' },
  });
  let ids: Ids;

  it('begins when the carer misses her after school and does not tell the police yet', async () => {
    hub().itIs('2026-11-04T16:10');
    await isFostered(TANSY);
    const { childId } = await idsOf(CARER, 'Tansy');
    const { missingEpisode } = await does<{ missingEpisode: { id: string; status: string } }>(
      CARER,
      'recordNoticed',
      { childId, expectedAt: '2026-11-04T15:45:00Z', missingFrom: 'Larkrise' },
      'missingEpisode { id status }',
    );
    ids = { childId, episodeId: missingEpisode.id };
    await does(CARER, 'setInterventionLevel', {
      missingEpisodeId: ids.episodeId,
      level: 'CARER',
      actions: ['a'],
    });

    expect(missingEpisode.status).toBe('NOTICED');
    expect(await episodeAs(INSPECTOR, ids.episodeId, 'status')).toBeNull();
  });

  it('proposes the police once a friend has seen the car, and asks who keeps it lower and why', async () => {
    hub().itIs('2026-11-04T16:20');
    await does(CARER, 'recordIndicator', {
      ...{ missingEpisodeId: ids.episodeId, indicator: 'TRIGGER', sign: 'unknown-car' },
      text: 'A friend saw her get into a silver car she did not know.',
    });
    const lower = await episodeAs<object>(
      SOCIAL_WORKER,
      ids.episodeId,
      'level { shown { level { code } } proposesPolice { rule source } reasonOutstanding }',
    );

    expect(lower).toEqual({
      level: {
        shown: { level: { code: 'carer' } },
        proposesPolice: [{ rule: 'trigger', source: 'NF 3.14, NF appendix' }],
        reasonOutstanding: true,
      },
    });
    await does(CARER, 'setInterventionLevel', {
      ...{ missingEpisodeId: ids.episodeId, level: 'POLICE', outcome: 'g' },
    });
    expect(await tellingsAs(CARER, ids.episodeId)).toContainEqual(
      expect.objectContaining({ rule: 'missing-police', recipient: 'POLICE', byId: 'placement:larkrise' }),
    );
  });

  it('takes the report with no search done, and lists what is outstanding', async () => {
    hub().itIs('2026-11-04T16:25');
    await log.writes({
      ...{ code: 'REPORTED', text: 'Seen getting into an unknown silver car outside school.' },
      fields: {
        missingFrom: 'Larkrise',
        lastSeenPlace: 'Gate of Sample School',
        lastSeenAt: '2026-11-04T15:35',
      },
    });
    const seen = await episodeAs<{
      status: string;
      report: { given: readonly string[]; outstanding: readonly string[] };
      checks: readonly { key: string; last: object | null }[];
    }>(INSPECTOR, ids.episodeId, 'status report { given outstanding } checks { key last { outcome } }');

    expect(seen?.status).toBe('REPORTED');
    expect(seen?.report.given).toEqual(
      expect.arrayContaining(['names', 'date-of-birth', 'circumstances', 'last-seen-where', 'reporter']),
    );
    expect(seen?.report.outstanding).toEqual(expect.arrayContaining(['photograph', 'clothing', 'went-with']));
    expect(seen?.checks.every(({ last }) => last === null)).toBe(true);
  });

  it('is put off in the log all the same: the hub warns, and tells the carer that they can escalate', async () => {
    hub().itIs('2026-11-04T16:28');
    await log.writes({
      ...{ code: 'DELAY', text: 'The carer has not looked yet.', rank: 'Inspector' },
      fields: { reviewAt: '2026-11-04T18:00' },
    });

    expect(await episodeAs(INSPECTOR, ids.episodeId, 'status delayWarnings { rule source }')).toEqual({
      status: 'DELAYED',
      delayWarnings: [{ rule: 'life.respond-when-police-proposed', source: 'NF 3.14, NF appendix' }],
    });
    expect(await episodeAs(CARER, ids.episodeId, 'escalationOffered nextEscalationStep')).toEqual({
      ...{ escalationOffered: true, nextEscalationStep: 'INSPECTOR_ASKED' },
    });
  });

  it('may not be put off any longer: the carer is afraid for her now', async () => {
    await does(CARER, 'recordIndicator', { missingEpisodeId: ids.episodeId, indicator: 'IMMEDIATE_CONCERN' });

    expect(
      await isRefused(INSPECTOR, 'delayResponse', {
        ...{ missingEpisodeId: ids.episodeId, rationale: 'The carer has not looked yet.' },
        reviewAt: '2026-11-04T18:00:00Z',
      }),
    ).toEqual({
      ...{ code: 'REFUSED_BY_RULE', rule: 'life.delay-only-when-premature', source: 'NF 3.19, BR' },
    });
  });

  it('is recorded missing at high risk: who must be told at once is asked for at once', async () => {
    hub().itIs('2026-11-04T16:35');
    await log.writes(
      { code: 'DECISION', fields: { category: 'MISSING' }, rank: 'Inspector' },
      { code: 'RISK', fields: { level: 'HIGH' }, text: 'Unknown car; thirteen.', rank: 'Inspector' },
    );
    const tellings = await tellingsAs(INSPECTOR, ids.episodeId);

    expect(tellings.filter(({ byId }) => byId === 'pf:99').map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['high-all-at-once', 'high-investigating-officer', 'high-senior-management']),
    );
    expect((await tellingsAs(CARER, ids.episodeId)).map(({ rule }) => rule)).not.toContain(
      'high-investigating-officer',
    );
  });

  it('lets nobody lower high but a superintendent, and the house search wait for nobody', async () => {
    const { episodeId: missingEpisodeId } = ids;
    hub().itIs('2026-11-04T16:50');
    await log.writes({ code: 'RISK', fields: { level: 'HIGH' }, rank: 'Inspector' });
    hub().itIs('2026-11-04T16:55');

    expect(
      await isRefused(INSPECTOR, 'setRiskLevel', {
        ...{ missingEpisodeId, level: 'MEDIUM', rationale: 'It may have been a cousin.' },
      }),
    ).toMatchObject({
      code: 'REFUSED_BY_RULE',
      rule: 'high-risk-is-lowered-by-a-superintendent',
    });
    await does(CARER, 'recordIndicator', {
      missingEpisodeId,
      indicator: 'OUT_OF_CHARACTER',
      sign: 'unexpected',
    });
    expect(
      await isRefused(SUPERINTENDENT, 'decideHouseSearch', {
        ...{ missingEpisodeId, decision: 'DELAYED', rationale: 'She is not in the house.' },
      }),
    ).toMatchObject({ rule: 'life.house-search-never-delayed' });
    await does(INSPECTOR, 'decideHouseSearch', { missingEpisodeId, decision: 'FULL' });
  });

  it('is found well and back by night, and every word of it is on one line', async () => {
    hub().itIs('2026-11-04T20:10');
    await log.writes({ code: 'LOCATED', fields: { place: 'Example Retail Park', wellBeingConfirmed: true } });
    hub().itIs('2026-11-04T20:50');
    await does(CARER, 'recordReturned', { missingEpisodeId: ids.episodeId, to: 'Larkrise' });
    await does(CARER, 'recordIndicator', {
      ...{ missingEpisodeId: ids.episodeId, indicator: 'POST_INCIDENT', sign: 'expensive-gifts' },
      text: 'A new phone.',
    });
    const seen = await episodeAs<{
      status: string;
      missingFor: { since: string; until: string };
      chronology: readonly { by: string; kind: string }[];
    }>(SOCIAL_WORKER, ids.episodeId, 'status missingFor { since until } chronology { by kind }');

    expect(seen).toMatchObject({
      status: 'RETURNED',
      missingFor: { since: '2026-11-04T15:35:00.000Z', until: '2026-11-04T20:10:00.000Z' },
    });
    expect(seen?.chronology.map(({ by, kind }) => `${by} ${kind}`)).toEqual(
      expect.arrayContaining([
        ...['placement:larkrise NOTICED', 'placement:larkrise INDICATOR_OBSERVED', 'pf:99 MISSING_REPORTED'],
        ...['pf:99 RISK_ASSESSED', 'pf:99 LOCATED', 'placement:larkrise RETURNED'],
      ]),
    );
    expect(await clockAs(SOCIAL_WORKER, ids.episodeId, 'return-interview')).toMatchObject({
      dueAt: '2026-11-07T20:50:00.000Z',
    });
    expect(await episodeAs(ELSEWHERE, ids.episodeId, 'status')).toBeNull();
  });
});
