import { childAs, idsOf, type Ids } from './asking';
import { controlRoomLog, providerTells } from './feeds';
import { asPoliceKnow, isFostered, nominalOf } from './fostered-child';
import { CARER, ELSEWHERE, HOST_INSPECTOR, HOST_WORKER, INTERVIEWER } from './people';
import { hub } from './shared';

const LARCH = {
  ...{ number: '9110', givenName: 'Larch', familyName: 'Testcase', born: '2012-10-09' },
  ...{ council: 'la:992', force: 'pf:98' },
};
const persons = [asPoliceKnow(LARCH)];
const ABSENT_ON = ['2026-10-26', '2026-10-31', '2026-11-04', '2026-11-10', '2026-11-15'];

interface Rated {
  readonly triage: {
    readonly rating: string;
    readonly missingEpisodes: number;
    readonly absences: number;
    readonly followUp: string;
    readonly reasons: readonly { readonly code: string; readonly occurrences: readonly object[] }[];
  };
  readonly patterns: { readonly raised: readonly { readonly rule: { readonly key: string } }[] };
}

/**
 * One missing episode and nothing else known: the provider rates the referral green. Then the force gives out its absences, five
 * of the same child, and the child is red (WM Streetwise, failure to correlate missing and absent; the bands of its triage).
 */
describe('five absences that turn a green into a red', () => {
  let ids: Ids;

  const rated = async (): Promise<Rated | null> =>
    childAs<Rated>(
      HOST_WORKER,
      ids.childId,
      `triage { rating missingEpisodes absences followUp reasons { code occurrences { at } } }
       patterns { raised { rule { key } } }`,
    );
  const absent = (night: string): Promise<void> =>
    controlRoomLog({ force: 'pf:98', log: `SM-9110-${night}`, persons, category: 'ABSENT-PERSON' }).writes(
      { code: 'REPORTED', at: `${night}T21:00` },
      { code: 'DECISION', at: `${night}T21:10`, fields: { category: 'ABSENT' }, rank: 'Inspector' },
      { code: 'RETURNED', at: `${night}T22:00` },
    );

  it('is green by one missing episode of two hours: letter and advice', async () => {
    hub().itIs('2026-11-23T20:00');
    await isFostered(LARCH);
    const log = controlRoomLog({ force: 'pf:98', log: 'SM-9110', persons });
    await log.writes(
      { code: 'REPORTED' },
      { code: 'DECISION', fields: { category: 'MISSING' }, rank: 'Inspector' },
    );
    hub().itIs('2026-11-23T22:00');
    await log.writes({ code: 'LOCATED', fields: { wellBeingConfirmed: true } }, { code: 'RETURNED' });
    ids = await idsOf(HOST_INSPECTOR, 'Larch');
    hub().itIs('2026-11-24T09:00');
    await providerTells(
      { referral: 'LN-9110', force: 'pf:98', log: 'SM-9110', nominal: nominalOf('9110') },
      ...(['REFERRED', { rating: 'GREEN' }] as const),
    );

    expect((await rated())?.triage).toMatchObject({
      ...{ rating: 'GREEN', missingEpisodes: 1, absences: 0, reasons: [{ code: 'episodes' }] },
      followUp: expect.stringContaining('Letter and leaflet') as unknown,
    });
  });

  it('is green still when three absences have been told, though the co-ordinator is to look', async () => {
    hub().itIs('2026-11-24T11:00');
    for (const night of ABSENT_ON.slice(0, 3)) await absent(night);
    const seen = await rated();

    expect(seen?.triage).toMatchObject({ rating: 'GREEN', missingEpisodes: 1, absences: 3 });
    expect(seen?.patterns.raised.map(({ rule }) => rule.key)).toContain('absences-of-one-person');
  });

  it('is red with five, for a reason that names each of them', async () => {
    for (const night of ABSENT_ON.slice(3)) await absent(night);
    const seen = await rated();
    const byAbsences = seen?.triage.reasons.find(({ code }) => code === 'absences');

    expect(seen?.triage).toMatchObject({ rating: 'RED', missingEpisodes: 1, absences: 5 });
    expect(byAbsences?.occurrences).toEqual(ABSENT_ON.map((night) => ({ at: `${night}T21:00:00.000Z` })));
    expect(seen?.triage.followUp).toContain('An interview is required');
  });

  it('puts the provider’s green referral before the others, and tells the provider no more than that', async () => {
    const seen = await childAs<object>(
      INTERVIEWER,
      ids.childId,
      'triage { rating } returnInterviews { rating triage takenAs } withheld { category ask }',
    );

    expect(seen).toMatchObject({
      triage: null,
      returnInterviews: [{ rating: 'GREEN', triage: null, takenAs: 'RED' }],
      withheld: expect.arrayContaining([
        { category: 'RISK_AND_INTELLIGENCE', ask: 'the authority that commissions the interview' },
      ]) as unknown,
    });
  });

  it('shows the line of both kinds to whoever answers for the child, and none of it to others', async () => {
    const occurrences = 'patterns { occurrences { marks } withheld { category } } triage { rating }';
    const seen = await childAs<{ patterns: { occurrences: readonly { marks: readonly string[] }[] } }>(
      HOST_WORKER,
      ids.childId,
      occurrences,
    );

    expect(seen?.patterns.occurrences.map(({ marks }) => marks.includes('ABSENT'))).toEqual([
      ...[true, true, true, true, true, false],
    ]);
    expect(await childAs(CARER, ids.childId, occurrences)).toEqual({
      patterns: { occurrences: null, withheld: [{ category: 'RISK_AND_INTELLIGENCE' }] },
      triage: null,
    });
    expect(await childAs(ELSEWHERE, ids.childId, occurrences)).toBeNull();
  });
});
