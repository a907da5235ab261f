/**
 * Keeps the table true. It speaks to the hub as any client does: one subscription, keyed frames. When the socket is
 * lost it says so, and comes back with the place it had reached.
 */
import { announcement, rowMarkup, startOf } from './row-view.mjs';

const settings = JSON.parse(document.getElementById('settings').textContent);
const body = document.getElementById('rows');
const state = document.getElementById('live-state');
const said = document.getElementById('announcements');
const pictures = new Map();
/** The hub's clock may differ from this machine's, and in a demonstration it is moved. */
const hubAhead = Date.parse(settings.hubNow) - Date.now();
let resume = null;
let waitMilliseconds = 500;

function connect() {
  const url = new URL('/graphql', location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  const socket = new WebSocket(url, 'graphql-transport-ws');
  socket.onopen = () =>
    send(socket, { type: 'connection_init', payload: { authorization: `Bearer ${settings.token}` } });
  socket.onmessage = (event) => hear(socket, JSON.parse(event.data));
  socket.onclose = (event) => lost(event.code);
}

function send(socket, message) {
  socket.send(JSON.stringify(message));
}

function hear(socket, message) {
  if (message.type === 'connection_ack') subscribe(socket);
  else if (message.type === 'ping') send(socket, { type: 'pong' });
  else if (message.type === 'next') take(message.payload);
  else if (message.type === 'error')
    show('no', `Live updates refused: ${message.payload?.[0]?.message ?? 'no reason given'}`);
}

function subscribe(socket) {
  const extensions = { ...(settings.basis ? { basis: settings.basis } : {}), ...(resume ? { resume } : {}) };
  send(socket, { id: 'board', type: 'subscribe', payload: { query: settings.subscription, extensions } });
}

function take(payload) {
  const frame = payload.data?.missingEpisodes;
  if (!frame) return;
  const { cursor, resumeKey } = payload.extensions ?? {};
  if (cursor) resume = { key: resumeKey ?? resume?.key, cursor };
  waitMilliseconds = 500;
  apply(frame);
  show('yes', 'Live: changes appear as agencies record them');
}

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
  const rows = [...pictures.values()].sort(latestFirst);
  body.innerHTML = rows.length
    ? rows.map((episode) => rowMarkup(episode, now())).join('')
    : `<tr><td colspan="7">${settings.nobody}</td></tr>`;
  if (freshId) body.querySelector(`[data-id="${CSS.escape(freshId)}"]`)?.classList.add('fresh');
}

function latestFirst(a, b) {
  return (startOf(b) ?? '').localeCompare(startOf(a) ?? '') || a.id.localeCompare(b.id);
}

function now() {
  return new Date(Date.now() + hubAhead);
}

function lost(code) {
  if (code === 4403 || code === 4401)
    return show('no', 'Live updates ended: your access is no longer valid. Choose again.');
  show('no', 'Not live: the connection was lost. Trying again.');
  setTimeout(connect, waitMilliseconds * (0.5 + Math.random()));
  waitMilliseconds = Math.min(waitMilliseconds * 2, 15_000);
}

function show(live, words) {
  state.dataset.live = live;
  state.textContent = words;
}

setInterval(() => pictures.size > 0 && draw(), 30_000);
connect();
