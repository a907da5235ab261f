import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  LEVEL_LETTERS,
  check,
  consulted,
  indicator,
  reportItem,
  sign,
} from '../../../adapters/storm/response-codes';
import { STEP_CODES } from '../../../src/model/agency-fact/response-facts';
import { RECIPIENTS } from '../../../src/model/agency-fact/telling-facts';
import { LOG, lineSays, stormFacts, stormTranslation } from '../../support/adapters/storm-messages';
import { rulesIn } from '../../support/facts/rules-in';

const PROTOCOLS = [
  'west-yorkshire-2026',
  'west-midlands-2015',
  'metropolitan-police',
  'national-framework',
] as const;
const README = readFileSync(join(__dirname, '../../../adapters/storm/README.md'), 'utf8');

describe('the codes of a log', () => {
  test.each(PROTOCOLS)('know every word of %s that a line may carry', (protocol) => {
    const response = rulesIn(protocol);
    const unknown = [
      ...response.checks.map(({ key }) => check(key)),
      ...response.report.map(({ key }) => reportItem(key)),
      ...response.indicators.map((rule) => indicator(rule.indicator)),
      ...response.indicators.flatMap(({ examples }) => Object.keys(examples).map(sign)),
      ...(response.houseSearch?.signs ?? []).map(sign),
      ...[...(response.media?.lookedAfter ?? []), ...(response.media?.others ?? [])].map(consulted),
    ].filter(({ recognised }) => !recognised);

    expect(unknown).toEqual([]);
  });

  test.each(PROTOCOLS)('have the letters of each level of %s', (protocol) => {
    for (const { level, actions, outcomes } of rulesIn(protocol).levels)
      expect([Object.keys(actions).join(''), Object.keys(outcomes).join('')]).toEqual([
        LEVEL_LETTERS[level].actions,
        LEVEL_LETTERS[level].outcomes,
      ]);
  });

  test('are written in the README, each of them', () => {
    const codes = [...STEP_CODES, ...RECIPIENTS].map((word) => `\`${word.toUpperCase()}\``);
    expect(codes.filter((code) => !README.includes(code))).toEqual([]);
  });
});

test('letters are read by the level that is set, and another’s is put before a person', () => {
  const fields = { level: 'NO-IMMEDIATE', actions: 'A; g', outcome: 'E' };

  expect(lineSays({ code: 'LEVEL', fields, text: 'Not back by ten.' })).toEqual([
    {
      kind: 'intervention-level-set',
      level: { recognised: true, value: 'no-immediate' },
      actions: ['a'],
      outcome: 'e',
      rationale: 'Not back by ten.',
    },
    { kind: 'noted', topic: 'unrecognised', givenCode: 'g' },
  ]);
});

test('an enquiry by no checklist stays the note it was', () => {
  expect(lineSays({ code: 'ENQUIRY', fields: { check: 'FRIENDS' }, text: 'Nobody in.' })).toEqual([
    { kind: 'noted', topic: 'enquiry', text: 'Nobody in.' },
  ]);
});

test('whereabouts are known by how they were confirmed, and not by a flag nobody can read', () => {
  expect(lineSays({ code: 'WHEREABOUTS', fields: { confirmedBy: 'SEEN' } })).toEqual([
    { kind: 'noticed', whereaboutsKnown: true, confirmedBy: { recognised: true, value: 'seen' } },
  ]);
  expect(lineSays({ code: 'NOTICED', fields: { whereaboutsKnown: 'maybe' } })).toEqual([
    { kind: 'noticed' },
    { kind: 'noted', topic: 'unrecognised', givenCode: 'maybe' },
  ]);
});

test('a force offers a case to another, and takes one only by its own log', () => {
  const to = (code: string, fields?: { to: string }) =>
    lineSays({ code, ...(fields === undefined ? {} : { fields }) });

  expect(to('TRANSFER-OFFERED', { to: 'PF:98' })).toEqual([{ kind: 'ownership-transferred', to: 'pf:98' }]);
  expect(to('TRANSFER-ACCEPTED', { to: 'pf:98' })).toEqual([{ kind: 'ownership-transferred', to: 'pf:99' }]);
  expect(to('TRANSFER-OFFERED', { to: 'la:991' })).toEqual([
    { kind: 'noted', topic: 'unrecognised', givenCode: 'la:991' },
  ]);
});

describe('children missing together', () => {
  const persons = { persons: [{ number: 1 }, { number: 2 }, { number: 3 }] };
  const pairs = (fields: Record<string, string> | undefined, about: readonly number[]) =>
    stormFacts(
      [{ number: 1, code: 'MISSING-WITH', about, ...(fields === undefined ? {} : { fields }) }],
      persons,
    )
      .filter(({ body }) => body.kind === 'missing-with')
      .map(({ subject, body }) => `${subject.value} with ${'other' in body ? body.other.value : ''}`);

  test('are each said to be with the others of the line, and nobody else of the log is', () => {
    expect(pairs(undefined, [1, 2])).toEqual([`${LOG}#1 with ${LOG}#2`, `${LOG}#2 with ${LOG}#1`]);
  });

  test('are named by their number in this log or another, or by the force’s reference', () => {
    expect(pairs({ with: '2; 3; 2' }, [1])).toEqual([`${LOG}#1 with ${LOG}#2`, `${LOG}#1 with ${LOG}#3`]);
    expect(pairs({ withLog: 'NV-7' }, [1])).toEqual([`${LOG}#1 with NV-7#1`]);
    expect(pairs({ withNominal: 'NV/9' }, [1])).toEqual([`${LOG}#1 with NV/9`]);
  });

  test('are unsaid when the line is corrected to be of another', () => {
    const facts = stormFacts([{ number: 1, revision: 2, code: 'NOTE', about: [3], text: 'Alone.' }], persons);
    expect(facts.map(({ subject, body }) => `${subject.value} ${body.kind}`)).toEqual(
      expect.arrayContaining([`${LOG}#1 withdrawn`, `${LOG}#2 withdrawn`]),
    );
  });
});

test.each(['NOTICED', 'LEVEL'])('%s makes a log of another category one about a missing person', (code) => {
  const fields = { level: 'CARER' };
  expect(stormTranslation([{ number: 1, code, fields }], { category: 'TRAFFIC' }).kind).toBe('facts');
  expect(stormTranslation([{ number: 1, code: 'STEP' }], { category: 'TRAFFIC' }).kind).toBe('ignored');
});

test('without a reason nobody’s duty to tell ends', () => {
  expect(lineSays({ code: 'NOT-TOLD', fields: { whom: 'PARENTS' } })).toEqual([
    { kind: 'noted', topic: 'unrecognised', givenCode: 'PARENTS' },
  ]);
});
