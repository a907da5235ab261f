/** The child's missing episodes: the latest in full, those before folded away. */
import { chronology } from './chronology-view.mjs';
import { clocksMarkup, clocksOf, deadlines } from './clocks-view.mjs';
import { card } from './parts.mjs';
import { responseMarkup } from './response-view.mjs';
import { standing } from './standing-view.mjs';
import { tellingsMarkup } from './telling-view.mjs';
import { STATUS, escaped, occurredWords, shown } from './words.mjs';

/** The latest missing episode with all that is asked of it; null when none is known. */
export function latestOf(child) {
  const [first] = child.missingEpisodes ?? [];
  const more = (child.latest ?? []).find((each) => each?.id === first?.id);
  return first ? { ...first, ...more } : null;
}

/** `may` is what the reader may do here. */
export function currentMarkup(child, now, called, may) {
  const episode = latestOf(child);
  const clocks = clocksOf(child);
  if (!episode)
    return (
      card('Missing episode', '<p class="sub">None is known to you.</p>') +
      (clocks.length ? clocksMarkup(clocks, now, called) : '')
    );
  return (
    card('Missing episode', standing(episode, now, called)) +
    clocksMarkup(clocks, now, called) +
    responseMarkup(episode, called) +
    tellingsMarkup(episode, now, called, may)
  );
}

export function chronologyMarkup(child, called) {
  const [episode] = child.missingEpisodes ?? [];
  if (!episode) return '';
  return card(
    'Chronology',
    chronology(episode, called),
    'What each agency recorded, in the order it happened, with when this hub was told.',
  );
}

/** Those before, each folded away. */
export function earlierMarkup(child, now, called) {
  const [, ...episodes] = child.missingEpisodes ?? [];
  if (episodes.length === 0) return '';
  const folded = episodes.map((episode) => {
    const start = shown(episode.reportedAt) ?? shown(episode.recordedAt);
    const [status] = STATUS[episode.status] ?? [episode.status];
    const key = `earlier-${episode.id}`;
    return (
      `<details data-key="${escaped(key)}"><summary data-key="${escaped(key)}-summary">${escaped(occurredWords(start))}: ${escaped(status.toLowerCase())}</summary>` +
      standing(episode, now, called) +
      deadlines(episode.deadlines ?? [], now, called) +
      `${chronology(episode, called)}</details>`
    );
  });
  return card('Earlier missing episodes', folded.join(''));
}
