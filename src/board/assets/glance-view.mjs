/** What needs somebody now, in one line each with the way to it. Nothing needs anybody: it says so. */
import { clocksOf, isOverdue, mostUrgentOf } from './clocks-view.mjs';
import { isBack } from './outstanding-view.mjs';
import { partId } from './parts.mjs';
import { isLate } from './telling-view.mjs';
import { escaped, lasting } from './words.mjs';

const LOOKS = ['high', 'medium', 'open'];

export function glanceMarkup(child, episode, now) {
  const items = [
    ...clocks(clocksOf(child), now),
    ...(episode ? response(episode, now) : []),
    ...plans(child),
  ].sort(([a], [b]) => LOOKS.indexOf(a) - LOOKS.indexOf(b));
  if (items.length === 0) return '<p class="glance calm">Nothing is outstanding that you may see.</p>';
  return `<ul class="glance" aria-label="What needs somebody now">${items
    .map(
      ([look, words, part]) =>
        `<li class="${look}"><a href="#${partId(part)}" data-key="glance-${escaped(part)}-${escaped(look)}">${escaped(words)}</a></li>`,
    )
    .join('')}</ul>`;
}

function clocks(all, now) {
  const running = all.filter((due) => due.running).sort(mostUrgentOf(now));
  const overdue = running.filter((due) => isOverdue(due, now));
  const next = running.find((due) => !due.asSoonAsPracticable && Date.parse(due.dueAt) >= now.getTime());
  return [
    ...(overdue.length ? [['high', `${counted(overdue.length, 'clock', 'clocks')} overdue`, 'Clocks']] : []),
    ...(next ? [['open', `Next clock in ${lasting(Date.parse(next.dueAt) - now.getTime())}`, 'Clocks']] : []),
  ];
}

function response(episode, now) {
  const late = (episode.notifications ?? []).filter((each) => isLate(each, now)).length;
  const toTell = (episode.notifications ?? []).filter(({ state }) => state === 'DUE').length - late;
  const aside = (episode.decisions ?? []).filter(({ broken }) => broken).length;
  const checks = isBack(episode) ? 0 : (episode.checks ?? []).filter(({ last }) => !last).length;
  const differs = (episode.contradictions ?? []).length;
  const police = episode.level?.proposesPolice.length && episode.level.shown?.level.code !== 'police';
  return [
    ...(late ? [['high', `${late} not told in time`, 'Who is to be told']] : []),
    ...(differs
      ? [['medium', `Agencies disagree on ${counted(differs, 'time', 'times')}`, 'Missing episode']]
      : []),
    ...(police ? [['medium', 'The signs propose police', 'Response']] : []),
    ...(episode.delayWarnings?.length ? [['medium', 'The delay is warned of', 'Response']] : []),
    ...(aside ? [['medium', `${counted(aside, 'decision', 'decisions')} set aside`, 'Decisions']] : []),
    ...(toTell ? [['open', `${toTell} ${late ? 'more ' : ''}to be told`, 'Who is to be told']] : []),
    ...(checks
      ? [['open', `${counted(checks, 'check', 'checks')} outstanding`, 'Still to be done and told']]
      : []),
  ];
}

function plans({ plans: said, philomenaProfile: profile, meetings }) {
  const due = (said?.made ?? []).filter(({ reviewDue }) => reviewDue.length).length;
  const actions = (meetings ?? []).flatMap(({ actions: all }) => all ?? []).filter(({ overdue }) => overdue);
  return [
    ...(actions.length
      ? [
          [
            'high',
            `${counted(actions.length, 'action of a meeting', 'actions of meetings')} overdue`,
            'Meetings',
          ],
        ]
      : []),
    ...(profile?.reviewDue?.length
      ? [['open', 'Profile to be looked at again', 'Philomena profile, Part 1']]
      : []),
    ...(due
      ? [
          [
            'open',
            `${counted(due, 'plan', 'plans')} to be looked at again`,
            said.made.length === 1 && said.made[0].kind === 'TRIGGER_PLAN' ? 'Trigger plan' : 'Plans',
          ],
        ]
      : []),
  ];
}

function counted(number, one, many) {
  return `${number} ${number === 1 ? one : many}`;
}
