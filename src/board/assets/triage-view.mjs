/** How the child is rated for the return interview, why, and which patterns their absences make: with what raised each. */
import { sayLower, sourceMarkup } from './codes.mjs';
import { card, folded, list, under, withheldNotice } from './parts.mjs';
import { escaped, londonWords, tag } from './words.mjs';

export const RATING = { RED: ['Red', 'high'], AMBER: ['Amber', 'medium'], GREEN: ['Green', 'calm'] };

export function triageMarkup(child, called) {
  const raised = child.patterns?.raised ?? [];
  const markup = rating(child.triage, called) + patterns(raised);
  const hidden = withheldNotice(child.patterns?.withheld, 'Of patterns');
  return markup + hidden ? card('Patterns and triage', markup + hidden) : '';
}

function rating(triage, called) {
  if (!triage) return '';
  const reasons = triage.reasons.map(
    ({ says, rating: own, occurrences, given }) =>
      `${tag(RATING[own])} ${escaped(says)}${given.length ? under(`Said by ${[...new Set(given.map(({ by }) => called(by)))].join(', ')}`) : ''}${occasions(occurrences, `reason-${says}`)}`,
  );
  return (
    `<p class="standing"><span class="label">Rated</span> ${tag(RATING[triage.rating])} <span class="sub">${triage.missingEpisodes} missing ${triage.missingEpisodes === 1 ? 'episode' : 'episodes'}, ${triage.absences} ${triage.absences === 1 ? 'absence' : 'absences'}</span></p>` +
    (triage.followUp ? `<p class="why">${escaped(triage.followUp)}</p>` : '') +
    list(reasons) +
    `<p class="sub under">${escaped(triage.protocol)}${sourceMarkup(triage.source)}</p>`
  );
}

function patterns(raised) {
  if (raised.length === 0) return '';
  const current = raised.filter((each) => each.current);
  const past = raised.filter((each) => !each.current);
  return (
    (current.length ? `<h3>Raised now</h3>${list(current.map(pattern))}` : '') +
    (past.length ? folded('patterns-past', `${past.length} raised before`, list(past.map(pattern))) : '')
  );
}

function pattern({ rule, raisedAt, occurrences }) {
  return (
    `<strong>${escaped(rule.says)}</strong>${rule.followUp ? `<span class="said">${escaped(rule.followUp)}</span>` : ''}` +
    `<span class="sub">Raised ${escaped(londonWords(raisedAt))}${sourceMarkup(rule.source)}</span>` +
    occasions(occurrences, `pattern-${rule.says}`)
  );
}

/** The facts behind it. */
function occasions(occurrences, key) {
  if (!occurrences?.length) return '';
  const lines = occurrences.map(
    ({ at, marks }) =>
      `${at ? escaped(londonWords(at)) : 'Time not known'}: ${escaped(marks.map(sayLower).join(', '))}`,
  );
  return folded(
    key,
    `Raised by ${lines.length} ${lines.length === 1 ? 'occurrence' : 'occurrences'}`,
    list(lines, 'plainlist'),
  );
}
