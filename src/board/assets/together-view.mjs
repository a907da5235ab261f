/** Other children at the same place or gone with this one: asked for apart from the live picture, each time that changes. */
import { sayCode, sourceMarkup } from './codes.mjs';
import { card, list, under } from './parts.mjs';
import { escaped, londonWords } from './words.mjs';

/** `as` is whom the reader looks as, for the ways to the other children. */
export function togetherMarkup(childId, { places, together }, as) {
  const gone = together.filter(({ childIds }) => childIds.includes(childId));
  const there = places.filter(({ occurrences }) => occurrences.some((each) => each.childId === childId));
  const entries = [
    ...gone.map((each) => withOthers(each, childId, as)),
    ...there.map((each) => samePlace(each, childId, as)),
  ];
  return entries.length
    ? card(
        'With other children',
        list(entries),
        'As of when this picture last changed. What is of another child stands on their page.',
      )
    : '';
}

function withOthers({ childIds, rule, occasions, current }, childId, as) {
  const others = childIds.filter((id) => id !== childId);
  return (
    `<strong>${escaped(rule.says)}</strong>${current ? '' : ' <span class="sub">(no longer)</span>'}` +
    ways(others, as) +
    occasions
      .map(({ at, how, place }) => under(londonWords(at), `same ${sayCode(how).toLowerCase()}`, place))
      .join('') +
    sourceMarkup(rule.source)
  );
}

function samePlace({ of, place, rule, occurrences, childCount, current }, childId, as) {
  const others = [...new Set(occurrences.map((each) => each.childId))].filter((id) => id !== childId);
  return (
    `<strong>${escaped(place ?? sayCode(of))}</strong>${current ? '' : ' <span class="sub">(no longer)</span>'}` +
    `<span class="said">${escaped(rule.says)}${sourceMarkup(rule.source)}</span>` +
    under(`${childCount} ${childCount === 1 ? 'child' : 'children'}`, `${occurrences.length} times`) +
    ways(others, as)
  );
}

function ways(others, as) {
  if (others.length === 0) return '';
  const links = others.map(
    (id, index) =>
      `<a href="/child/${encodeURIComponent(id)}?as=${encodeURIComponent(as)}">Open child ${others.length === 1 ? '' : `${index + 1} `}with them</a>`,
  );
  return `<span class="sub ways">${links.join(' ')}</span>`;
}
