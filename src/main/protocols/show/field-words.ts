import { isFields } from './tables';
import { plainWords, triggerWords } from './trigger-words';

/** How a field is called in a document, and how its values are read. A field that is not here is called as it is spelt. */
interface FieldWords {
  readonly title: string;
  readonly read?: (value: unknown) => string;
}

const TRIGGERS = listOf(triggerWords, ', or ');
const CODES = listOf(plainWords, ', ');

const FIELDS: Readonly<Record<string, FieldWords>> = {
  says: { title: 'Rule' },
  source: { title: 'Source' },
  starts: { title: 'Starts', read: TRIGGERS },
  startsWhenDue: { title: 'Starts when this is due', read: (value) => plainWords(String(value)) },
  stops: { title: 'Stops', read: TRIGGERS },
  repeatsUntil: { title: 'Again and again until', read: TRIGGERS },
  on: { title: 'Of what', read: TRIGGERS },
  doneBy: { title: 'Done when', read: TRIGGERS },
  doneBefore: { title: 'Also if done before' },
  due: { title: 'Due', read: dueWords },
  each: { title: 'Each time' },
  owner: { title: 'Owed by', read: codeWords },
  ownerRole: { title: 'There by', read: codeWords },
  managerRole: { title: 'Told when late', read: codeWords },
  warnHours: { title: 'Warned before', read: hoursWords },
  when: { title: 'When', read: listOf(plainWords, ' and ') },
  tell: { title: 'Who is told', read: CODES },
  tellThoseToldBy: { title: 'And everyone told by', read: CODES },
  by: { title: 'By', read: codeWords },
  byRole: { title: 'There by', read: codeWords },
  withinHours: { title: 'Within', read: hoursWords },
  escalateHours: { title: 'Escalated after', read: hoursWords },
  barred: { title: 'Not where it would harm the child' },
  of: { title: 'Of whom', read: codeWords },
  threshold: { title: 'From', read: thresholdWords },
  then: { title: 'Then' },
  greenBelowEpisodes: { title: 'Green below (missing episodes)' },
  redFromEpisodes: { title: 'Red from (missing episodes)' },
  redFromAbsences: { title: 'Red from (absences)' },
  redFactors: { title: 'Red with', read: CODES },
  whileMissing: { title: 'For a child recorded missing' },
  correctsFirstHigh: { title: 'May correct a first high level', read: CODES },
  neverBelowAge: { title: 'Never delayed below age' },
  decision: { title: 'Decision' },
  agencies: { title: 'Of which agencies', read: CODES },
  ranks: { title: 'Which ranks', read: CODES },
  examples: { title: 'Examples', read: examplesWords },
  chair: { title: 'Chaired by', read: codeWords },
  clocks: { title: 'Due by the clocks', read: CODES },
};

/** How a field is called. */
export function fieldTitle(field: string): string {
  return FIELDS[field]?.title ?? titleWords(field);
}

/** A field's value in words; empty for what is not so. */
export function fieldText(field: string, value: unknown): string {
  if (value === undefined || value === null || value === false) return '';
  return (FIELDS[field]?.read ?? plainValue)(value);
}

/** A name of a file's as words with a capital: `redFromEpisodes` is Red from episodes. */
export function titleWords(name: string): string {
  const spaced = plainWords(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
  return `${spaced.charAt(0).toUpperCase()}${spaced.slice(1)}`;
}

/** Hours as people say them. */
export function hoursWords(value: unknown): string {
  const hours = Number(value);
  if (hours === 0) return 'at once';
  if (hours < 1) return counted(Math.round(hours * 60), 'minute');
  return counted(hours, 'hour');
}

/** When a clock is due, in words. */
export function dueWords(due: unknown): string {
  if (due === 'set') return 'at the time set';
  if (!isFields(due)) return '';
  if (due['hours'] !== undefined) return hoursWords(due['hours']);
  if (due['days'] !== undefined) return counted(Number(due['days']), 'day');
  if (due['workingDays'] !== undefined) return counted(Number(due['workingDays']), 'working day');
  return `as soon as practicable; reminded after ${hoursWords(due['soonWarnAfterHours'])}`;
}

/** Codes are for machines; a practitioner reads what they stand for. */
function examplesWords(examples: unknown): string {
  return isFields(examples)
    ? Object.values(examples).map(plainValue).map(withoutStop).join('; ')
    : plainValue(examples);
}

function thresholdWords(threshold: unknown): string {
  if (!isFields(threshold)) return '';
  const { counted: of, atLeast, days, ...more } = threshold;
  const what = of === 'any' ? 'absences or missing episodes, in any mix' : plainWords(String(of));
  const within = days === undefined ? '' : ` within ${counted(Number(days), 'day')}`;
  const besides = Object.entries(more).map(
    ([name, value]) => `; ${titleWords(name).toLowerCase()} ${String(value)}`,
  );
  return `${String(atLeast)} or more ${what}${within}${besides.join('')}`;
}

function plainValue(value: unknown): string {
  if (value === true) return 'yes';
  if (Array.isArray(value)) return value.map(plainValue).join(', ');
  if (!isFields(value)) return codeWords(value);
  return Object.entries(value)
    .map(([name, inner]) => `${titleWords(name).toLowerCase()}: ${withoutStop(plainValue(inner))}`)
    .join('; ');
}

/** A code is read as words; a sentence or a number is left alone. */
function codeWords(value: unknown): string {
  const text = String(value);
  return /^[a-z0-9]+(-[a-z0-9]+)+$/.test(text) ? plainWords(text) : text;
}

/** A sentence within a list goes without its full stop. */
export function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}

function listOf(words: (code: string) => string, between: string): (value: unknown) => string {
  return (value) =>
    Array.isArray(value) ? value.map((one) => words(String(one))).join(between) : codeWords(value);
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
