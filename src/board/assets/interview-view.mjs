/** Return interviews step by step, with what was learnt as far as it is shown. */
import { card, facts, withheldNotice } from './parts.mjs';
import { escaped, isWithheld, lasting, londonWords, nameOf, occurredWords, tag } from './words.mjs';

export const INTERVIEW_STATUS = {
  REFERRED: ['Referred', 'open'],
  OFFERED: ['Offered', 'open'],
  CONTACTED: ['Contact made', 'open'],
  INITIATED: ['Begun', 'open'],
  COMPLETED: ['Held', 'calm'],
  REFUSED: ['Refused by the child', 'plain'],
};
const RATING = { RED: ['Red', 'high'], AMBER: ['Amber', 'medium'], GREEN: ['Green', 'calm'] };

export function interviewsMarkup(interviews, called) {
  return card(
    'Return interviews',
    interviews.map((each) => interview(each, called)).join('') || '<p class="sub">None is known to you.</p>',
  );
}

function interview(said, called) {
  const provider = said.provider?.name ?? (said.provider ? called(said.provider.id) : 'Provider not known');
  const rating = RATING[said.rating]
    ? `<span class="risk"><span class="label">Rated</span> ${tag(RATING[said.rating])}</span>`
    : '';
  return (
    `<div class="interview"><p class="standing"><strong>${escaped(provider)}</strong> ${tag(INTERVIEW_STATUS[said.status] ?? [said.status ?? 'Not known', 'plain'])} ${rating}</p>` +
    steps(said) +
    (said.safeguarding
      ? '<p class="overdue">Significant harm was found: social worker and police are to know.</p>'
      : '') +
    debrief(said.debrief, said.withWhom) +
    `${withheldNotice(said.withheld, 'Of this interview')}</div>`
  );
}

/** Each step that was taken, and those still to come while the interview is. */
function steps(said) {
  const isOver = said.status === 'COMPLETED' || said.status === 'REFUSED';
  const usual = [
    ['Referred', said.referredAt],
    ['Offered', said.offeredAt],
    ['Contact made', said.contactedAt],
    ['Begun', said.initiatedAt],
    ['Held', said.completedAt],
  ].filter(([, at]) => at || !isOver);
  const refusals = [
    ...(said.refusedAt ? [['Refused by the child', said.refusedAt]] : []),
    ...(said.refusedByOthersAt ?? []).map((at) => ['Refused by another: the offer stands', at]),
  ];
  const items = [...usual, ...refusals].map(
    ([words, at]) =>
      `<li class="${at ? 'done' : 'open'}"><strong>${escaped(words)}</strong><span class="sub">${at ? escaped(occurredWords(at)) : 'Not yet'}</span></li>`,
  );
  return `<ol class="steps">${items.join('')}</ol>`;
}

function debrief(said, withWhom) {
  if (!said) return '';
  const listed = facts([
    ['What drove them away', said.pushFactors],
    ['What drew them', said.pullFactors],
    ['Where they went', said.whereTheyWent],
    ['With whom', withWhom],
    ['Harm suffered', said.harm],
    ['Signs of exploitation', said.exploitation],
    ['Offences', said.offending],
    ['Drugs and alcohol', said.substances],
    ['What the child wants', said.childsWishes],
    ['Advice given', said.adviceGiven],
    ['How likely again', said.likelihoodOfRepeat],
    ['In full', said.narrative],
  ]);
  return `<h3>What was learnt</h3>${listed}`;
}

/** One referral as a table row, with the way to its child. `now` is a Date. */
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
