import { childAs, clockAs, does, episodeAs, idsOf, isRefused, type Ids } from './asking';
import { controlRoomLog, providerTells } from './feeds';
import { asPoliceKnow, isFostered, nominalOf } from './fostered-child';
import { CARER, ELSEWHERE, INSPECTOR, INTERVIEWER, OWN_WORKER, SOCIAL_WORKER } from './people';
import { hub } from './shared';

const WYN = { number: '9109', givenName: 'Wyn', familyName: 'Testcase', born: '2011-04-17' };
const REFERRAL = { referral: 'LN-9109', force: 'pf:99', log: 'NV-9109', nominal: nominalOf('9109') };

interface Interview {
  readonly status: string;
  readonly refusedAt: object | null;
  readonly refusedByOthersAt: readonly object[];
  readonly parentsViewDue: boolean;
}

/**
 * A child who does not want the return interview (NF 4.10; WY 7; DfE 38). Only the child can refuse it: a carer's no is written
 * down and changes nothing. Then those who care for the child are asked for what they know.
 */
describe('a child who refuses the return interview', () => {
  const log = controlRoomLog({ force: 'pf:99', log: 'NV-9109', persons: [asPoliceKnow(WYN)] });
  const commissioned = { ...INTERVIEWER, basis: 'commission:C-9109' };
  let ids: Ids;

  const interview = async (): Promise<Interview | null> => {
    const seen = await childAs<{ returnInterviews: readonly Interview[] }>(
      commissioned,
      ids.childId,
      'returnInterviews { status refusedAt { start } refusedByOthersAt { start } parentsViewDue parentsView }',
    );
    return seen?.returnInterviews[0] ?? null;
  };

  it('is back, and is owed both interviews: the episode stays open for them', async () => {
    hub().itIs('2026-11-16T20:00');
    await isFostered(WYN);
    await log.writes(
      { code: 'REPORTED' },
      { code: 'DECISION', fields: { category: 'MISSING' }, rank: 'Inspector' },
    );
    hub().itIs('2026-11-16T22:00');
    await log.writes({ code: 'LOCATED', fields: { wellBeingConfirmed: true } }, { code: 'RETURNED' });
    hub().itIs('2026-11-17T09:30');
    await log.writes({
      code: 'PREVENTION',
      fields: { safeAndWell: true, why: 'An argument about the telephone.' },
    });
    ids = await idsOf(INSPECTOR, 'Wyn');
    await hub().relate(ids.childId, 'commission:C-9109:provider:lantern', 'la:991');
    await hub().relate(ids.childId, 'caseload:la:991:amara-testcase', 'la:991');

    expect(await episodeAs(SOCIAL_WORKER, ids.episodeId, CLOSING)).toMatchObject({
      status: 'RETURNED',
      closing: [
        { prerequisite: 'back-or-safe', met: true },
        { prerequisite: 'prevention-interview', met: true },
        { prerequisite: 'return-interview', met: false },
      ],
    });
  });

  it('is offered an interview, whatever the colour', async () => {
    hub().itIs('2026-11-17T10:00');
    await providerTells(REFERRAL, 'REFERRED', { rating: 'GREEN' });
    await providerTells(REFERRAL, 'OFFERED');

    expect(await interview()).toMatchObject({ status: 'OFFERED', refusedAt: null });
  });

  it('is not refused by a carer: what they said is kept, the offer stands, and the clock runs on', async () => {
    hub().itIs('2026-11-17T15:00');
    await providerTells(REFERRAL, 'REFUSED', { refusedBy: 'CARER', reason: 'It only upsets him.' });

    expect(await interview()).toMatchObject({
      ...{ status: 'OFFERED', refusedAt: null, parentsViewDue: false },
      refusedByOthersAt: [{ start: '2026-11-17T15:00:00.000Z' }],
    });
    expect(await clockAs(SOCIAL_WORKER, ids.episodeId, 'return-interview')).toMatchObject({
      ...{ running: true, dueAt: '2026-11-19T22:00:00.000Z' },
    });
  });

  it('cannot be called off by anybody else', async () => {
    const refusal = {
      ...{ childId: ids.childId, missingEpisodeId: ids.episodeId, referral: REFERRAL.referral },
      ...{ eventId: 'not-needed', at: '2026-11-17T15:30:00Z', by: 'CHILD', reason: 'Not needed.' },
    };
    for (const person of [SOCIAL_WORKER, INSPECTOR, CARER])
      expect(await isRefused(person, 'recordInterviewRefusal', refusal)).toMatchObject({
        code: 'NOT_PERMITTED',
      });
  });

  it('is refused by the child: the duty is discharged, and parents’ and carers’ view is due', async () => {
    hub().itIs('2026-11-18T16:00');
    await does(commissioned, 'recordInterviewRefusal', {
      ...{ childId: ids.childId, missingEpisodeId: ids.episodeId, referral: REFERRAL.referral },
      ...{ eventId: 'refused', at: '2026-11-18T16:00:00Z', by: 'CHILD', reason: 'Does not want to talk.' },
    });

    expect(await interview()).toMatchObject({
      ...{ status: 'REFUSED', refusedAt: { start: '2026-11-18T16:00:00.000Z' }, parentsViewDue: true },
    });
    expect(await clockAs(SOCIAL_WORKER, ids.episodeId, 'return-interview')).toMatchObject({
      ...{ running: false, stoppedAt: '2026-11-18T16:00:00.000Z', overdueToldAt: null },
    });
    expect(await episodeAs(SOCIAL_WORKER, ids.episodeId, CLOSING)).toMatchObject({
      status: 'CLOSED',
      closing: [{ met: true }, { met: true }, { prerequisite: 'return-interview', met: true }],
    });
  });

  it('asks the carer, and keeps what they say with the interview, for those it is meant for', async () => {
    hub().itIs('2026-11-18T17:00');
    await does(commissioned, 'recordInterviewRefusal', {
      ...{ childId: ids.childId, missingEpisodeId: ids.episodeId, referral: REFERRAL.referral },
      ...{ eventId: 'asked-carer', at: '2026-11-18T17:00:00Z', by: 'CARER' },
      parentsView: 'He walks to his brother’s when he is angry.',
    });
    expect(await interview()).toMatchObject({ status: 'REFUSED', parentsViewDue: false });

    const content = 'returnInterviews { status parentsView withheld { category ask } }';
    expect(await childAs(OWN_WORKER, ids.childId, content)).toMatchObject({
      returnInterviews: [{ parentsView: 'He walks to his brother’s when he is angry.', withheld: [] }],
    });
    expect(await childAs(SOCIAL_WORKER, ids.childId, content)).toMatchObject({
      returnInterviews: [
        {
          status: 'REFUSED',
          parentsView: null,
          withheld: expect.arrayContaining([
            { category: 'INTERVIEW_CONTENT', ask: "the child's own social worker" },
          ]) as unknown,
        },
      ],
    });
    for (const person of [CARER, INSPECTOR])
      expect(JSON.stringify(await childAs(person, ids.childId, content))).not.toContain('brother');
    expect(await childAs(ELSEWHERE, ids.childId, content)).toBeNull();
  });
});

const CLOSING = 'status closing { prerequisite met }';
