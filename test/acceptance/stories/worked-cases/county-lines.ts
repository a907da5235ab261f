import { eventually } from '../../../support/eventually';
import { childAs, clockAs, does, episodeAs, idsOf, isRefused, tellingsAs, type Ids } from './asking';
import { controlRoomLog } from './feeds';
import { asPoliceKnow, isFostered } from './fostered-child';
import { CARER, ELSEWHERE, INSPECTOR, SOCIAL_WORKER } from './people';
import { hub } from './shared';

const ROWAN = { number: '9101', givenName: 'Rowan', familyName: 'Testcase', born: '2010-03-02' };
const persons = [asPoliceKnow(ROWAN)];
const NIGHTS = [
  ['NV-9101-A', '2026-10-26'],
  ['NV-9101-B', '2026-10-28'],
  ['NV-9101-C', '2026-10-30'],
] as const;

/**
 * The boy of the pilot briefing (BR, Delaying House Searches): sixteen, fostered, away two or three nights a week to deliver
 * drugs, never longer than a day. Officers searched the house each time, and never found anything there. The search may wait;
 * what may not is the search for him.
 */
describe('a boy of sixteen who runs county lines from his foster home', () => {
  const log = controlRoomLog({ force: 'pf:99', log: 'NV-9101-D', persons });
  let ids: Ids;

  it('is known beforehand: his plans, his associates, and three nights of the week before', async () => {
    hub().itIs('2026-11-02T18:00');
    await isFostered(ROWAN, {
      profile: {
        person: { description: 'Tall, grey hood', antecedentBehaviour: ['Leaves his phone at home'] },
        network: { associates: ['A lad known as Tam'], personsOfConcern: ['A driver known as Uncle'] },
        risk: { exploitation: 'Carries for a county line' },
      },
      plans: [
        {
          ...{ plan_id: 'T', version: 1, plan: 'Trigger plan', stated_at: '2026-11-01T10:00:00' },
          parts: {
            'reporting-strategy': 'The carer calls as soon as he is gone without his phone.',
            'immediate-response': 'Addresses of known associates are visited first.',
          },
          agreed_by: ['la:991', 'pf:99', 'placement:larkrise'],
        },
      ],
    });
    for (const [name, night] of NIGHTS)
      await controlRoomLog({ force: 'pf:99', log: name, persons }).writes(
        { code: 'REPORTED', at: `${night}T22:00` },
        { code: 'DECISION', at: `${night}T22:10`, fields: { category: 'MISSING' } },
        { code: 'LOCATED', at: `${night}T23:50`, fields: { wellBeingConfirmed: true } },
        { code: 'RETURNED', at: `${night}T23:55` },
      );
    ids = await idsOf(SOCIAL_WORKER, 'Rowan');
    const seen = await childAs<{
      patterns: { raised: readonly { rule: { key: string } }[] };
      plans: { made: readonly { kind: string; notYetAgreed: readonly object[] }[] };
    }>(
      SOCIAL_WORKER,
      ids.childId,
      'patterns { raised { rule { key } } } plans { made { kind notYetAgreed { party } } }',
    );

    expect(seen?.patterns.raised.map(({ rule }) => rule.key)).toEqual(
      expect.arrayContaining(['two-or-more-missing', 'repeated-looked-after']),
    );
    expect(seen?.plans.made).toEqual([{ kind: 'TRIGGER_PLAN', notYetAgreed: [] }]);
  });

  it('is gone without his phone: the control room has the profile and the plan in the frame of the report', async () => {
    hub().itIs('2026-11-02T21:40');
    const wall = await hub().watch(INSPECTOR, {
      query: `subscription { missingEpisodes(filter: { open: true }) { event id
        picture { ...Row } snapshot { ...Row } } }
        fragment Row on MissingEpisode { id status child { givenName { shown { value } }
          philomenaProfile { person { shown { value { description } } } risk { shown { value { exploitation } } } }
          plans { made(kinds: [TRIGGER_PLAN]) { current { parts { part text } } } } } }`,
    });
    await log.writes({
      ...{ code: 'REPORTED', text: 'Gone by the back door, phone left on the bed.' },
      fields: { missingFrom: 'Larkrise, his foster home', reporterRelationship: 'Foster carer' },
    });
    const frame = await wall.row<{ status: string }>('the report', ({ status }) => status === 'REPORTED');

    expect(frame).toMatchObject({
      child: {
        givenName: { shown: { value: 'Rowan' } },
        philomenaProfile: {
          person: { shown: { value: { description: 'Tall, grey hood' } } },
          risk: { shown: { value: { exploitation: 'Carries for a county line' } } },
        },
        plans: {
          made: [
            {
              current: {
                parts: expect.arrayContaining([
                  {
                    part: 'immediate-response',
                    text: 'Addresses of known associates are visited first.',
                  },
                ]) as unknown,
              },
            },
          ],
        },
      },
    });
    ids = await idsOf(INSPECTOR, 'Rowan');
  });

  it('goes straight to the police for what the carer saw, whatever the carer has done', async () => {
    const { episodeId: missingEpisodeId } = ids;
    await does(CARER, 'recordIndicator', {
      ...{ missingEpisodeId, indicator: 'ANTECEDENT', sign: 'left-phone-behind' },
    });
    const seen = await episodeAs<object>(
      INSPECTOR,
      missingEpisodeId,
      'level { proposesPolice { rule } } riskFactors { rule } indicators { sign { code } by }',
    );

    expect(seen).toMatchObject({
      level: { proposesPolice: [{ rule: 'antecedent' }] },
      riskFactors: expect.arrayContaining([{ rule: 'life.exploitation-with-circumstances' }]) as unknown,
      indicators: [{ sign: { code: 'left-phone-behind' }, by: 'placement:larkrise' }],
    });
  });

  it('is recorded missing at medium risk, and no number of earlier nights makes it less', async () => {
    hub().itIs('2026-11-02T21:55');
    await log.writes(
      { code: 'DECISION', fields: { category: 'MISSING' }, rank: 'Inspector' },
      { code: 'RISK', fields: { level: 'MEDIUM' }, text: 'Exploited; carries at night.', rank: 'Inspector' },
    );
    const seen = await childAs<{
      patterns: { raised: readonly { rule: { key: string; followUp: string } }[] };
      triage: { rating: string; reasons: readonly { code: string }[] };
      missingEpisodes: readonly { status: string; risk: { shown: { value: string } | null } }[];
    }>(
      SOCIAL_WORKER,
      ids.childId,
      `patterns { raised { rule { key followUp } } } triage { rating reasons { code } }
       missingEpisodes { status risk { shown { value } } }`,
    );

    expect(seen?.missingEpisodes[0]).toEqual({ status: 'MISSING', risk: { shown: { value: 'MEDIUM' } } });
    expect(seen?.patterns.raised.map(({ rule }) => rule)).toContainEqual({
      key: 'persistent',
      followUp: 'A trigger plan is required.',
    });
    expect(seen?.triage.rating).toBe('RED');
    expect(seen?.triage.reasons.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['episodes', 'exploitation', 'associates']),
    );
  });

  it('holds everybody to the plan while he is gone: no delay, and no argument about it', async () => {
    await log.writes({ code: 'PLAN-FOLLOWED', text: 'Called at once, as agreed.' });

    expect(
      await isRefused(INSPECTOR, 'delayResponse', {
        ...{ missingEpisodeId: ids.episodeId, rationale: 'He is always back by morning.' },
        reviewAt: '2026-11-03T06:00:00Z',
      }),
    ).toEqual({ code: 'REFUSED_BY_RULE', rule: 'life.no-delay-trigger-plan', source: 'WY 4' });
    expect(
      await isRefused(CARER, 'challengePlan', {
        ...{ childId: ids.childId, kind: 'TRIGGER_PLAN', reason: 'Too early.' },
      }),
    ).toMatchObject({ code: 'REFUSED_BY_RULE', source: expect.stringContaining('BR') as unknown });
  });

  it('lets the search of the house wait with a reason and a supervisor, and not without', async () => {
    hub().itIs('2026-11-02T22:05');
    const { episodeId: missingEpisodeId } = ids;
    const delayed = { missingEpisodeId, decision: 'DELAYED' };
    const search = 'houseSearch { shown { value { decision { code } supervisorAgreed } } assertions { by } }';
    await log.writes({ code: 'HOUSE-SEARCH', fields: { decision: 'DELAYED' }, text: 'Not at this hour.' });

    expect(await episodeAs(SOCIAL_WORKER, missingEpisodeId, search)).toEqual({
      houseSearch: { shown: null, assertions: [{ by: 'pf:99' }] },
    });
    expect(await isRefused(INSPECTOR, 'decideHouseSearch', delayed)).toEqual({
      ...{ code: 'REFUSED_BY_RULE', rule: 'life.house-search-delay-recorded' },
      source: 'BR, delaying house searches',
    });
    expect(await isRefused(SOCIAL_WORKER, 'decideHouseSearch', delayed)).toMatchObject({
      code: 'NOT_PERMITTED',
    });

    hub().itIs('2026-11-02T22:10');
    await log.writes({
      ...{ code: 'HOUSE-SEARCH', fields: { decision: 'DELAYED', supervisorAgreed: true } },
      text: 'The carer looked; his associates first. Tomorrow if he is not back.',
    });
    expect(await episodeAs(SOCIAL_WORKER, missingEpisodeId, search)).toMatchObject({
      houseSearch: { shown: { value: { decision: { code: 'delayed' }, supervisorAgreed: true } } },
    });
  });

  it('tells the carer whom to tell, and stops the clock when they have', async () => {
    const { episodeId: missingEpisodeId } = ids;
    expect(await clockAs(CARER, missingEpisodeId, 'social-worker-told')).toMatchObject({
      ...{ running: true, ownerId: 'placement:larkrise', dueAt: '2026-11-02T22:40:00.000Z' },
    });
    expect(await tellingsAs(CARER, missingEpisodeId)).toContainEqual(
      expect.objectContaining({ rule: 'missing-out-of-hours', byId: 'placement:larkrise', state: 'DUE' }),
    );

    hub().itIs('2026-11-02T22:15');
    await does(CARER, 'recordTelling', {
      missingEpisodeId,
      recipient: 'OUT_OF_HOURS_TEAM',
      route: 'TELEPHONE',
    });

    expect(await clockAs(SOCIAL_WORKER, missingEpisodeId, 'social-worker-told')).toMatchObject({
      ...{ running: false, stoppedAt: '2026-11-02T22:15:00.000Z' },
    });
    expect(await tellingsAs(SOCIAL_WORKER, missingEpisodeId)).toContainEqual(
      expect.objectContaining({ rule: 'missing-out-of-hours', state: 'TOLD' }),
    );
  });

  it('is found at an associate’s and brought back in the night: the interviews are owed, and who was told is told', async () => {
    hub().itIs('2026-11-03T03:10');
    await log.writes({
      code: 'LOCATED',
      fields: { place: 'An associate’s flat, Invented Row', wellBeingConfirmed: true },
    });
    hub().itIs('2026-11-03T04:00');
    await log.writes({ code: 'RETURNED', fields: { to: 'Larkrise' } });

    expect(await clockAs(SOCIAL_WORKER, ids.episodeId, 'return-interview')).toMatchObject({
      ...{ running: true, ownerId: 'la:991', dueAt: '2026-11-06T04:00:00.000Z' },
    });
    expect(await clockAs(INSPECTOR, ids.episodeId, 'prevention-interview')).toMatchObject({
      ...{ running: true, ownerId: 'pf:99' },
    });
    const tellings = await tellingsAs(SOCIAL_WORKER, ids.episodeId);
    expect(tellings).toContainEqual(
      expect.objectContaining({ rule: 'return-everyone', recipient: 'OUT_OF_HOURS_TEAM', state: 'DUE' }),
    );
    const told = await eventually('the council hears of it', async () => {
      const all = await hub().toldTo<{ missingEpisode: string }>('la:991');
      const own = all.filter(({ missingEpisode }) => missingEpisode === ids.episodeId);
      return own.length > 0 && own;
    });
    expect(JSON.stringify(told)).not.toContain('Rowan');
  });

  it('shows the carer their child and not the police’s intelligence, and another council nothing at all', async () => {
    const selection = `givenName { shown { value } } withheld { category ask }
      missingEpisodes { status risk { shown { value } } foundPlace { shown { value } } }`;
    const carer = await childAs<{ missingEpisodes: readonly object[] }>(CARER, ids.childId, selection);

    expect(carer).toMatchObject({
      givenName: { shown: { value: 'Rowan' } },
      withheld: expect.arrayContaining([
        {
          category: 'RISK_AND_INTELLIGENCE',
          ask: "the child's social worker at the responsible authority",
        },
      ]) as unknown,
    });
    expect(carer?.missingEpisodes[0]).toMatchObject({
      ...{ status: 'RETURNED', risk: null },
      foundPlace: { shown: { value: 'An associate’s flat, Invented Row' } },
    });
    expect(await childAs(ELSEWHERE, ids.childId, selection)).toBeNull();
    expect(await episodeAs(ELSEWHERE, ids.episodeId, 'status')).toBeNull();
  });
});
