import type { FactBody } from '../../../../src/model/agency-fact/fact-body';
import { foldChild } from '../../../../src/model/child/fold-child';
import type { Telling } from '../../../../src/model/telling/telling';
import {
  ASHBOURNE,
  MERROW,
  NORTHVALE,
  REPORTED,
  RETURNED,
  classified,
  person,
} from '../../../support/facts/make-fact';
import {
  LOOKED_AFTER,
  PLACED_OUT,
  everybodyUnder,
  tellingOf,
  tellingsUnder,
} from '../../../support/facts/tellings-under';
import { told } from '../../../support/facts/told';
import type { Told } from '../../../support/facts/told';

const BY_ASHBOURNE = { by: ASHBOURNE, log: 'H', subject: person('A') };
const NOT_THEM: FactBody = {
  kind: 'telling-barred',
  whom: { recognised: true, value: 'parents' },
  rationale: 'They would be a danger to the child.',
};
const MISSING: readonly Told[] = [LOOKED_AFTER, ['10:00', REPORTED]];

function ofParents(...entries: readonly Told[]): Telling | undefined {
  return tellingsUnder('WY', ...entries).find(({ rule }) => rule === 'missing-parents');
}

function parent(name: string, tell: boolean): Told {
  return ['08:00', { kind: 'parental-responsibility-stated', name, tell }, BY_ASHBOURNE];
}

describe('a telling', () => {
  test('is owed by the agency that the protocol names, as its protocol has it', () => {
    expect(ofParents(PLACED_OUT, ['10:00', REPORTED])).toBeUndefined();
    expect(ofParents(...MISSING)).toMatchObject({
      by: ASHBOURNE,
      byRole: 'social-worker',
      to: null,
      protocol: 'west-yorkshire-2026@1',
      since: '2026-11-20T10:00:00.000Z',
      dueAt: null,
      state: { kind: 'due' },
    });
  });

  test('is due within the hours that the protocol gives', () => {
    const out = tellingsUnder('WY', PLACED_OUT, ['10:00', REPORTED]);

    expect(out.find(({ rule }) => rule === 'missing-service-manager')).toMatchObject({
      to: ASHBOURNE,
      dueAt: '2026-11-21T10:00:00.000Z',
      escalateAt: '2026-11-21T10:00:00.000Z',
    });
  });

  test('is done when somebody records whom they told, when and by what route [tell.recorded]', () => {
    expect(ofParents(...MISSING, ['10:30', tellingOf('parents'), BY_ASHBOURNE])?.state).toMatchObject({
      kind: 'told',
      by: ASHBOURNE,
      route: { value: 'telephone' },
      at: { start: '2026-11-20T10:30:00.000Z' },
    });
  });

  test('is not done by what was told before there was anything to tell, unless it names the rule', () => {
    const before: Told = ['09:00', tellingOf('parents'), BY_ASHBOURNE];
    const named: Told = ['09:00', tellingOf('parents', 'missing-parents')];

    expect(ofParents(...MISSING, before)?.state.kind).toBe('due');
    expect(ofParents(...MISSING, named)?.state.kind).toBe('told');
  });

  test('is acknowledged by the agency that was told, and by no other [tell.acknowledged]', () => {
    const [iro] = tellingsUnder('WY', ...MISSING).filter(({ rule }) => rule === 'missing-iro');
    const acknowledged: FactBody = {
      kind: 'telling-acknowledged',
      telling: 'n_1',
      of: 'missing-iro',
      whom: 'independent-reviewing-officer',
      anchor: iro?.anchor ?? {
        ...BY_ASHBOURNE,
        agency: MERROW,
        source: '',
        record: '',
        line: 0,
        part: '',
        revision: 0,
      },
    };
    const stateBy = (by: typeof BY_ASHBOURNE | { readonly by: typeof MERROW }): string | undefined =>
      tellingsUnder('WY', ...MISSING, ['10:05', acknowledged, { ...BY_ASHBOURNE, ...by }]).find(
        ({ rule }) => rule === 'missing-iro',
      )?.state.kind;

    expect(stateBy(BY_ASHBOURNE)).toBe('acknowledged');
    expect(stateBy({ by: MERROW })).toBe('due');
  });

  test('is acknowledged by a feed that names the rule and nobody’s fact, for what there was by then', () => {
    const noted: FactBody = {
      kind: 'telling-acknowledged',
      telling: 'n_1',
      of: 'missing-iro',
      whom: 'independent-reviewing-officer',
    };
    const stateAt = (at: Told[0], by = BY_ASHBOURNE) =>
      tellingsUnder('WY', ...MISSING, [at, noted, by]).find(({ rule }) => rule === 'missing-iro')?.state.kind;

    expect(stateAt('10:05')).toBe('acknowledged');
    expect(stateAt('09:00')).toBe('due');
    expect(stateAt('10:05', { ...BY_ASHBOURNE, by: MERROW })).toBe('due');
  });

  test('of one episode is not acknowledged by what a feed says of the one before', () => {
    const noted: FactBody = {
      kind: 'telling-acknowledged',
      telling: 'n_1',
      of: 'missing-iro',
      whom: 'independent-reviewing-officer',
    };
    const again: Told = ['+1 10:00', REPORTED, { log: 'B', subject: person('A') }];
    const both = tellingsUnder(
      'WY',
      ...MISSING,
      ['11:00', noted, BY_ASHBOURNE],
      ['12:00', RETURNED],
      again,
    ).filter(({ rule }) => rule === 'missing-iro');

    expect(both.map(({ state }) => state.kind)).toEqual(['acknowledged', 'due']);
  });

  test('of a void report is not wanted, and neither is one of history', () => {
    const voided: Told = ['11:00', { kind: 'cancelled' }];

    expect(tellingsUnder('WY', ...MISSING, voided)).toEqual([]);
    expect(tellingsUnder('WY', LOOKED_AFTER, ['10:00', REPORTED, { historical: true }])).toEqual([]);
  });

  test('of a fact corrected into another is not wanted any more', () => {
    const away: Told = ['10:00', classified('away'), { line: 2 }];
    const corrected: Told = ['10:00', classified('missing'), { line: 2, revision: 2 }];
    const rules = tellingsUnder('WY', LOOKED_AFTER, away, corrected).map(({ rule }) => rule);

    expect(rules).toContain('missing-iro');
    expect(rules).not.toContain('away-iro');
  });
});

describe('a bar on telling parents', () => {
  test('is kept with who decided and why [tell.welfare-bar]', () => {
    expect(ofParents(...MISSING, ['10:10', NOT_THEM, BY_ASHBOURNE])).toMatchObject({
      someBarred: true,
      state: { kind: 'barred', by: ASHBOURNE, rationale: 'They would be a danger to the child.' },
    });
  });

  test('by anybody else bars nothing and is put before a person [authority.welfare-bar, authority.feed-kept-flagged]', () => {
    const flagged = (...more: readonly Told[]) =>
      foldChild(told(...MISSING, ...more), undefined, everybodyUnder('WY')).reviews.filter(
        ({ field }) => field === 'telling',
      );
    const BY_MERROW = { by: MERROW, log: 'M', subject: person('A') };

    expect(flagged(['10:30', NOT_THEM, BY_ASHBOURNE])).toEqual([]);
    expect(flagged(['10:30', NOT_THEM, BY_MERROW])).toEqual([
      expect.objectContaining({
        reason: 'without-authority',
        fact: expect.objectContaining({ agency: MERROW }),
      }),
    ]);
  });

  test('is for whoever owes the telling, or answers for the child, to decide [authority.welfare-bar]', () => {
    expect(ofParents(...MISSING, ['10:10', NOT_THEM])).toMatchObject({
      someBarred: false,
      state: { kind: 'due' },
    });
  });

  test('stands on the record of each parent, and of some of them leaves the others to be told', () => {
    const one = parent('Rowan Example-Ashby', false);

    expect(ofParents(...MISSING, one)?.state).toMatchObject({ kind: 'barred', rationale: null });
    expect(ofParents(...MISSING, one, parent('Linden Example-Ashby', true))).toMatchObject({
      someBarred: true,
      state: { kind: 'due' },
    });
  });

  test('does not undo that they were told', () => {
    const both: readonly Told[] = [
      ['10:05', tellingOf('parents'), BY_ASHBOURNE],
      ['10:10', NOT_THEM, BY_ASHBOURNE],
    ];

    expect(ofParents(...MISSING, ...both)?.state.kind).toBe('told');
  });

  test('keeps them from being told of the return as well', () => {
    const tellings = tellingsUnder('WM', ...MISSING, ['10:10', NOT_THEM, BY_ASHBOURNE], ['12:00', RETURNED]);

    expect(tellings.find(({ rule }) => rule === 'return-parents')?.state.kind).toBe('barred');
  });
});

describe('what is raised with the hub', () => {
  const RAISED: readonly (readonly [rule: string, body: FactBody])[] = [
    ['raised-concern', { kind: 'concern-stated', concerned: true, text: 'She has no coat.' }],
    [
      'raised-inspector-asked',
      { kind: 'escalation-stepped', step: { recognised: true, value: 'inspector-asked' } },
    ],
    [
      'raised-escalation',
      { kind: 'escalation-stepped', step: { recognised: true, value: 'escalation-requested' } },
    ],
  ];
  const OF_LOG = { agency: NORTHVALE, source: 'storm', record: 'A' };

  test.each(RAISED)('%s goes to the force, whose log is fed from it [system.storm-out]', (rule, body) => {
    const raised: Told = ['10:40', { ...body, episode: OF_LOG } as FactBody, BY_ASHBOURNE];
    const tellings = tellingsUnder('WY', ...MISSING, raised);

    expect(tellings.find((one) => one.rule === rule)).toMatchObject({
      recipient: 'police',
      to: NORTHVALE,
      by: ASHBOURNE,
      dueAt: '2026-11-20T10:40:00.000Z',
      state: { kind: 'due' },
    });
  });

  test.each(RAISED)('%s is not sent back to the force whose log says it', (rule, body) => {
    const raised: Told = ['10:40', { ...body, episode: OF_LOG } as FactBody, BY_ASHBOURNE];
    const logged: Told = ['10:45', body];
    const state = tellingsUnder('WY', ...MISSING, raised, logged).find((one) => one.rule === rule)?.state;

    expect(state).toMatchObject({ kind: 'told', by: NORTHVALE });
  });
});
