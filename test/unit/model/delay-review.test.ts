import type { FactBody } from '../../../src/model/agency-fact/fact-body';
import { foldChild } from '../../../src/model/child/fold-child';
import {
  FOUND_WELL,
  LOG_CLOSED,
  NORTHVALE,
  RECORDED_MISSING,
  REPORTED,
  RETURNED,
  instant,
} from '../../support/facts/make-fact';
import { told } from '../../support/facts/told';
import type { Told } from '../../support/facts/told';

const DELAYED: FactBody = { kind: 'response-delayed', reviewAt: instant('2026-11-20T21:00:00Z') };
const CANCELLED: FactBody = { kind: 'cancelled' };

describe('the review of a delayed response', () => {
  const review = (...entries: readonly Told[]) =>
    foldChild(told(['20:00', REPORTED], ['20:10', DELAYED], ...entries)).missingEpisodes[0]?.deadlines[0];

  test('is owed by the force that delayed, when it said it would look again [clock.delay-review]', () => {
    expect(review()).toMatchObject({
      rule: 'delay-review',
      owner: NORTHVALE,
      startedAt: '2026-11-20T20:10:00.000Z',
      dueAt: '2026-11-20T21:00:00.000Z',
      stoppedBy: null,
    });
  });

  test.each([
    ['the next decision', RECORDED_MISSING, true],
    ['another delay', DELAYED, true],
    ['finding the child well', FOUND_WELL, true],
    ['return', RETURNED, true],
    ['a void report', CANCELLED, true],
    ['a note', { kind: 'noted', topic: 'note' } satisfies FactBody, false],
    ['a closed log', LOG_CLOSED, false],
  ])('%s stops it: %#', (_what, body, stops) => {
    expect(review(['20:40', body])?.stoppedBy ?? null).toEqual(
      stops ? expect.objectContaining({ line: 3 }) : null,
    );
  });

  test('is not owed for a fact that was backfilled', () => {
    const [episode] = foldChild(told(['20:10', DELAYED, { historical: true }])).missingEpisodes;

    expect(episode).toMatchObject({ status: 'delayed', deadlines: [] });
  });
});
