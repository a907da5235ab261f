import type { Coded, FactBody, MissingCategory } from '../../src/model/agency-fact/fact-body';
import type { Occurred } from '../../src/model/time/occurred';
import { occurredAtUnknownTime } from '../../src/model/time/occurred-between';
import { notUnderstood, statement } from '../kit/statement';
import type { Statement } from '../kit/statement';
import { interviewAnswer, missingType } from './codes';
import { readWhen } from './days';
import { fieldsOf } from './section';
import type { Section, TimedStatement } from './section';
import type { WireMissing } from './wire';

const FIELDS = [
  'miss_missing_episode_type',
  'miss_missing_episode_start_date',
  'miss_missing_episode_end_date',
  'miss_missing_rhi_offered',
  'miss_missing_rhi_accepted',
  'purge',
] as const;

/** A missing episode as the authority keeps it: M missing, A away from placement without authorisation. */
export function missingSection(row: WireMissing): Section {
  return {
    ...row,
    place: `missing/${row.miss_table_id}`,
    content: fieldsOf(row, FIELDS),
    said: [...began(row), ...ended(row), ...interviewOf(row)],
  };
}

/** A beginning that nobody can read is no reason to lose a missing child: it was at some time. */
function began({
  miss_missing_episode_start_date: start,
  miss_missing_episode_type: type,
}: WireMissing): readonly TimedStatement[] {
  const read = start === undefined ? null : readWhen(start);
  const occurred = read ?? occurredAtUnknownTime();
  const category = type === undefined ? null : missingType(type);
  return [
    { ...statement(firstWord(category)), occurred },
    ...(category === null ? [] : [{ ...statement({ kind: 'classified', category }), occurred }]),
    ...(read === null ? [notUnderstood('start', start ?? 'no first day')] : []),
  ];
}

/** Away from placement was noticed and told to nobody at the police: as a report it would owe both interviews. */
function firstWord(category: Coded<MissingCategory> | null): FactBody {
  const isAway = category?.recognised === true && category.value === 'away';
  return isAway ? { kind: 'noticed', whereaboutsKnown: true } : { kind: 'missing-reported' };
}

/** Ended is found for M, and back at the placement for A (the Department's guidance on both dates). */
function ended({
  miss_missing_episode_start_date: start,
  miss_missing_episode_end_date: end,
  miss_missing_episode_type: type,
}: WireMissing): readonly TimedStatement[] {
  if (end === undefined) return [];
  const occurred = readWhen(end);
  if (occurred === null) return [notUnderstood('end', end)];
  const bodies = endings(type === undefined ? undefined : missingType(type));
  return [...bodies.map((body) => ({ ...statement(body), occurred })), ...inWrongOrder(start, occurred, end)];
}

/** An ended row is a closed record. An end of what nobody can name closes nothing, and does not show the child as safe. */
function endings(category: Coded<MissingCategory> | undefined): readonly FactBody[] {
  if (category?.recognised !== true) return [{ kind: 'located', wellBeingConfirmed: false }];
  const away = category.value === 'away';
  const closure = away ? 'unauthorised-absence' : 'missing-person';
  return [
    away ? { kind: 'returned' } : { kind: 'located', wellBeingConfirmed: true },
    { kind: 'log-closed', closure: { recognised: true, value: closure } },
  ];
}

function inWrongOrder(start: string | undefined, end: Occurred, given: string): readonly Statement[] {
  const began = start === undefined ? null : readWhen(start);
  return began !== null && end.end <= began.start ? [notUnderstood('order', `${start} to ${given}`)] : [];
}

function interviewOf(row: WireMissing): readonly Statement[] {
  const answers = [
    answer('offered', row.miss_missing_rhi_offered),
    answer('accepted', row.miss_missing_rhi_accepted),
  ];
  const words = answers.flatMap(({ text }) => (text === undefined ? [] : [text]));
  return [
    ...(words.length === 0
      ? []
      : [statement({ kind: 'noted', topic: 'note', text: `Return interview ${words.join(', ')}` })]),
    ...answers.flatMap(({ unread }) => (unread === undefined ? [] : [unread])),
  ];
}

function answer(
  what: 'offered' | 'accepted',
  given: string | undefined,
): { readonly text?: string; readonly unread?: Statement } {
  if (given === undefined) return {};
  const coded = interviewAnswer(given);
  return coded.recognised
    ? { text: `${what}: ${coded.value}` }
    : { unread: notUnderstood(what, coded.given) };
}
