/** What differs between two versions, part by part; and the history of the profile, section by section. */
import { sayCode } from './codes.mjs';
import { card, folded, list, under } from './parts.mjs';
import { escaped, occurredWords } from './words.mjs';

const CHANGE = { ADDED: 'added', CHANGED: 'changed', REMOVED: 'taken out' };

export function changesMarkup(changes) {
  return list(
    changes.map(
      ({ part, change, before, after }) =>
        `<strong>${escaped(sayCode(part))}</strong> ${CHANGE[change]}` +
        (before ? `<del>${escaped(before)}</del>` : '') +
        (after ? `<ins>${escaped(after)}</ins>` : ''),
    ),
    'list changes',
  );
}

const SECTION = {
  person: 'Who to look for',
  health: 'Health and communication',
  network: 'People around the child',
  risk: 'Risks',
  today: 'Part 2, when last seen',
};

/** Every section that was stated more than once, latest first. */
export function historyMarkup(history, called) {
  const parts = Object.entries(SECTION).flatMap(([section, title]) => {
    const versions = history?.[section]?.versions ?? [];
    return versions.length < 2
      ? []
      : [folded(`history-${section}`, `${title}: ${versions.length} versions`, versionsOf(versions, called))];
  });
  return parts.length
    ? card(
        'How the profile changed',
        parts.join(''),
        'Each version against the one before it of the same agency.',
      )
    : '';
}

function versionsOf(versions, called) {
  const latestFirst = [...versions].reverse();
  return latestFirst
    .map(
      ({ number, by, stated, changes }) =>
        `<div class="version"><h3>Version ${number}</h3>${under(called(by), occurredWords(stated))}${changesMarkup(changes)}</div>`,
    )
    .join('');
}
