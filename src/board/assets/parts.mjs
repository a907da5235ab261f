/** Pieces that several parts of the joint picture are made of. */
import { escaped, occurredWords } from './words.mjs';

/** A titled part of the page; no two have one title. `markup` and `sub` are already safe. */
export function card(title, markup, sub = '') {
  const id = partId(title);
  const under = sub ? `<p class="sub">${sub}</p>` : '';
  return `<section class="card" aria-labelledby="${id}"><h2 id="${id}">${escaped(title)}</h2>${under}${markup}</section>`;
}

/** What a way to a part of the page leads to. */
export function partId(title) {
  return `part-${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
}

/** A list of entries that are already safe, each with what stands under it; nothing when there are none. */
export function list(entries, look = 'list') {
  if (entries.length === 0) return '';
  return `<ul class="${look}">${entries.map((each) => `<li>${each}</li>`).join('')}</ul>`;
}

/** Short words side by side. Already safe. */
export function inline(words) {
  return list(words, 'inline');
}

/** Folded away until it is asked for; stays open through live changes. `markup` is already safe. */
export function folded(key, summary, markup) {
  const name = escaped(key);
  return `<details data-key="${name}"><summary data-key="${name}-summary">${escaped(summary)}</summary>${markup}</details>`;
}

/** A line under another. */
export function under(...words) {
  const said = words.filter(Boolean);
  return said.length ? `<span class="sub">${escaped(said.join(' · '))}</span>` : '';
}

/** Terms and what is said of them; what nobody said is left out. A value is text, or a list of texts. */
export function facts(pairs) {
  const said = pairs.filter(([, value]) => value && value.length !== 0);
  if (said.length === 0) return '';
  const rows = said.map(
    ([term, value]) => `<div><dt>${escaped(term)}</dt><dd>${valueMarkup(value)}</dd></div>`,
  );
  return `<dl class="facts">${rows.join('')}</dl>`;
}

function valueMarkup(value) {
  if (!Array.isArray(value)) return escaped(value);
  if (value.length === 1) return escaped(value[0]);
  return `<ul>${value.map((each) => `<li>${escaped(each)}</li>`).join('')}</ul>`;
}

const CATEGORY = {
  EXISTENCE: 'That there is a record',
  IDENTITY: 'Who the child is',
  WHEREABOUTS: 'Whereabouts',
  HEALTH: 'Health',
  FAMILY_AND_NETWORK: 'Family and network',
  PLAN: 'The plan',
  RISK_AND_INTELLIGENCE: 'Risk and intelligence',
  INTERVIEW_CONTENT: 'What was said in the interview',
  THIRD_PARTIES: 'Other people named',
};

/** What is held but not shown here, and whom to ask. Nothing when nothing is withheld. */
export function withheldNotice(items, of) {
  if (!items?.length) return '';
  const asks = items.map(
    ({ category, ask }) =>
      `<li><span class="withheld">${escaped(CATEGORY[category] ?? category)}</span>: ask ${escaped(ask)}</li>`,
  );
  return `<div class="notshown"><p>${escaped(of)}, not shown to you</p><ul>${asks.join('')}</ul></div>`;
}

/** Who said it and as of when. */
export function saidBy(assertion, called) {
  return `${escaped(called(assertion.by))}, ${escaped(occurredWords(assertion.occurred))}`;
}
