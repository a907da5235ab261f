import type { InterventionLevelSet, Noticed } from '../../src/model/agency-fact/response-facts';
import { notUnderstood, statement } from '../kit/statement';
import type { Statement } from '../kit/statement';
import { wentWith } from './went-with';
import type { LineFields } from './line-fields';
import { besideWords, note, withNote } from './read-line';
import type { ReadLine } from './read-line';
import {
  LEVEL_LETTERS,
  check,
  checkOutcome,
  confirmation,
  indicator,
  interventionLevel,
  reportItem,
  sign,
  step,
} from './response-codes';

type ResponseCode =
  | 'noticed'
  | 'whereabouts'
  | 'level'
  | 'indicator'
  | 'check'
  | 'report-item'
  | 'carer-concern'
  | 'plan-followed'
  | 'missing-with'
  | 'step';

/** What was noticed, seen and done before and beside the decisions. */
export const responseReaders: Readonly<Record<ResponseCode, ReadLine>> = {
  noticed: (fields, text) => withNote(noticed(fields, fields.flag('whereaboutsKnown')), text),
  whereabouts: (fields, text) => withNote(noticed(fields, true), text),
  level: levelSet,
  indicator: (fields, text) => {
    const given = fields.text('sign');
    const permitted = fields.flag('permitted');
    return [
      statement({
        kind: 'indicator-observed',
        indicator: indicator(fields.text('indicator') ?? 'no indicator given'),
        ...(given === undefined ? {} : { sign: sign(given) }),
        ...(permitted === undefined ? {} : { permitted }),
        ...(text === undefined ? {} : { text }),
      }),
    ];
  },
  check: checked,
  'report-item': (fields, text) => [
    statement({
      kind: 'report-item-given',
      item: reportItem(fields.text('item') ?? 'no item given'),
      ...(text === undefined ? {} : { text }),
    }),
  ],
  'carer-concern': (fields, text) => [
    statement({
      kind: 'concern-stated',
      concerned: fields.flag('concerned') ?? true,
      ...(text === undefined ? {} : { text }),
    }),
  ],
  'plan-followed': (fields, text) => {
    const followed = fields.flag('followed') ?? true;
    return withNote({ kind: 'plan-followed', plan: 'trigger-plan', followed }, text);
  },
  'missing-with': (fields, text, setting) => {
    const [first, ...others] = wentWith(fields, setting);
    return first === undefined ? note('note', text) : [...besideWords(first, text), ...others];
  },
  step: (fields, text) => {
    const dueAt = fields.localTime('dueAt')?.start;
    return [
      statement({
        kind: 'step-recorded',
        step: step(fields.text('step') ?? 'no step given'),
        ...(dueAt === undefined ? {} : { dueAt }),
        ...(text === undefined ? {} : { text }),
      }),
    ];
  },
};

function noticed(fields: LineFields, whereaboutsKnown: boolean | undefined): Noticed {
  const expectedAt = fields.localTime('expectedAt');
  const missingFrom = fields.text('missingFrom');
  const confirmedBy = fields.text('confirmedBy');
  return {
    kind: 'noticed',
    ...(expectedAt === undefined ? {} : { expectedAt }),
    ...(missingFrom === undefined ? {} : { missingFrom }),
    ...(whereaboutsKnown === undefined ? {} : { whereaboutsKnown }),
    ...(confirmedBy === undefined ? {} : { confirmedBy: confirmation(confirmedBy) }),
  };
}

/** The letters are the framework's, each read by the level that is set; one it does not have there is put before a person. */
function levelSet(fields: LineFields, rationale: string | undefined): readonly Statement[] {
  const level = interventionLevel(fields.text('level') ?? 'no level given');
  const known = level.recognised ? LEVEL_LETTERS[level.value] : { actions: '', outcomes: '' };
  const actions = fields.list('actions').map((letter) => letter.toLowerCase());
  const outcome = fields.text('outcome')?.trim().toLowerCase();
  const isKnownOutcome = outcome !== undefined && isLetter(outcome, known.outcomes);
  const done = actions.filter((letter) => isLetter(letter, known.actions));
  const body: InterventionLevelSet = {
    kind: 'intervention-level-set',
    level,
    ...(done.length === 0 ? {} : { actions: [...new Set(done)].sort() }),
    ...(isKnownOutcome ? { outcome } : {}),
    ...(rationale === undefined ? {} : { rationale }),
  };
  return [
    statement(body),
    ...actions.flatMap((letter, index) =>
      isLetter(letter, known.actions) ? [] : [notUnderstood(`actions/${index}`, letter)],
    ),
    ...(outcome === undefined || isKnownOutcome ? [] : [notUnderstood('outcome', outcome)]),
  ];
}

function isLetter(text: string, letters: string): boolean {
  return text.length === 1 && letters.includes(text);
}

/** What cannot be told to be done or not possible is a note: an enquiry taken for done would be made by nobody. */
function checked(fields: LineFields, text: string | undefined): readonly Statement[] {
  const given = fields.text('check') ?? 'no check given';
  const outcome = checkOutcome(fields.text('outcome') ?? 'DONE');
  if (!outcome.recognised)
    return [
      notUnderstood('outcome', outcome.given),
      statement({
        kind: 'noted',
        topic: 'enquiry',
        givenCode: given,
        ...(text === undefined ? {} : { text }),
      }),
    ];
  const result = text === undefined ? {} : { result: text };
  return [statement({ kind: 'enquiry-made', enquiry: check(given), outcome: outcome.value, ...result })];
}
