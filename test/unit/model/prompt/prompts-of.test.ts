import fc from 'fast-check';
import { effectiveFacts } from '../../../../src/model/agency-fact/order';
import { promptsOf } from '../../../../src/model/prompt/prompts-of';
import type { PromptRule } from '../../../../src/model/protocol/prompt-rule';
import { anyFacts } from '../../../support/facts/any-facts';
import { RECORDED_MISSING, RETURNED, at, classified } from '../../../support/facts/make-fact';
import { told } from '../../../support/facts/told';
import type { Told } from '../../../support/facts/told';

const RULE: PromptRule = {
  key: 'look-again',
  says: 'Look again.',
  on: ['classified:missing'],
  when: ['looked-after'],
  doneBy: ['returned'],
  doneBefore: false,
  by: 'recording-force',
  byRole: 'officer',
  source: 'NF 3.22',
};
const always = () => true;
const asked = (rule: PromptRule, ...entries: readonly Told[]) => promptsOf([rule], told(...entries), always);

describe('a prompt', () => {
  test('is called for by its trigger, while its conditions hold then', () => {
    expect(asked(RULE, ['20:00', RECORDED_MISSING])).toMatchObject([
      { rule: 'look-again', since: at('20:00').start, doneAt: null },
    ]);
    expect(promptsOf([RULE], told(['20:00', RECORDED_MISSING]), () => false)).toEqual([]);
    expect(asked(RULE, ['20:00', classified('absent')])).toEqual([]);
  });

  test('is done by what comes after, and called for anew by the next', () => {
    const once: readonly Told[] = [
      ['20:00', RECORDED_MISSING],
      ['21:00', RETURNED],
    ];

    expect(asked(RULE, ...once)[0]).toMatchObject({ doneAt: at('21:00').start });
    expect(asked(RULE, ...once, ['22:00', RECORDED_MISSING])[0]).toMatchObject({
      since: at('22:00').start,
      doneAt: null,
    });
  });

  test('counts what was done before, where its rule does', () => {
    const entries: readonly Told[] = [
      ['19:00', RETURNED],
      ['20:00', RECORDED_MISSING],
    ];

    expect(asked(RULE, ...entries)[0]?.doneAt).toBeNull();
    expect(asked({ ...RULE, doneBefore: true }, ...entries)[0]?.doneAt).toBe(at('19:00').start);
  });

  test('is not called for by history', () => {
    expect(asked(RULE, ['20:00', RECORDED_MISSING, { historical: true }])).toEqual([]);
  });

  test('is the same in whatever order facts come', () => {
    fc.assert(
      fc.property(
        anyFacts.chain((facts) =>
          fc.tuple(fc.constant(facts), fc.shuffledSubarray([...facts], { minLength: facts.length })),
        ),
        ([facts, shuffled]) => {
          const of = (some: typeof facts) => promptsOf([RULE], effectiveFacts(some), always);
          expect(of(shuffled)).toEqual(of(facts));
        },
      ),
    );
  });
});
