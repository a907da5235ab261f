/** One referral as a table row, with the way to its child. */
import { INTERVIEW_STATUS } from './interview-view.mjs';
import { RATING } from './triage-view.mjs';
import { escaped, isWithheld, lasting, londonWords, nameOf, occurredWords, tag } from './words.mjs';

/** `now` is a Date. */
export function interviewRowMarkup(said, now, as) {
  const name = isWithheld(said.child, 'IDENTITY') ? 'Name withheld' : nameOf(said.child) || 'Name not known';
  const href = said.child ? `/child/${encodeURIComponent(said.child.id)}?as=${encodeURIComponent(as)}` : null;
  const rated = RATING[said.rating] ? tag(RATING[said.rating]) : '<span class="sub">Not rated</span>';
  return (
    `<tr><th scope="row">${href ? `<a href="${escaped(href)}">${escaped(name)}</a>` : escaped(name)}</th>` +
    `<td>${tag(INTERVIEW_STATUS[said.status] ?? [said.status ?? 'Not known', 'plain'])}</td><td>${rated}</td>` +
    `<td>${said.referredAt ? escaped(occurredWords(said.referredAt)) : '<span class="sub">Not known</span>'}</td>` +
    `<td>${owedBy(said, now)}</td></tr>`
  );
}

function owedBy(said, now) {
  const due = said.missingEpisode?.deadlines?.find(({ rule }) => rule === 'return-interview');
  if (!due) return '<span class="sub">Not known</span>';
  if (!due.running) return '<span class="sub">No longer owed</span>';
  const left = Date.parse(due.dueAt) - now.getTime();
  const words =
    left < 0 ? `<span class="overdue">Overdue by ${lasting(-left)}</span>` : `In ${lasting(left)}`;
  return `${escaped(londonWords(due.dueAt))}<span class="sub">${words}</span>`;
}
