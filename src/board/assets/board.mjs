/** Keeps the table true: keyed frames, drawn as rows. */
import { hubClock, readSettings, sayLive, watch } from './live.mjs';
import { redraw } from './redraw.mjs';
import { announcement, rowMarkup } from './row-view.mjs';
import { mostUrgentFirst } from './urgency.mjs';

const settings = readSettings();
const now = hubClock(settings);
const body = document.getElementById('rows');
const said = document.getElementById('announcements');
const pictures = new Map();

function apply(frame) {
  if (frame.event === 'SNAPSHOT') {
    pictures.clear();
    for (const episode of frame.snapshot ?? []) pictures.set(episode.id, episode);
    draw();
  } else if (frame.event === 'UPSERT') {
    pictures.set(frame.id, frame.picture);
    draw(frame.id);
    said.textContent = announcement(frame.picture);
  } else if (frame.event === 'LEFT') {
    pictures.delete(frame.id);
    draw();
  } else {
    pictures.clear();
    draw();
  }
}

function draw(freshId) {
  const rows = [...pictures.values()].sort(mostUrgentFirst);
  redraw(
    body,
    rows.length
      ? rows.map((episode) => rowMarkup(episode, now(), settings.as)).join('')
      : `<tr><td colspan="7">${settings.nobody}</td></tr>`,
  );
  if (freshId) body.querySelector(`[data-id="${CSS.escape(freshId)}"]`)?.classList.add('fresh');
}

setInterval(() => pictures.size > 0 && draw(), 30_000);
watch({ settings, field: 'missingEpisodes', take: apply, say: sayLive });
