/** Every clock: whose it is, how long it has, and whether anybody was warned or told. The most urgent stands first. */
import { sayCode, sourceMarkup, whoOf } from './codes.mjs';
import { card, folded } from './parts.mjs';
import { deadlineWords, escaped, lasting, londonWords, tag } from './words.mjs';

/** Clocks of the missing episodes and of what is owed beside them: what is owed for an earlier one is owed all the same. */
export function clocksOf(child) {
  const [current, ...earlier] = child.missingEpisodes ?? [];
  const still = earlier.flatMap(({ deadlines }) => (deadlines ?? []).filter(({ running }) => running));
  return [...(current?.deadlines ?? []), ...still, ...(child.deadlinesBesideEpisodes ?? [])];
}

export function clocksMarkup(all, now, called) {
  const running = all.filter((due) => due.running).sort(mostUrgentOf(now));
  const stopped = all.filter((due) => !due.running);
  const shown = running.length ? deadlines(running, now, called) : '<p class="sub">None runs.</p>';
  const over = stopped.length
    ? folded('clocks-over', `${stopped.length} met or stopped`, deadlines(stopped, now, called))
    : '';
  return card('Clocks', shown + over, 'What is owed, by whom and by when; the most urgent first.');
}

export function deadlines(all, now, called) {
  if (all.length === 0) return '<p class="sub">None.</p>';
  return `<ul class="deadlines">${all.map((due) => `<li>${deadline(due, now, called)}</li>`).join('')}</ul>`;
}

/** Whether it is past its time. What is owed as soon as practicable never is: its owner is reminded. */
export function isOverdue(due, now) {
  return due.running && !due.asSoonAsPracticable && Date.parse(due.dueAt) < now.getTime();
}

/** What is past its time stands first, then what is owed or reminded of soonest. */
export function mostUrgentOf(now) {
  return (a, b) => Number(isOverdue(b, now)) - Number(isOverdue(a, now)) || a.dueAt.localeCompare(b.dueAt);
}

function deadline(due, now, called) {
  const owner = escaped(whoOf(due.ownerRole, due.ownerId, called));
  const when = `${due.asSoonAsPracticable ? 'reminded' : 'by'} ${escaped(londonWords(due.dueAt))}`;
  const spoken = told(due);
  return (
    `<div class="due"><strong>${escaped(due.says ?? deadlineWords(due.rule))}</strong> ${timeLeft(due, now)}</div>` +
    (due.running && !due.asSoonAsPracticable ? used(due, now) : '') +
    `<span class="sub"><b>${owner}</b> ${when}${due.protocol ? `, under ${escaped(due.protocol)}` : ''}${sourceMarkup(due.source)}</span>` +
    (spoken.length ? `<span class="sub">${escaped(spoken.join('; '))}</span>` : '')
  );
}

function told(due) {
  const manager = due.managerRole ? `the ${sayCode(due.managerRole).toLowerCase()}` : 'the manager';
  return [
    due.running && due.warnedAt ? `Warned ${londonWords(due.warnedAt)}` : null,
    due.running && due.overdueToldAt
      ? `told overdue ${londonWords(due.overdueToldAt)}, ${manager} with it`
      : null,
    due.withdrawnAt
      ? `what was told before was taken back ${londonWords(due.withdrawnAt)}, because a fact came late`
      : null,
    due.holidaysUnknown ? 'bank holidays of the year are not known: check the day' : null,
  ].filter(Boolean);
}

function timeLeft(due, now) {
  const dueAt = Date.parse(due.dueAt);
  if (!due.running) {
    const stopped = due.stoppedAt ? ` ${londonWords(due.stoppedAt)}` : '';
    const late = due.stoppedAt && Date.parse(due.stoppedAt) > dueAt;
    return tag([`${late ? 'Met late,' : 'Met'}${stopped}`, late ? 'medium' : 'calm']);
  }
  if (due.asSoonAsPracticable) return tag(['As soon as possible', dueAt < now.getTime() ? 'medium' : 'open']);
  const left = dueAt - now.getTime();
  if (left < 0) return tag([`Overdue by ${lasting(-left)}`, 'high']);
  if (Date.parse(due.startedAt) > now.getTime())
    return tag([`Runs from ${londonWords(due.startedAt)}`, 'plain']);
  const near = due.warnAt && now.getTime() >= Date.parse(due.warnAt);
  return tag([`${lasting(left)} left`, near ? 'medium' : 'open']);
}

function used(due, now) {
  const [from, to] = [Date.parse(due.startedAt), Date.parse(due.dueAt)];
  const share = Math.min(100, Math.max(0, Math.round((100 * (now.getTime() - from)) / (to - from))));
  const name = escaped(due.says ?? deadlineWords(due.rule));
  return `<progress max="100" value="${share}" aria-label="${name}: share of the time used">${share}%</progress>`;
}
