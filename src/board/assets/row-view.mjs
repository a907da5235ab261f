/**
 * How one missing episode looks as a table row. The server writes the first rows with it and the page's script
 * writes every later one, so that a row looks the same however it came.
 */
import { isOverdue, mostUrgentOf } from './clocks-view.mjs';
import {
  STATUS,
  dateWords,
  deadlineWords,
  escaped,
  isWithheld,
  lasting,
  londonWords,
  nameOf,
  riskTag,
  shown,
  tag,
  withheld,
} from './words.mjs';

/** The row as markup, escaped. `now` is a Date; `as` is whom the visitor looks as, for the way to the child's page. */
export function rowMarkup(episode, now, as) {
  return (
    `<tr data-id="${escaped(episode.id)}">` +
    `<th scope="row">${child(episode, as)}</th>` +
    `<td>${tag(STATUS[episode.status] ?? [episode.status, 'plain'])}</td>` +
    `<td>${riskTag(episode)}</td>` +
    `<td>${since(episode, now)}</td>` +
    `<td>${lastSeen(episode)}</td>` +
    `<td class="next">${deadline(episode, now)}</td>` +
    `<td>${escaped(episode.owner?.name ?? episode.owner?.id ?? 'Not known')}</td></tr>` +
    toFindThem(episode)
  );
}

/** One sentence for those who listen to the page instead of watching it. */
export function announcement(episode) {
  const [label] = STATUS[episode.status] ?? [episode.status];
  return `${shown(episode.child?.givenName) ?? 'A child'}: ${label.toLowerCase()}`;
}

/** When the missing episode began, as far as anyone has said. */
export function startOf(episode) {
  return shown(episode.reportedAt)?.start ?? shown(episode.recordedAt)?.start ?? null;
}

function child({ id, child: known }, as) {
  const href = wayTo(known, as);
  const linked = (words) =>
    href ? `<a href="${href}" data-key="child-${escaped(id)}">${escaped(words)}</a>` : escaped(words);
  if (isWithheld(known, 'IDENTITY'))
    return `${withheld(known, 'IDENTITY')}${href ? linked('Open what you may see') : ''}`;
  const born = shown(known?.dateOfBirth);
  return `${linked(nameOf(known) || 'Name not known')}${born ? `<span class="sub">Born ${escaped(dateWords(born))}</span>` : ''}`;
}

/** To the child's page; empty for a reader who has none. */
function wayTo(known, as) {
  if (!as || !known?.id) return '';
  return escaped(`/child/${encodeURIComponent(known.id)}?as=${encodeURIComponent(as)}`);
}

/** What the plan kept for the child says to whoever searches, in the same frame as the report. */
function toFindThem(episode) {
  const profile = episode.child?.philomenaProfile;
  const part = shown(profile?.person);
  const facts = [
    ['Looks like', part?.description],
    ['Found before', part?.placesFoundBefore?.join('; ')],
    ['What helps them return', part?.whatHelpsThemReturn],
  ].filter(([, words]) => words);
  if (facts.length === 0) return '';
  const key = escaped(`find-${episode.id}`);
  return (
    `<tr class="unfold" data-of="${escaped(episode.id)}"><td colspan="7">` +
    `<details data-key="${key}"><summary data-key="${key}-summary">To find ${escaped(shown(episode.child.givenName) ?? 'the child')}: from the plan</summary>` +
    `<dl class="facts">${facts.map(([term, words]) => `<div><dt>${term}</dt><dd>${escaped(words)}</dd></div>`).join('')}</dl>` +
    `</details></td></tr>`
  );
}

function since(episode, now) {
  const start = startOf(episode);
  if (!start) return '<span class="sub">Not known</span>';
  const end = shown(episode.locatedAt)?.start ?? shown(episode.returnedAt)?.start ?? now.toISOString();
  return `${escaped(londonWords(start))}<span class="sub">${escaped(lasting(Date.parse(end) - Date.parse(start)))}</span>`;
}

function lastSeen(episode) {
  if (isWithheld(episode, 'WHEREABOUTS')) return withheld(episode, 'WHEREABOUTS');
  const seen = shown(episode.lastSeen);
  if (!seen) return '<span class="sub">Not known</span>';
  return `${escaped(seen.place ?? 'Place not known')}<span class="sub">${escaped(londonWords(seen.at.start))}</span>`;
}

/** The most urgent clock with a time of its own, and how many are past theirs; others are owed as soon as may be. */
function deadline(episode, now) {
  const running = (episode.deadlines ?? []).filter((due) => due.running).sort(mostUrgentOf(now));
  const next = running.find(({ asSoonAsPracticable }) => !asSoonAsPracticable) ?? running[0];
  if (!next) return '<span class="sub">None running</span>';
  const left = Date.parse(next.dueAt) - now.getTime();
  const others = running.filter((due) => isOverdue(due, now)).length - 1;
  const more = others > 0 ? `, and ${others} more` : '';
  const words = isOverdue(next, now)
    ? `<span class="overdue">Overdue by ${lasting(-left)}${more}</span>`
    : next.asSoonAsPracticable
      ? 'As soon as possible'
      : `In ${lasting(left)}`;
  return `${escaped(next.says ?? deadlineWords(next.rule))}<span class="sub">${words}</span>`;
}
