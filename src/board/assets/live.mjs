/**
 * One subscription to the hub, spoken as any client speaks it. When the socket is lost it says so, and comes back with
 * the place it had reached.
 */
export function watch({ settings, field, take, say }) {
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

  function hear(socket, message) {
    if (message.type === 'connection_ack') subscribe(socket);
    else if (message.type === 'ping') send(socket, { type: 'pong' });
    else if (message.type === 'next') hold(message.payload);
    else if (message.type === 'error')
      say('no', `Live updates refused: ${message.payload?.[0]?.message ?? 'no reason given'}`);
  }

  function subscribe(socket) {
    const extensions = {
      ...(settings.basis ? { basis: settings.basis } : {}),
      ...(resume ? { resume } : {}),
    };
    const payload = { query: settings.subscription, variables: settings.variables ?? {}, extensions };
    send(socket, { id: 'board', type: 'subscribe', payload });
  }

  function hold(payload) {
    const frame = payload.data?.[field];
    if (!frame) return;
    const { cursor, resumeKey } = payload.extensions ?? {};
    if (cursor) resume = { key: resumeKey ?? resume?.key, cursor };
    waitMilliseconds = 500;
    take(frame);
    say('yes', 'Live: changes appear as agencies record them');
  }

  function lost(code) {
    if (code === 4403 || code === 4401)
      return say('no', 'Live updates ended: your access is no longer valid. Choose again.');
    say('no', 'Not live: the connection was lost. Trying again.');
    setTimeout(connect, waitMilliseconds * (0.5 + Math.random()));
    waitMilliseconds = Math.min(waitMilliseconds * 2, 15_000);
  }

  connect();
}

function send(socket, message) {
  socket.send(JSON.stringify(message));
}

/** What the page was given by the server that wrote it. */
export function readSettings() {
  return JSON.parse(document.getElementById('settings').textContent);
}

/** The hub's clock may differ from this machine's, and in a demonstration it is moved. */
export function hubClock(settings) {
  const ahead = Date.parse(settings.hubNow) - Date.now();
  return () => new Date(Date.now() + ahead);
}

/** Says in the page whether it is live. */
export function sayLive(live, words) {
  const state = document.getElementById('live-state');
  if (state.textContent === words) return;
  state.dataset.live = live;
  state.textContent = words;
}
