/** What police and others decided to do: delay, escalation, searching the house, the media, and the steps taken. */
import { sayCode, sourceMarkup, whoOf } from './codes.mjs';
import { folded, list, under } from './parts.mjs';
import { brokenWords } from './rule-words.mjs';
import { escaped, londonWords, occurredWords, shown, tag } from './words.mjs';

export function handling(episode, called) {
  return (
    delay(episode, called) +
    escalation(episode, called) +
    houseSearch(episode.houseSearch?.shown, called) +
    media(episode, called) +
    policeHelp(episode.policeHelp) +
    steps(episode.steps, called)
  );
}

function delay({ delay: said, delayWarnings, escalationOffered }, called) {
  const decided = shown(said);
  const warnings = (delayWarnings ?? []).map(
    ({ rule, source }) =>
      `<p class="disputed">Speaks against the delay: ${escaped(brokenWords(rule))}${sourceMarkup(source)}</p>`,
  );
  const offered = escalationOffered
    ? '<p class="disputed">Whoever disagrees with the delay may escalate now.</p>'
    : '';
  if (!decided) return warnings.join('') + offered;
  return (
    `<h3>Response delayed</h3><p class="why">${escaped(decided.rationale ?? 'No reason is recorded.')}</p>` +
    under(
      called(said.shown.by),
      decided.reviewAt ? `looked at again ${londonWords(decided.reviewAt)}` : null,
    ) +
    warnings.join('') +
    offered
  );
}

function escalation({ escalation: said }, called) {
  if (!said?.length) return '';
  const items = said.map(
    ({ code, text, rank, by, occurred }) =>
      `<li class="done"><strong>${escaped(sayCode(code.code))}</strong><span class="sub">${escaped(occurredWords(occurred))}</span>${under(whoOf(rank, by, called), text)}</li>`,
  );
  return `<h3>Escalation</h3><ol class="steps">${items.join('')}</ol>`;
}

function houseSearch(said, called) {
  if (!said?.value) return '';
  const { decision, supervisorAgreed, rationale } = said.value;
  const delayed = decision.code === 'delayed';
  return (
    `<h3>Searching the house</h3><p class="standing">${tag([sayCode(decision.code), delayed ? 'medium' : 'calm'])} <span class="sub">${escaped(called(said.by))}, ${escaped(occurredWords(said.occurred))}${supervisorAgreed ? '; a supervisor agreed' : ''}</span></p>` +
    (delayed && !supervisorAgreed ? '<p class="disputed">No supervisor is recorded as agreeing.</p>' : '') +
    (rationale ? `<p class="why">${escaped(rationale)}</p>` : '')
  );
}

function media({ media: asserted, mediaWarnings }, called) {
  const said = asserted?.shown;
  const warnings = (mediaWarnings ?? []).map(
    ({ rule, source }) =>
      `<p class="disputed">To be put right: ${escaped(brokenWords(rule))}${sourceMarkup(source)}</p>`,
  );
  if (!said?.value) return '';
  const { decision, identifiedAsLookedAfter, consulted, rationale } = said.value;
  return (
    `<h3>Media</h3><p class="standing">${tag([sayCode(decision.code), 'open'])} <span class="sub">${escaped(called(said.by))}, ${escaped(occurredWords(said.occurred))}</span></p>` +
    (rationale ? `<p class="why">${escaped(rationale)}</p>` : '') +
    (identifiedAsLookedAfter ? '<p class="disputed">Names the child as looked after.</p>' : '') +
    (consulted.length
      ? under(`Talked with first: ${consulted.map((each) => sayCode(each).toLowerCase()).join(', ')}`)
      : '') +
    warnings.join('')
  );
}

function policeHelp(grounds) {
  if (!grounds?.length) return '';
  return `<h3>Police help with fetching the child may be asked</h3>${list(
    grounds.map((each) => escaped(sayCode(each))),
    'inline',
  )}`;
}

function steps(said, called) {
  if (!said?.length) return '';
  const entries = said.map(
    ({ code, text, dueAt, rank, by, occurred }) =>
      `<strong>${escaped(sayCode(code.code))}</strong>${dueAt ? ` for ${escaped(londonWords(dueAt))}` : ''}${text ? `<span class="said">${escaped(text)}</span>` : ''}${under(occurredWords(occurred), whoOf(rank, by, called))}`,
  );
  return `<h3>Steps taken</h3>${
    entries.length > 3 ? folded('steps-taken', `${entries.length} steps`, list(entries)) : list(entries)
  }`;
}
