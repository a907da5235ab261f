/** Which photographs are held, and whether they still show the child. */
import { sayCode, sayLower } from './codes.mjs';
import { list, under } from './parts.mjs';
import { dateWords, escaped, tag } from './words.mjs';

export function photographsMarkup(profile, called) {
  const held = (profile?.photographs ?? []).map((each) => photograph(each, called));
  const lacking = (profile?.photographsLacking ?? []).map(
    ({ shows, holder }) =>
      `${escaped(sayCode(shows))} ${tag([holder ? `Not held by the ${sayLower(holder)}` : 'Nobody holds one', 'medium'])}`,
  );
  const all = list([...held, ...lacking]);
  return all ? `<h3>Photographs</h3>${all}` : '';
}

function photograph({ shows, takenOn, by, heldBy, outOfDate, appearanceChanged, renewOn }, called) {
  const stale = appearanceChanged
    ? tag(['Looks otherwise now: renew', 'high'])
    : outOfDate
      ? tag(['Out of date', 'medium'])
      : tag(['Still good', 'calm']);
  return (
    `${escaped(sayCode(shows))}, ${escaped(takenOn ? dateWords(takenOn) : 'day not known')} ${stale}` +
    under(
      called(by),
      heldBy.length ? `held by ${heldBy.map(sayLower).join(' and ')}` : null,
      renewOn && !outOfDate ? `renew by ${dateWords(renewOn)}` : null,
    )
  );
}
