import type { AgencyFact } from '../../../src/model/agency-fact/agency-fact';
import type { FactBody } from '../../../src/model/agency-fact/fact-body';
import { foldChild } from '../../../src/model/child/fold-child';
import {
  FOUND_WELL,
  LOG_CLOSED,
  NORTHVALE,
  RECORDED_MISSING,
  REPORTED,
  RETURNED,
  SOUTHMOOR,
  at,
  classified,
  instant,
} from '../../support/facts/make-fact';
import { told } from '../../support/facts/told';
import type { Told } from '../../support/facts/told';

const statuses = (facts: readonly AgencyFact[]) =>
  foldChild(facts).missingEpisodes.map(({ status }) => status);

const DELAYED: FactBody = { kind: 'response-delayed', reviewAt: instant('2026-11-20T21:00:00Z') };
const CANCELLED: FactBody = { kind: 'cancelled' };
const UNKNOWN: FactBody = { kind: 'classified', category: { recognised: false, given: 'MYSTERY' } };
const B = { log: 'B' };

describe('a missing episode', () => {
  // Sources: College of Policing definition of missing; WY 2, 3 and 4; NF 3.19 and 4.10; BR.
  const cases: readonly (readonly [string, readonly Told[], readonly string[]])[] = [
    ['starts as reported [life.reported]', [['20:00', REPORTED]], ['reported']],
    [
      'becomes missing when police record it [life.recorded]',
      [
        ['20:00', REPORTED],
        ['20:10', RECORDED_MISSING],
      ],
      ['missing'],
    ],
    [
      'waits while the response is delayed [life.delayed]',
      [
        ['20:00', REPORTED],
        ['20:10', DELAYED],
      ],
      ['delayed'],
    ],
    [
      'may change category midway [life.recategorised, life.missing-becomes-away, term.missing-episode]',
      [
        ['20:00', classified('absent')],
        ['20:30', RECORDED_MISSING],
        ['21:00', classified('away')],
      ],
      ['away'],
    ],
    [
      'shows no apparent risk as absent [term.no-apparent-risk]',
      [['20:00', classified('no-apparent-risk')]],
      ['absent'],
    ],
    [
      'stays reported under a category nobody knows',
      [
        ['20:00', REPORTED],
        ['20:10', UNKNOWN],
      ],
      ['reported'],
    ],
    [
      'keeps its status under a category nobody knows',
      [
        ['20:00', RECORDED_MISSING],
        ['20:10', UNKNOWN],
      ],
      ['missing'],
    ],
    [
      'is located, not closed, when the child is found well [life.located]',
      [
        ['20:00', RECORDED_MISSING],
        ['21:00', FOUND_WELL],
      ],
      ['located'],
    ],
    [
      'stays missing when well-being is not confirmed [life.missing-ends-at-located]',
      [
        ['20:00', RECORDED_MISSING],
        ['21:00', { kind: 'located', wellBeingConfirmed: false }],
      ],
      ['missing'],
    ],
    [
      'is located even when the log is closed',
      [
        ['20:00', RECORDED_MISSING],
        ['21:00', FOUND_WELL],
        ['21:05', LOG_CLOSED],
      ],
      ['located'],
    ],
    [
      'stays missing though its log is closed [life.log-closed-not-episode]',
      [
        ['20:00', RECORDED_MISSING],
        ['21:05', LOG_CLOSED],
      ],
      ['missing'],
    ],
    [
      'is not closed with its log, for the interviews are still owed [life.log-closed-not-episode, life.closed]',
      [
        ['20:00', REPORTED],
        ['22:00', RETURNED],
        ['22:30', LOG_CLOSED],
      ],
      ['returned'],
    ],
    [
      'is returned while a second log is open',
      [
        ['20:00', REPORTED],
        ['20:30', REPORTED, B],
        ['22:00', RETURNED],
        ['22:30', LOG_CLOSED],
      ],
      ['returned'],
    ],
    [
      'takes in a second report while it is open',
      [
        ['20:00', REPORTED],
        ['20:30', REPORTED, B],
      ],
      ['reported'],
    ],
    [
      'is followed by another after a return',
      [
        ['20:00', REPORTED],
        ['22:00', RETURNED],
        ['23:00', REPORTED, B],
      ],
      ['returned', 'reported'],
    ],
    [
      'is followed by another after a cancellation',
      [
        ['20:00', REPORTED],
        ['20:05', CANCELLED],
        ['23:00', REPORTED, B],
      ],
      ['cancelled', 'reported'],
    ],
    [
      'keeps a late line of its own log',
      [
        ['20:00', REPORTED],
        ['22:00', RETURNED],
        ['23:00', REPORTED, B],
        ['23:30', LOG_CLOSED],
      ],
      ['returned', 'reported'],
    ],
    [
      'is not void because one of two logs is',
      [
        ['20:00', REPORTED],
        ['20:30', REPORTED, B],
        ['20:31', CANCELLED, B],
      ],
      ['reported'],
    ],
    [
      'is void when both logs are',
      [
        ['20:00', REPORTED],
        ['20:30', REPORTED, B],
        ['20:31', CANCELLED, B],
        ['20:40', CANCELLED],
      ],
      ['cancelled'],
    ],
    [
      'raises the alarm again when another log reports a found child',
      [
        ['20:00', RECORDED_MISSING],
        ['21:00', FOUND_WELL],
        ['23:00', REPORTED, B],
      ],
      ['reported'],
    ],
    [
      'takes a finding before its own report as found',
      [
        ['20:00', FOUND_WELL],
        ['20:05', REPORTED],
      ],
      ['located'],
    ],
    [
      'is founded by a finding whose report never came [term.hidden-missing]',
      [['20:00', FOUND_WELL]],
      ['located'],
    ],
    [
      'is missing again when police say so after a return',
      [
        ['20:00', REPORTED],
        ['22:00', RETURNED],
        ['23:00', RECORDED_MISSING],
      ],
      ['missing'],
    ],
    ['is not founded by a note', [['20:00', { kind: 'noted', topic: 'concern' }]], []],
  ];

  test.each(cases)('%s', (_rule, entries, expected) => {
    const facts = told(...entries);

    expect(statuses(facts)).toEqual(expected);
    expect(statuses([...facts].reverse())).toEqual(expected);
  });

  test('puts a decision after the return before a person', () => {
    const { reviews } = foldChild(
      told(['20:00', REPORTED], ['22:00', RETURNED], ['23:00', RECORDED_MISSING]),
    );

    expect(reviews).toContainEqual(expect.objectContaining({ reason: 'contradiction', field: 'status' }));
  });

  test('keeps the first report and recording when it is re-categorised [life.recategorising-keeps-times]', () => {
    const [episode] = foldChild(
      told(
        ['20:00', REPORTED],
        ['20:10', RECORDED_MISSING],
        ['21:00', classified('away')],
        ['22:00', RECORDED_MISSING],
      ),
    ).missingEpisodes;

    expect(episode?.reportedAt.shown?.value).toEqual(at('20:00'));
    expect(episode?.recordedAt.shown?.value).toEqual(at('20:10'));
  });

  test('is re-founded by an earlier report that comes late, and keeps its former key as an alias', () => {
    const early = told(['19:00', REPORTED, B], ['20:00', REPORTED]);
    const [before] = foldChild(early.slice(1)).missingEpisodes;
    const [after] = foldChild(early).missingEpisodes;

    expect(before?.founding.record).toBe('A');
    expect(after?.founding.record).toBe('B');
    expect(after?.couldFound).toContainEqual(before?.founding);
  });

  test('shows the risk its owning force set, beside that of another force', () => {
    const risk = (value: 'high' | 'low'): FactBody => ({
      kind: 'risk-assessed',
      level: { recognised: true, value },
    });
    const [episode] = foldChild(
      told(['20:00', REPORTED], ['20:10', risk('high')], ['21:00', risk('low'), { by: SOUTHMOOR, log: 'S' }]),
    ).missingEpisodes;

    expect(episode?.owner).toBe(NORTHVALE);
    expect(episode?.risk.shown).toMatchObject({ by: NORTHVALE, value: { value: 'high' } });
    expect(episode?.risk.assertions.map(({ by }) => by)).toEqual([SOUTHMOOR, NORTHVALE]);
  });
});
