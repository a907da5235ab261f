import type { AgencyFact } from '../../../src/model/agency-fact/agency-fact';
import type { FactBody } from '../../../src/model/agency-fact/fact-body';
import { foldChild } from '../../../src/model/child/fold-child';
import { ASHBOURNE, LOG_CLOSED, NORTHVALE, REPORTED, RETURNED, person } from '../../support/facts/make-fact';
import { told } from '../../support/facts/told';
import type { Told } from '../../support/facts/told';

const A = { agency: NORTHVALE, source: 'storm', record: 'A' };
const BACK: FactBody = { kind: 'returned', episode: A };

/** Said by the responsible authority in its own system, of the child of log A. */
const byCouncil = (record: string) => ({ by: ASHBOURNE, log: record, subject: person('A') });

const episodesOf = (...entries: readonly Told[]) => {
  const facts = told(...entries);
  const { missingEpisodes } = foldChild(facts);
  expect(foldChild([...facts].reverse()).missingEpisodes).toEqual(missingEpisodes);
  return missingEpisodes;
};

describe('a fact that points to a control room’s log', () => {
  test('joins the episode of that log, not the latest one', () => {
    const [first, second] = episodesOf(
      ['20:00', REPORTED],
      ['22:00', RETURNED],
      ['23:00', REPORTED, { log: 'B', subject: person('A') }],
      [
        '23:30',
        { kind: 'risk-assessed', level: { recognised: true, value: 'high' }, episode: A },
        byCouncil('K'),
      ],
    );

    expect(first?.risk.shown).toMatchObject({ by: ASHBOURNE });
    expect(second?.risk.shown).toBeNull();
  });

  test('makes one episode with a report that comes only later, under the id it had before [system.one-record-for-one-incident]', () => {
    const [before] = episodesOf(['22:00', BACK, byCouncil('K')]);
    const [after, ...others] = episodesOf(['20:00', REPORTED], ['22:00', BACK, byCouncil('K')]);

    expect(others).toEqual([]);
    expect(after?.status).toBe('returned');
    expect(after?.founding).toEqual(before?.founding);
  });

  test('leaves the episode to the force whose log it is [life.owner-who-recorded]', () => {
    const [pointed] = episodesOf(['22:00', BACK, byCouncil('K')]);
    const [reported] = episodesOf(['20:00', BACK, byCouncil('K')], ['20:30', REPORTED]);

    expect([pointed?.owner, reported?.owner]).toEqual([NORTHVALE, NORTHVALE]);
  });

  test('closes nothing with the force’s log: both interviews are still owed [life.log-closed-not-episode]', () => {
    const statuses = episodesOf(
      ['20:00', REPORTED],
      ['21:00', BACK, byCouncil('K')],
      ['22:30', LOG_CLOSED],
    ).map(({ status }) => status);

    expect(statuses).toEqual(['returned']);
  });

  test('tells of a report to that force, though the force is not heard yet', () => {
    expect(episodesOf(['22:00', BACK, byCouncil('K')]).map(({ status }) => status)).toEqual(['returned']);
  });

  test('is in the chronology in its own agency’s name', () => {
    const [episode] = episodesOf(['20:00', REPORTED], ['22:00', BACK, byCouncil('K')]);

    expect(episode?.chronology.map(({ by, kind }) => [by, kind])).toEqual([
      [NORTHVALE, 'missing-reported'],
      [ASHBOURNE, 'returned'],
    ]);
  });
});

test('facts that point nowhere stand in their own record', () => {
  const facts: readonly AgencyFact[] = told(['22:00', RETURNED, byCouncil('K')]);

  expect(foldChild(facts).missingEpisodes[0]?.founding).toMatchObject({ agency: ASHBOURNE, record: 'K' });
});
