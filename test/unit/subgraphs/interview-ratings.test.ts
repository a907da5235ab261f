import type { AgencyFact } from '../../../src/model/agency-fact/agency-fact';
import { childIds, missingEpisodeIds, returnInterviewIdOf } from '../../../src/model/child/identifiers';
import { foldChild } from '../../../src/model/child/fold-child';
import { returnInterviewRows } from '../../../src/store/intake/child/return-interview-rows';
import { publishReturnInterview } from '../../../src/subgraphs/interviews/return-interview-type';
import { NORTHVALE } from '../../support/facts/make-fact';
import { factAt, occurrenceOf } from '../../support/facts/occurrence-facts';
import { shippedProtocols } from '../../support/facts/shipped-protocols';

const wren = { agency: NORTHVALE, scheme: 'police-nominal', value: 'wren' };
const plain = (text: string): string => text;

function published(rating?: 'red' | 'amber' | 'green'): ReturnType<typeof publishReturnInterview> {
  const referral: AgencyFact = factAt(
    '2026-09-02T10:00:00Z',
    {
      kind: 'return-interview-referred',
      referral: 'R1',
      ...(rating === undefined ? {} : { rating: { recognised: true, value: rating } }),
    },
    { log: 'R1', subject: wren },
  );
  const facts = [...occurrenceOf('2026-09-01T18:00:00Z', 'missing', { hours: 30 }), referral];
  const state = foldChild(facts, undefined, shippedProtocols());
  const [row] = returnInterviewRows({
    ...childIds(state, plain),
    state,
    missingEpisodeIds: state.missingEpisodes.map((episode) => ({
      ...missingEpisodeIds(episode, plain),
      links: [],
    })),
    returnInterviewIds: state.returnInterviews.map((interview) => returnInterviewIdOf(interview, plain)),
    tellingIds: [],
    reviewIds: [],
    places: [],
    absorbs: [],
    above: 0,
    quiet: true,
  });
  if (row === undefined) throw new Error('no interview');
  const { id, provider, status } = { id: row.id, provider: NORTHVALE, status: 'referred' as const };
  const kept = JSON.parse(row.content);
  const risk = { kind: 'shown' as const, value: JSON.parse(row.risk ?? 'null') };
  const parts = { risk, content: { kind: 'silent' as const }, thirdParties: { kind: 'silent' as const } };
  return publishReturnInterview({
    ...kept,
    ...parts,
    id,
    provider,
    status,
    childId: 'c',
    missingEpisodeId: null,
  });
}

test("an interview shows the referral's rating beside the hub's own, and is taken as the more urgent of the two", () => {
  expect(published('green')).toMatchObject({ rating: 'green', triage: 'red', takenAs: 'red' });
});

test("a referral without a rating is taken as the hub's own triage has it [triage.sets-priority]", () => {
  expect(published()).toMatchObject({ rating: null, triage: 'red', takenAs: 'red' });
});
