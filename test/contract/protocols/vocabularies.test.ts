import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TRIGGER_CODES, triggerTrouble } from '../../../src/model/agency-fact/trigger-codes';
import { FACT_KINDS } from '../../../src/model/agency-fact/kind-rank';
import { RECIPIENTS } from '../../../src/model/agency-fact/telling-facts';
import { CONDITIONS, DUTY_HOLDERS } from '../../../src/model/protocol/vocabulary';

const { $defs } = JSON.parse(
  readFileSync(join(__dirname, '../../../schema/protocols/protocol.schema.json'), 'utf8'),
);

test('the schema knows the very conditions, duty holders and recipients that the model knows', () => {
  expect($defs.conditions.items.enum).toEqual(CONDITIONS);
  expect($defs.dutyHolder.enum).toEqual(DUTY_HOLDERS);
  expect($defs.recipient.enum).toEqual(RECIPIENTS);
});

test('every kind of fact is a trigger, and so is every code it carries', () => {
  const triggers = FACT_KINDS.flatMap((kind) => [
    kind,
    ...(TRIGGER_CODES.get(kind) ?? []).map((code) => `${kind}:${code}`),
  ]);
  const shape = new RegExp($defs.trigger.pattern);

  expect(new Set(FACT_KINDS).size).toBe(FACT_KINDS.length);
  expect(triggers.filter((trigger) => triggerTrouble(trigger) !== null || !shape.test(trigger))).toEqual([]);
});

test.each([
  ['retrned', 'retrned is no kind of fact'],
  ['returned:home', 'returned carries no code'],
  ['risk-assessed:highest', 'highest is no code of risk-assessed (low, medium, high)'],
])('%s is no trigger', (text, trouble) => {
  expect(triggerTrouble(text)).toBe(trouble);
});
