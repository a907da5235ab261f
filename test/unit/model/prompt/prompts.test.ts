import type { FactBody } from '../../../../src/model/agency-fact/fact-body';
import { foldChild } from '../../../../src/model/child/fold-child';
import { callOf } from '../../../../src/model/prompt/call-of';
import type { PromptRule } from '../../../../src/model/protocol/prompt-rule';
import {
  ASHBOURNE,
  MERROW,
  NORTHVALE,
  RECORDED_MISSING,
  REPORTED,
  RETURNED,
  at,
  classified,
  date,
} from '../../../support/facts/make-fact';
import { bodyTriggering } from '../../../support/facts/body-triggering';
import { shippedProtocols } from '../../../support/facts/shipped-protocols';
import { told } from '../../../support/facts/told';
import type { Told } from '../../../support/facts/told';

const RULE: PromptRule = {
  key: 'look-again',
  says: 'Look again.',
  on: ['classified:missing'],
  when: [],
  doneBy: ['returned'],
  doneBefore: false,
  by: 'recording-force',
  byRole: 'officer',
  source: 'NF 3.22',
};

function asked(rule: PromptRule, ...entries: readonly Told[]) {
  const facts = told(...entries);
  return callOf(rule, { calling: facts, doing: facts }, () => true);
}

describe('a prompt', () => {
  test('is called for by its trigger, and by nothing else', () => {
    expect(asked(RULE, ['20:00', RECORDED_MISSING])).toMatchObject({
      since: at('20:00').start,
      doneAt: null,
    });
    expect(asked(RULE, ['20:00', classified('absent')])).toBeNull();
    expect(asked(RULE, ['20:00', RECORDED_MISSING, { historical: true }])).toBeNull();
  });

  test('is done by what comes after, and called for anew by the next', () => {
    const once: readonly Told[] = [
      ['20:00', RECORDED_MISSING],
      ['21:00', RETURNED],
    ];

    expect(asked(RULE, ...once)).toMatchObject({ doneAt: at('21:00').start });
    expect(asked(RULE, ...once, ['22:00', RECORDED_MISSING])).toMatchObject({
      since: at('22:00').start,
      doneAt: null,
    });
  });

  test('counts what was done before, where its rule does', () => {
    const entries: readonly Told[] = [
      ['19:00', RETURNED],
      ['20:00', RECORDED_MISSING],
    ];

    expect(asked(RULE, ...entries)?.doneAt).toBeNull();
    expect(asked({ ...RULE, doneBefore: true }, ...entries)?.doneAt).toBe(at('19:00').start);
  });
});

describe('what is to be done about a child', () => {
  const protocols = shippedProtocols();
  const care = (responsibleAuthority: typeof ASHBOURNE): FactBody => ({
    kind: 'care-described',
    lookedAfter: true,
    responsibleAuthority,
  });
  const promptsOf = (...entries: readonly Told[]) =>
    foldChild(told(...entries), undefined, protocols).prompts;
  const keysOf = (...entries: readonly Told[]) => promptsOf(...entries).map(({ rule }) => rule.key);

  test('is what the protocol of whoever is to do it says, with its source and by whom', () => {
    const [placement] = promptsOf(
      ['19:00', care(ASHBOURNE)],
      ['20:00', REPORTED],
      ['22:00', RETURNED],
    ).filter(({ rule }) => rule.key === 'review-placement');

    expect(placement).toMatchObject({
      rule: { source: 'DfE 68', byRole: 'social-worker' },
      protocol: 'west-yorkshire-2026@1',
      agency: ASHBOURNE,
      episode: expect.objectContaining({ record: 'A' }),
      since: at('22:00').start,
      doneAt: null,
    });
  });

  test('differs with the protocol: the West Midlands screen, West Yorkshire evaluates the return', () => {
    const missing: readonly Told[] = [['20:00', RECORDED_MISSING]];

    expect(keysOf(['19:00', care(MERROW)], ...missing)).toContain('screen-for-exploitation');
    expect(keysOf(['19:00', care(ASHBOURNE)], ...missing)).not.toContain('screen-for-exploitation');
  });

  test('hangs on its conditions at the time: no review of a placement for a child who has none', () => {
    const home: FactBody = { kind: 'care-described', lookedAfter: false, responsibleAuthority: ASHBOURNE };

    expect(keysOf(['19:00', home], ['20:00', REPORTED], ['22:00', RETURNED])).not.toContain(
      'review-placement',
    );
  });

  test('is done by a step recorded anywhere about the child, from the start of the episode on', () => {
    const asked: FactBody = bodyTriggering('step-recorded:carer-asked-what-was-done');
    const [done] = promptsOf(['20:00', REPORTED], ['20:10', asked], ['20:20', RECORDED_MISSING]).filter(
      ({ rule }) => rule.key === 'ask-carer',
    );

    expect(done).toMatchObject({ agency: NORTHVALE, doneAt: at('20:10').start });
  });

  test('may be apart from any missing episode', () => {
    const concern: FactBody = {
      kind: 'standing-recorded',
      standing: { recognised: true, value: 'trafficking-concern' },
      from: date('2026-11-20'),
    };

    expect(promptsOf(['19:00', care(ASHBOURNE)], ['19:10', concern])).toMatchObject([
      { rule: { key: 'treat-as-potential-victim' }, episode: null },
      { rule: { key: 'refer-to-nrm' }, episode: null },
    ]);
  });

  test('is nothing where no agency works by a protocol', () => {
    expect(foldChild(told(['20:00', RECORDED_MISSING])).prompts).toEqual([]);
  });
});
