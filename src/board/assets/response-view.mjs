/** Who acts and why: the level of intervention, the signs that speak for police, and what weighs as risk. */
import { sayCode, sourceMarkup, whoOf } from './codes.mjs';
import { LEVEL, levelActions } from './level-words.mjs';
import { card, facts, inline, list, under, withheldNotice } from './parts.mjs';
import { handling } from './handling-view.mjs';
import { ruleName } from './rule-words.mjs';
import { escaped, isWithheld, londonWords, occurredWords, shown, tag } from './words.mjs';

export function responseMarkup(episode, called) {
  if (episode.level === null || episode.level === undefined) {
    const items = (episode.withheld ?? []).filter(({ category }) => category === 'RISK_AND_INTELLIGENCE');
    return isWithheld(episode, 'RISK_AND_INTELLIGENCE')
      ? card('Response', withheldNotice(items, 'Of the response'))
      : '';
  }
  const markup =
    level(episode.level, called) + signs(episode, called) + weighs(episode) + handling(episode, called);
  return card('Response', markup || '<p class="sub">Nothing is recorded yet.</p>');
}

function level({ shown: set, proposesPolice, reasonOutstanding }, called) {
  const proposed = proposesPolice.length
    ? `<p class="disputed">Police are proposed, whatever the carer has done: ${proposesPolice
        .map(({ rule, source }) => `${escaped(sayCode(ruleName(rule)))}${sourceMarkup(source)}`)
        .join('; ')}</p>`
    : '';
  const reason = reasonOutstanding
    ? '<p class="disputed">A lower level is kept, and nobody named has said why.</p>'
    : '';
  if (!set) return proposed + reason;
  const code = set.level.code;
  const actions = levelActions(code, set.actions).map(
    ([words, taken]) =>
      `<span class="${taken ? 'ticked' : 'open'}">${escaped(words)}</span>${taken ? '' : '<span class="skip"> (not yet)</span>'}`,
  );
  return (
    `<h3>Level of intervention</h3><p class="standing">${tag(LEVEL[code] ?? [sayCode(code), 'plain'])} <span class="sub">${escaped(whoOf(set.rank, set.by, called))}, ${escaped(occurredWords(set.occurred))}</span></p>` +
    (set.rationale ? `<p class="why">${escaped(set.rationale)}</p>` : '') +
    `${proposed}${reason}${list(actions, 'actions')}` +
    (set.outcome ? `<p class="sub">Outcome ${escaped(set.outcome)} of the framework</p>` : '')
  );
}

function signs({ indicators }, called) {
  if (!indicators?.length) return '';
  const entries = indicators.map(
    ({ code, sign, text, permitted, rank, by, occurred }) =>
      `<strong>${escaped(sayCode(code.code))}${sign ? `: ${escaped(sayCode(sign.code).toLowerCase())}` : ''}</strong>` +
      (text ? `<span class="said">${escaped(text)}</span>` : '') +
      under(
        occurredWords(occurred),
        whoOf(rank, by, called),
        permitted ? 'the absence had been allowed' : null,
      ),
  );
  return `<h3>Signs observed</h3>${list(entries)}`;
}

function weighs({ riskFactors, riskReviewAt, concerned }) {
  const factors = (riskFactors ?? []).map(
    ({ factor, source }) => `${escaped(sayCode(factor))}${sourceMarkup(source)}`,
  );
  const worried = shown(concerned);
  return (
    (factors.length ? `<h3>Weighs as risk</h3>${inline(factors)}` : '') +
    facts([
      ['Risk is looked at again', riskReviewAt ? londonWords(riskReviewAt) : null],
      ['Carer or reporter', { true: 'Still concerned', false: 'No longer concerned' }[String(worried)]],
    ])
  );
}
