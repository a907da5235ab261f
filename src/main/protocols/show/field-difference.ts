import { dueWords, fieldText, fieldTitle, hoursWords, withoutStop } from './field-words';
import { isFields } from './tables';
import { plainWords, triggerWords } from './trigger-words';

type Describe = (before: unknown, after: unknown) => readonly string[];

/** Fields whose change has words of its own; the rest are told as one value in place of another. */
const DESCRIBED: Readonly<Record<string, Describe>> = {
  due: describeDue,
  starts: lists('may start earlier: also on', 'may start later: no longer on', triggerWords),
  stops: lists('also stops on', 'no longer stops on', triggerWords),
  repeatsUntil: lists('also ends on', 'no longer ends on', triggerWords),
  on: lists('is told of more: also', 'is told of less: no longer', triggerWords),
  when: lists('only when also', 'no longer only when', plainWords),
  tell: lists('also tells', 'no longer tells', plainWords),
  tellThoseToldBy: lists('also tells those told by', 'no longer tells those told by', plainWords),
  redFactors: lists('also red with', 'no longer red with', plainWords),
  owner: another('is owed by another'),
  ownerRole: another('is owed by another'),
  by: another('is owed by another'),
  byRole: another('is owed by another'),
  withinHours: hours('is to be done later', 'is to be done sooner', 'as soon as practicable'),
  escalateHours: hours('is escalated later', 'is escalated sooner', 'never'),
  warnHours: hours('is warned of longer before', 'is warned of less long before', 'no warning'),
};

/** What is different of one field of a rule, a sentence each; none when nothing is. */
export function fieldDifference(field: string, before: unknown, after: unknown): readonly string[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  return (DESCRIBED[field] ?? another(fieldTitle(field).toLowerCase(), field))(before, after);
}

function another(words: string, field = ''): Describe {
  return (before, after) => [
    `${words}: ${orNothing(fieldText(field, after))}, not ${orNothing(fieldText(field, before))}`,
  ];
}

function lists(added: string, removed: string, words: (code: string) => string): Describe {
  return (before, after) => {
    const [then, now] = [codesOf(before), codesOf(after)];
    return [
      ...now.filter((code) => !then.includes(code)).map((code) => `${added} ${words(code)}`),
      ...then.filter((code) => !now.includes(code)).map((code) => `${removed} ${words(code)}`),
    ];
  };
}

function hours(more: string, fewer: string, none: string): Describe {
  return (before, after) => {
    const said = (value: unknown) => (value === undefined ? none : hoursWords(value));
    const words = measure(after) > measure(before) ? more : fewer;
    return [`${words}: ${said(after)}, not ${said(before)}`];
  };
}

/** Nothing said is as soon as practicable or never, so it counts as longest. */
function measure(value: unknown): number {
  return value === undefined ? Infinity : Number(value);
}

function describeDue(before: unknown, after: unknown): readonly string[] {
  const [was, is] = [dueHours(before), dueHours(after)];
  const words =
    was === null || is === null || was === is
      ? 'is due otherwise'
      : is > was
        ? 'is due later'
        : 'is due sooner';
  return [`${words}: ${dueWords(after)}, not ${dueWords(before)}`];
}

/** About how long, to say which is longer; `null` for what is set at the time, or as soon as practicable. */
function dueHours(due: unknown): number | null {
  if (!isFields(due)) return null;
  if (due['hours'] !== undefined) return Number(due['hours']);
  if (due['days'] !== undefined) return Number(due['days']) * 24;
  // Five working days are seven days of the calendar, most often.
  if (due['workingDays'] !== undefined) return (Number(due['workingDays']) * 24 * 7) / 5;
  return null;
}

function codesOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function orNothing(text: string): string {
  return text === '' ? 'nothing' : withoutStop(text);
}
