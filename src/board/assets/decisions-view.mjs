/** Every decision: who, in what rank, when and why. One taken without the authority is kept, and shown as set aside. */
import { sayCode, sayLower, sourceMarkup, whoOf } from './codes.mjs';
import { card, list, under } from './parts.mjs';
import { brokenWords } from './rule-words.mjs';
import { escaped, occurredWords, tag } from './words.mjs';

export function decisionsMarkup(episode, called) {
  const latestFirst = [...(episode?.decisions ?? [])].reverse();
  if (latestFirst.length === 0) return '';
  return card('Decisions', list(latestFirst.map((each) => decision(each, called))), 'Latest first.');
}

function decision({ kind, decided, rationale, broken, by, rank, occurred }, called) {
  const aside = broken
    ? `${tag(['Set aside', 'medium'])}<span class="overdue aside">Kept, and changes nothing: ${escaped(brokenWords(broken.rule))}${sourceMarkup(broken.source)}</span>`
    : '';
  return (
    `<strong class="${broken ? 'struck' : ''}">${escaped(sayCode(kind))}: ${escaped(decided.includes(':') ? called(decided) : sayLower(decided))}</strong> ${aside}` +
    `<span class="said">${rationale ? escaped(rationale) : '<span class="sub">No reason is recorded.</span>'}</span>` +
    under(whoOf(rank, by, called), occurredWords(occurred))
  );
}
