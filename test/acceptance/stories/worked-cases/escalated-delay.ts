import { clockAs, clockBecomes, does, episodeAs, idsOf, isRefused, type Ids } from './asking';
import { controlRoomLog } from './feeds';
import { asPoliceKnow, isFostered } from './fostered-child';
import { CARER, ELSEWHERE, INSPECTOR, SOCIAL_WORKER, SUPERINTENDENT } from './people';
import { hub } from './shared';

const SORREL = { number: '9104', givenName: 'Sorrel', familyName: 'Testcase', born: '2012-01-30' };

/** What a carer can be asked to have done before they call (MPS, NF 3.5). */
const REASONABLE = ['contact-child', 'family', 'friends', 'search-home'];

/**
 * An inspector delays the response, the carer strongly disagrees, and the commander speaks to them within the hour (BR,
 * Escalation Policy; WY 4, Escalating at the Time of the Incident; NF 3.17, 3.20).
 */
describe('a delay that is escalated, and a commander who calls within the hour', () => {
  const log = controlRoomLog({ force: 'pf:99', log: 'NV-9104', persons: [asPoliceKnow(SORREL)] });
  let ids: Ids;

  it('is reported by a carer who has done what can be asked of them', async () => {
    hub().itIs('2026-11-06T21:30');
    await isFostered(SORREL);
    const { childId } = await idsOf(CARER, 'Sorrel');
    const { missingEpisode } = await does<{ missingEpisode: { id: string } }>(
      CARER,
      'recordNoticed',
      { childId, missingFrom: 'Larkrise' },
      'missingEpisode { id }',
    );
    ids = { childId, episodeId: missingEpisode.id };
    const missingEpisodeId = ids.episodeId;
    for (const enquiry of REASONABLE)
      await does(CARER, 'recordEnquiry', { missingEpisodeId, enquiry, outcome: 'DONE' });
    await does(CARER, 'stateConcern', { missingEpisodeId, concerned: true });
    hub().itIs('2026-11-06T22:00');
    await log.writes({ code: 'REPORTED', fields: { missingFrom: 'Larkrise' } });

    expect(await episodeAs(INSPECTOR, missingEpisodeId, 'status')).toEqual({ status: 'REPORTED' });
  });

  it('shows no delay by somebody who may not delay, but keeps it and puts it before a person', async () => {
    hub().itIs('2026-11-06T22:05');
    await log.writes({
      ...{ code: 'DELAY', text: 'Likely just late.', rank: 'Call-handler' },
      fields: { reviewAt: '2026-11-07T02:00' },
    });
    const seen = await episodeAs<object>(
      INSPECTOR,
      ids.episodeId,
      'status delay { shown { value { rationale } } assertions { value { rationale } } } decisions { kind broken { rule } rank }',
    );

    expect(seen).toMatchObject({
      status: 'REPORTED',
      delay: { shown: null, assertions: [{ value: { rationale: 'Likely just late.' } }] },
      decisions: [{ kind: 'delay', broken: { rule: 'authority.delay' }, rank: 'call-handler' }],
    });
  });

  it('is delayed by the inspector: the hub warns, and offers to escalate', async () => {
    hub().itIs('2026-11-06T22:10');
    await does(INSPECTOR, 'delayResponse', {
      ...{ missingEpisodeId: ids.episodeId, rationale: 'Often late; expected back by midnight.' },
      reviewAt: '2026-11-07T01:00:00Z',
    });
    const seen = await episodeAs<object>(
      SOCIAL_WORKER,
      ids.episodeId,
      'status delayWarnings { rule source } escalationOffered delay { shown { value { rationale reviewAt } } }',
    );

    expect(seen).toEqual({
      status: 'DELAYED',
      delayWarnings: [{ rule: 'life.respond-when-carer-has-acted', source: 'NF 3.20, BR' }],
      escalationOffered: true,
      delay: {
        shown: {
          value: {
            rationale: 'Often late; expected back by midnight.',
            reviewAt: '2026-11-07T01:00:00.000Z',
          },
        },
      },
    });
    expect(await episodeAs(CARER, ids.episodeId, 'status escalationOffered')).toEqual({
      ...{ status: 'DELAYED', escalationOffered: true },
    });
  });

  it('goes step by step: inspector asked, inspector spoke, no agreement; the hour starts with the request', async () => {
    const missingEpisodeId = ids.episodeId;
    hub().itIs('2026-11-06T22:15');
    await does(CARER, 'recordEscalationStep', { missingEpisodeId, step: 'INSPECTOR_ASKED' });
    hub().itIs('2026-11-06T22:25');
    await log.writes({ code: 'ESCALATION', fields: { step: 'INSPECTOR-SPOKE' }, rank: 'Inspector' });
    expect(await clockAs(CARER, missingEpisodeId, 'commander-contact')).toBeNull();
    hub().itIs('2026-11-06T22:30');
    await does(CARER, 'recordEscalationStep', { missingEpisodeId, step: 'ESCALATION_REQUESTED' });

    for (const person of [CARER, SOCIAL_WORKER, INSPECTOR])
      expect(await clockAs(person, missingEpisodeId, 'commander-contact')).toMatchObject({
        ...{ running: true, ownerId: 'pf:99', ownerRole: 'district-commander' },
        dueAt: '2026-11-06T23:30:00.000Z',
      });
  });

  it('is not stopped by a briefing or by a call nobody took, nor by anybody who is no commander', async () => {
    const missingEpisodeId = ids.episodeId;
    hub().itIs('2026-11-06T22:40');
    await log.writes({ code: 'ESCALATION', fields: { step: 'COMMANDER-BRIEFED' }, rank: 'Inspector' });
    hub().itIs('2026-11-06T22:55');
    await does(SUPERINTENDENT, 'recordEscalationStep', { missingEpisodeId, step: 'COMMANDER_TRIED' });
    for (const person of [CARER, SOCIAL_WORKER, INSPECTOR])
      expect(
        await isRefused(person, 'recordEscalationStep', { missingEpisodeId, step: 'COMMANDER_SPOKE' }),
      ).toEqual({ code: 'REFUSED_BY_RULE', rule: 'authority.escalate-to', source: 'BR, WY 4' });

    expect(await clockAs(CARER, missingEpisodeId, 'commander-contact')).toMatchObject({
      ...{ running: true, warnedAt: null },
    });
    hub().itIs('2026-11-06T23:05');
    await log.writes({ code: 'ESCALATION', fields: { step: 'COMMANDER-SPOKE' }, rank: 'Sergeant' });
    expect(await clockAs(CARER, missingEpisodeId, 'commander-contact')).toMatchObject({ running: true });
    hub().itIs('2026-11-06T23:16');
    await clockBecomes(
      INSPECTOR,
      { id: missingEpisodeId, rule: 'commander-contact' },
      ({ warnedAt, overdueToldAt }) => warnedAt !== null && overdueToldAt === null,
    );
  });

  it('is stopped within the hour by the commander who speaks to the carer, and the response comes', async () => {
    const missingEpisodeId = ids.episodeId;
    hub().itIs('2026-11-06T23:25');
    await does(SUPERINTENDENT, 'recordEscalationStep', {
      ...{ missingEpisodeId, step: 'COMMANDER_SPOKE', text: 'Agreed with the carer: a car goes now.' },
    });
    expect(await clockAs(CARER, missingEpisodeId, 'commander-contact')).toMatchObject({
      ...{ running: false, stoppedAt: '2026-11-06T23:25:00.000Z', overdueToldAt: null },
    });
    await log.writes({ code: 'DECISION', fields: { category: 'MISSING' }, rank: 'Superintendent' });

    const seen = await episodeAs<{
      status: string;
      escalationOffered: boolean;
      escalation: readonly { code: { code: string }; by: string; occurred: { start: string } }[];
    }>(
      SOCIAL_WORKER,
      missingEpisodeId,
      'status escalationOffered escalation { code { code } by occurred { start } }',
    );
    expect(seen?.status).toBe('MISSING');
    expect(seen?.escalationOffered).toBe(false);
    expect(
      seen?.escalation.map(({ code, by, occurred }) => [code.code, by, occurred.start.slice(11, 16)]),
    ).toEqual([
      ['inspector-asked', 'placement:larkrise', '22:15'],
      ['inspector-spoke', 'pf:99', '22:25'],
      ['escalation-requested', 'placement:larkrise', '22:30'],
      ['commander-briefed', 'pf:99', '22:40'],
      ['commander-tried', 'pf:99', '22:55'],
      ['commander-spoke', 'pf:99', '23:05'],
      ['commander-spoke', 'pf:99', '23:25'],
    ]);
    expect(await episodeAs(ELSEWHERE, missingEpisodeId, 'status')).toBeNull();
  });
});
