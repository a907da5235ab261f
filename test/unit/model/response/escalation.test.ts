import type { FactBody } from '../../../../src/model/agency-fact/fact-body';
import type { EscalationStep } from '../../../../src/model/agency-fact/response-facts';
import { ASHBOURNE, NORTHVALE, REPORTED, instant } from '../../../support/facts/make-fact';
import { rulesIn } from '../../../support/facts/rules-in';
import { childUnder, episodeUnder } from '../../../support/facts/under-protocol';
import { told } from '../../../support/facts/told';
import type { Told } from '../../../support/facts/told';

const WY = 'west-yorkshire-2026';
const A = { agency: NORTHVALE, source: 'storm', record: 'A' };
const carer = { by: ASHBOURNE, log: 'K', rank: 'carer' };
const DELAYED: readonly Told[] = [
  ['20:00', REPORTED],
  [
    '20:10',
    { kind: 'response-delayed', rationale: 'called at once', reviewAt: instant('2026-11-20T22:00:00Z') },
    { rank: 'duty-inspector' },
  ],
];
const step = (value: EscalationStep, text?: string): FactBody => ({
  kind: 'escalation-stepped',
  step: { recognised: true, value },
  episode: A,
  ...(text === undefined ? {} : { text }),
});
const after = (...steps: readonly Told[]) => episodeUnder(WY, ...DELAYED, ...steps);
const ASKED: Told = ['20:15', step('inspector-asked'), carer];
const SPOKE: Told = ['20:25', step('inspector-spoke'), { rank: 'duty-inspector' }];
const REQUESTED: Told = ['20:30', step('escalation-requested'), carer];
const BRIEFED: Told = ['20:40', step('commander-briefed'), { rank: 'duty-inspector' }];

describe('an escalation at the time', () => {
  test('begins with the reporter asking for the inspector who delayed [life.escalation-ask-inspector]', () => {
    expect(after().response.nextEscalationStep).toBe('inspector-asked');
    expect(after(ASKED).response.escalation).toMatchObject([
      { step: { value: 'inspector-asked' }, by: ASHBOURNE, rank: 'carer' },
    ]);
  });

  test('goes on with the inspector’s call, or a sergeant’s in their place [life.escalation-inspector-calls]', () => {
    const sergeant: Told = ['20:25', step('sergeant-spoke'), { rank: 'sergeant' }];

    expect(after(ASKED).response.nextEscalationStep).toBe('inspector-spoke');
    expect(after(ASKED, SPOKE).response.nextEscalationStep).toBe('escalation-requested');
    expect(after(ASKED, sergeant).response.nextEscalationStep).toBe('escalation-requested');
  });

  test('starts its hour when the reporter asks to escalate, and not before [life.escalation-requested]', () => {
    const hour = (...steps: readonly Told[]) =>
      after(...steps).deadlines.filter(({ rule }) => rule === 'commander-contact');

    expect(hour(ASKED, SPOKE)).toEqual([]);
    expect(hour(ASKED, SPOKE, REQUESTED)).toMatchObject([
      { startedAt: instant('2026-11-20T20:30:00Z'), dueAt: instant('2026-11-20T21:30:00Z') },
    ]);
    expect(hour(REQUESTED)).toHaveLength(1);
  });

  test('has the commander briefed by inspector or sergeant, and then speaking [life.escalation-commander-briefed]', () => {
    const { response, deadlines } = after(ASKED, SPOKE, REQUESTED, BRIEFED);

    expect(after(ASKED, SPOKE, REQUESTED).response.nextEscalationStep).toBe('commander-briefed');
    expect(response.nextEscalationStep).toBe('commander-spoke');
    expect(deadlines.find(({ rule }) => rule === 'commander-contact')?.stoppedBy).toBeNull();
  });

  test('is over when they agree, and a new delay begins it anew', () => {
    const agreed: Told = ['20:50', step('agreed'), carer];
    const again: Told = ['21:00', { kind: 'response-delayed' }, { rank: 'duty-inspector' }];

    expect(after(ASKED, SPOKE, agreed).response.nextEscalationStep).toBeNull();
    expect(after(ASKED, SPOKE, agreed, again).response.nextEscalationStep).toBe('inspector-asked');
  });

  test('is offered to whoever reported, and their concern is on the log [life.escalation-on-log]', () => {
    const concern: FactBody = {
      kind: 'concern-stated',
      concerned: true,
      text: 'she has never been out this late',
      episode: A,
    };
    const { response, chronology } = after(['20:12', concern, carer]);

    expect(response.escalationOffered).toBe(true);
    expect(response.concerned.shown?.value).toBe(true);
    expect(chronology.map(({ kind, by, text }) => [kind, by, text])).toContainEqual([
      'concern-stated',
      ASHBOURNE,
      'she has never been out this late',
    ]);
  });

  test('follows the steps of its protocol, which are fewer elsewhere [life.escalation-steps-timed]', () => {
    expect(rulesIn(WY).escalation.map(({ step: each }) => each)).toEqual([
      'inspector-asked',
      'inspector-spoke',
      'escalation-requested',
      'commander-briefed',
      'commander-spoke',
    ]);
    expect(episodeUnder('national-framework', ...DELAYED).response.nextEscalationStep).toBe(
      'escalation-requested',
    );
  });
});

test('afterwards a process of its own hears them: repeats call for a review that is no part of any night [life.escalation-after-event]', () => {
  const night = (log: string, time: string): readonly Told[] => [
    [`${time} 20:00`, REPORTED, { log }],
    [`${time} 20:10`, { kind: 'response-delayed' }, { log, rank: 'duty-inspector' }],
    [
      `${time} 20:30`,
      { kind: 'escalation-stepped', step: { recognised: true, value: 'escalation-requested' } },
      { log },
    ],
    [`${time} 23:00`, { kind: 'returned' }, { log }],
  ];
  const { patterns, missingEpisodes, prompts } = childUnder(
    WY,
    told(...night('A', '+1'), ...night('B', '+2')),
  );

  expect(patterns.raised).toContainEqual(
    expect.objectContaining({
      rule: expect.objectContaining({
        key: 'repeated-escalations-of-child',
        then: 'Partnership review after the event.',
      }),
    }),
  );
  expect(missingEpisodes.map(({ status }) => status)).toEqual(['returned', 'returned']);
  expect(prompts.filter(({ rule }) => rule.key === 'talk-afterwards')).toHaveLength(2);
});
