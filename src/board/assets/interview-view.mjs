/** Return interviews step by step, with what was learnt as far as it is shown. */
import { sayCode, sayLower, sourceMarkup } from './codes.mjs';
import { card, facts, list, under, withheldNotice } from './parts.mjs';
import { RATING } from './triage-view.mjs';
import { escaped, occurredWords, tag } from './words.mjs';

export const INTERVIEW_STATUS = {
  REFERRED: ['Referred', 'open'],
  OFFERED: ['Offered', 'open'],
  CONTACTED: ['Contact made', 'open'],
  INITIATED: ['Begun', 'open'],
  COMPLETED: ['Held', 'calm'],
  REFUSED: ['Refused by the child', 'plain'],
};

export function interviewsMarkup(interviews, called) {
  return card(
    'Return interviews',
    interviews.map((each) => interview(each, called)).join('') || '<p class="sub">None is known to you.</p>',
  );
}

function interview(said, called) {
  const provider = said.provider?.name ?? (said.provider ? called(said.provider.id) : 'Provider not known');
  const as = said.takenAs ?? said.rating;
  const rating = RATING[as]
    ? `<span class="risk"><span class="label">Rated</span> ${tag(RATING[as])}${said.rating && as !== said.rating ? ` <span class="sub">referred as ${escaped(sayLower(said.rating))}</span>` : ''}</span>`
    : '';
  return (
    `<div class="interview"><p class="standing"><strong>${escaped(provider)}</strong> ${tag(INTERVIEW_STATUS[said.status] ?? [said.status ?? 'Not known', 'plain'])} ${rating}</p>` +
    steps(said) +
    independence(said) +
    (said.safeguarding
      ? '<p class="overdue">Significant harm was found: social worker and police are to know.</p>'
      : '') +
    lacking(said) +
    debrief(said) +
    disclosures(said.disclosures) +
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

const INDEPENDENCE = {
  INDEPENDENT: 'independent of the child’s care',
  CHILDS_CHOICE: 'not independent, and the child’s own choice',
};

function independence({ independence: how, interviewer, childChose, brokenRule, brokenRuleSource }) {
  const who = interviewer ? sayCode(interviewer.code) : 'Interviewer';
  if (brokenRule || how === 'NOT_INDEPENDENT')
    return `<p class="disputed">${escaped(who)} is not independent of the child’s care: it does not count as held${sourceMarkup(brokenRuleSource)}</p>`;
  if (!INDEPENDENCE[how]) return interviewer ? under(who, childChose ? 'chosen by the child' : null) : '';
  return under(`${who}: ${INDEPENDENCE[how]}`);
}

function lacking({ arrangementsLacking, unanswered, parentsViewDue }) {
  const entries = [
    ...(arrangementsLacking ?? []).map((each) => `To arrange: ${sayLower(each)}`),
    ...(unanswered ?? []).map((each) => `Not answered: ${sayLower(each)}`),
    ...(parentsViewDue ? ['Ask the parents for their view: the child refused'] : []),
  ];
  return list(entries.map(escaped), 'outstanding');
}

function debrief({ debrief: said, withWhom, parentsView }) {
  if (!said) return '';
  const listed = facts([
    ['What drove them away', said.pushFactors],
    ['What drew them', said.pullFactors],
    ['Where they went', said.whereTheyWent],
    ['With whom', withWhom],
    ['Harm suffered', said.harm],
    ['Signs of exploitation', said.exploitation],
    ['Risky contacts', said.riskyContacts],
    ['Offences', said.offending],
    ['Drugs and alcohol', said.substances],
    ['Home, placement and school', said.homePlacementAndSchool],
    ['How often', said.frequency],
    ['What the child wants', said.childsWishes],
    ['Parents’ view', said.parentsView ?? parentsView],
    ['Advice given', said.adviceGiven],
    ['How likely again', said.likelihoodOfRepeat],
    ['Themes', said.themes],
    ['In full', said.narrative],
  ]);
  return `<h3>What was learnt</h3>${listed}`;
}

function disclosures(all) {
  if (!all?.length) return '';
  const entries = all.map(
    ({ about, shareWith, rationale, because }) =>
      `<strong>${escaped(sayCode(about ?? 'OTHER'))}</strong>: ${shareWith.length ? `share with ${escaped(shareWith.map(sayLower).join(', '))}` : 'not shared'}${rationale ? `<span class="said">${escaped(rationale)}</span>` : ''}${under(...because)}`,
  );
  return `<h3>Disclosed</h3>${list(entries)}`;
}
