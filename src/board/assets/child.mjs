/** Keeps one child's joint picture true. The forms beside it are left alone. */
import { lookingAround } from './around.mjs';
import { pictureMarkup } from './child-view.mjs';
import { hubClock, readSettings, sayLive, watch } from './live.mjs';
import { redraw } from './redraw.mjs';
import { togetherMarkup } from './together-view.mjs';
import { STATUS } from './words.mjs';

const settings = readSettings();
const now = hubClock(settings);
const place = document.getElementById('picture');
const said = document.getElementById('announcements');
const lookAround = lookingAround({ settings, show: drawAround });
let child = null;

function apply(frame) {
  if (frame.event === 'LEFT' || frame.event === 'RESET') child = null;
  else child = frame.picture ?? frame.snapshot?.[0] ?? null;
  draw();
  if (frame.event === 'UPSERT') said.textContent = changed(child);
  lookAround(child);
}

function drawAround(together) {
  redraw(document.getElementById('around'), child ? togetherMarkup(child.id, together, settings.as) : '');
}

function changed(picture) {
  const latest = picture?.missingEpisodes?.[0];
  const status = latest ? `, now ${(STATUS[latest.status] ?? [latest.status])[0].toLowerCase()}` : '';
  return `The picture changed${status}`;
}

function draw() {
  redraw(
    place,
    child
      ? pictureMarkup(child, now(), settings)
      : '<p class="notice">This child is not in your view now.</p>',
  );
}

// Without script the way leads there all the same, to a form that is still folded.
for (const way of document.querySelectorAll('.jump a'))
  way.addEventListener('click', () => {
    document.querySelector(way.hash).open = true;
  });
setInterval(() => child && draw(), 30_000);
watch({ settings, field: 'jointPicture', take: apply, say: sayLive });
