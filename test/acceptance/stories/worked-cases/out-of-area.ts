import { childAs, clockAs, does, episodeAs, idsOf, isRefused, tellingsAs, type Ids } from './asking';
import { controlRoomLog, providerTells } from './feeds';
import { asPoliceKnow, isFostered, nominalOf } from './fostered-child';
import { CARER, ELSEWHERE, HOST_INSPECTOR, HOST_WORKER, INSPECTOR, SOCIAL_WORKER } from './people';
import { hub } from './shared';

const HAZEL = {
  ...{ number: '9105', givenName: 'Hazel', familyName: 'Testcase', born: '2012-06-03' },
  ...{ host: 'la:992', force: 'pf:98' },
};

interface Owed {
  readonly notifications: { readonly edges: readonly { readonly node: Told }[] };
}
interface Told {
  readonly id: string;
  readonly rule: string;
  readonly childId: string;
  readonly toId: string | null;
  readonly state: string;
}

/**
 * A child of one authority who lives with carers in another's area, and goes missing there (WY 8, Out of Area Placements; NF
 * 2.15, 3.9, 3.10; DfE 58). The local force takes the report. Responsible and host authority each have their part.
 */
describe('a child placed out of area, with a responsible and a host authority', () => {
  const log = controlRoomLog({ force: 'pf:98', log: 'SM-9105', persons: [asPoliceKnow(HAZEL)] });
  let ids: Ids;

  it('has a placement that the host is told of, and says that they have it', async () => {
    hub().itIs('2026-11-09T10:00');
    await isFostered(HAZEL);
    const { childId } = await idsOf(SOCIAL_WORKER, 'Hazel');
    const owed = async () => {
      const query = '{ notifications(first: 100) { edges { node { id rule childId toId state } } } }';
      const { notifications } = await hub().ask<Owed>(HOST_WORKER, query);
      return notifications.edges.map(({ node }) => node).filter((told) => told.childId === childId);
    };
    const [placed] = await owed();
    expect(placed).toMatchObject({ rule: 'placement-host-authority', toId: 'la:992', state: 'DUE' });

    await does(HOST_WORKER, 'acknowledgeNotification', { childId, notificationId: placed?.id });

    expect((await owed())[0]).toMatchObject({ rule: 'placement-host-authority', state: 'ACKNOWLEDGED' });
    const seen = await childAs<{ prompts: { prompts: readonly { key: string; agencyId: string }[] } }>(
      SOCIAL_WORKER,
      childId,
      'prompts { prompts { key agencyId } }',
    );
    expect(seen?.prompts.prompts).toContainEqual({ key: 'check-placement-protocol', agencyId: 'la:991' });
    ids = { childId, episodeId: '' };
  });

  it('is reported to the force of the area, and each authority is asked for what is theirs', async () => {
    hub().itIs('2026-11-09T19:00');
    await log.writes({ code: 'REPORTED', fields: { missingFrom: 'Larkrise carers in Merrow' } });
    hub().itIs('2026-11-09T19:20');
    await log.writes(
      { code: 'DECISION', fields: { category: 'MISSING' }, rank: 'Inspector' },
      { code: 'RISK', fields: { level: 'MEDIUM' }, rank: 'Inspector' },
    );
    ids = { ...ids, ...(await idsOf(HOST_INSPECTOR, 'Hazel')) };
    const tellings = await tellingsAs(SOCIAL_WORKER, ids.episodeId);

    expect(tellings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ rule: 'missing-out-of-hours', byId: 'placement:larkrise', toId: 'la:991' }),
        expect.objectContaining({ rule: 'missing-host-authority', byId: 'la:991', toId: 'la:992' }),
        expect.objectContaining({ rule: 'missing-service-manager', byId: 'la:991' }),
        expect.objectContaining({ rule: 'missing-iro-out-of-area', dueAt: '2026-11-10T19:00:00.000Z' }),
        expect.objectContaining({ rule: 'missing-parents-out-of-area', byId: 'la:991' }),
      ]),
    );
    expect(await clockAs(SOCIAL_WORKER, ids.episodeId, 'parents-informed')).toMatchObject({
      ...{ running: true, ownerId: 'la:991', dueAt: '2026-11-10T19:00:00.000Z' },
    });
  });

  it('holds each agency to its own protocol: the force of the area also has its daily review', async () => {
    const seen = await episodeAs<{
      deadlines: readonly { rule: string; ownerId: string; protocol: string }[];
    }>(HOST_INSPECTOR, ids.episodeId, 'deadlines { rule ownerId protocol }');

    expect(seen?.deadlines).toEqual(
      expect.arrayContaining([
        { rule: 'parents-informed', ownerId: 'la:991', protocol: 'west-yorkshire-2026@1' },
        { rule: 'daily-police-review', ownerId: 'pf:98', protocol: 'west-midlands-2015@1' },
      ]),
    );
  });

  it('starts the managers’ day when the authority is told, and ends each part when it is done', async () => {
    hub().itIs('2026-11-09T19:30');
    const missingEpisodeId = ids.episodeId;
    await does(CARER, 'recordTelling', {
      missingEpisodeId,
      recipient: 'OUT_OF_HOURS_TEAM',
      route: 'TELEPHONE',
    });
    for (const rule of ['managers-informed-out-of-area', 'reviewing-officer-informed-out-of-area'])
      expect(await clockAs(SOCIAL_WORKER, missingEpisodeId, rule)).toMatchObject({
        ...{ running: true, ownerId: 'la:991', dueAt: '2026-11-10T19:30:00.000Z' },
      });

    hub().itIs('2026-11-10T09:15');
    for (const recipient of ['SERVICE_MANAGER', 'INDEPENDENT_REVIEWING_OFFICER', 'PARENTS', 'HOST_AUTHORITY'])
      await does(SOCIAL_WORKER, 'recordTelling', { missingEpisodeId, recipient, route: 'TELEPHONE' });

    for (const rule of [
      ...['managers-informed-out-of-area', 'reviewing-officer-informed-out-of-area', 'parents-informed'],
    ])
      expect(await clockAs(SOCIAL_WORKER, missingEpisodeId, rule)).toMatchObject({
        ...{ running: false, overdueToldAt: null },
      });
  });

  it('is seen by both authorities and the force of the area, and not by the force at home nor a third council', async () => {
    const selection = 'status category { shown { value } } lastSeen { shown { by } } withheld { category }';
    for (const person of [SOCIAL_WORKER, HOST_WORKER, HOST_INSPECTOR, CARER])
      expect(await episodeAs(person, ids.episodeId, selection)).toMatchObject({ status: 'MISSING' });
    const host = await childAs<object>(
      HOST_WORKER,
      ids.childId,
      'responsibleAuthority { shown { value } } hostAuthority { shown { value } } withheld { category }',
    );
    expect(host).toMatchObject({
      responsibleAuthority: { shown: { value: 'la:991' } },
      hostAuthority: { shown: { value: 'la:992' } },
    });
    for (const person of [INSPECTOR, ELSEWHERE])
      expect(await episodeAs(person, ids.episodeId, selection)).toBeNull();
  });

  it('passes to the force at home, where the enquiries lead, once that force accepts and not before', async () => {
    hub().itIs('2026-11-10T10:00');
    const missingEpisodeId = ids.episodeId;
    expect(await isRefused(INSPECTOR, 'transferOwnership', { missingEpisodeId, to: 'pf:99' })).toEqual({
      code: 'NOT_FOUND',
    });
    await does(HOST_INSPECTOR, 'transferOwnership', {
      ...{ missingEpisodeId, to: 'pf:99', rationale: 'Her phone is in Ashbourne, with her cousins.' },
    });
    expect(await episodeAs(SOCIAL_WORKER, missingEpisodeId, OWNER)).toMatchObject({
      ...{ owner: { id: 'pf:98' }, transferOffered: { to: 'pf:99' } },
    });

    hub().itIs('2026-11-10T10:20');
    await does(INSPECTOR, 'transferOwnership', { missingEpisodeId, to: 'pf:99' });

    expect(await episodeAs(SOCIAL_WORKER, missingEpisodeId, OWNER)).toMatchObject({
      ...{ owner: { id: 'pf:99' }, transferOffered: null },
      ownership: [{ ownerId: 'pf:98' }, { ownerId: 'pf:99', from: '2026-11-10T10:20:00.000Z' }],
    });
    expect(await episodeAs(CARER, missingEpisodeId, 'owner { id }')).toEqual({ owner: { id: 'pf:99' } });
  });

  it('owes an interview that only its completion discharges, whoever began it in time', async () => {
    hub().itIs('2026-11-10T13:00');
    await does(INSPECTOR, 'recordLocated', {
      ...{ missingEpisodeId: ids.episodeId, place: 'Example Street, Ashbourne', wellBeingConfirmed: true },
    });
    hub().itIs('2026-11-10T17:00');
    await does(CARER, 'recordReturned', { missingEpisodeId: ids.episodeId, to: 'Larkrise carers in Merrow' });
    const due = { ownerId: 'la:991', dueAt: '2026-11-13T13:00:00.000Z' };
    expect(await clockAs(SOCIAL_WORKER, ids.episodeId, 'return-interview-out-of-area')).toMatchObject({
      ...{ ...due, running: true },
    });

    const referral = { referral: 'LN-9105', force: 'pf:98', log: 'SM-9105', nominal: nominalOf('9105') };
    hub().itIs('2026-11-11T10:00');
    await providerTells(referral, 'REFERRED', { rating: 'AMBER' });
    await providerTells(referral, 'OFFERED');
    hub().itIs('2026-11-12T16:00');
    await providerTells(referral, 'INITIATED', { interviewer: 'PROVIDER-WORKER' });
    expect(await clockAs(SOCIAL_WORKER, ids.episodeId, 'return-interview')).toMatchObject({ running: false });
    expect(await clockAs(SOCIAL_WORKER, ids.episodeId, 'return-interview-out-of-area')).toMatchObject({
      running: true,
    });
    hub().itIs('2026-11-13T11:00');
    await providerTells(referral, 'COMPLETED', { interviewer: 'PROVIDER-WORKER' });

    expect(await clockAs(SOCIAL_WORKER, ids.episodeId, 'return-interview-out-of-area')).toMatchObject({
      ...{ ...due, running: false, stoppedAt: '2026-11-13T11:00:00.000Z', overdueToldAt: null },
    });
  });
});

const OWNER = 'owner { id } ownership { ownerId from } transferOffered { to }';
