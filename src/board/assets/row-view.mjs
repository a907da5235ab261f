/**
 * How one missing episode looks as a table row. The server writes the first rows with it and the page's script
 * writes every later one, so that a row looks the same however it came.
 */

const STATUS = {
  REPORTED: ['Reported', 'open'],
  DELAYED: ['Response delayed', 'open'],
  MISSING: ['Missing', 'open'],
  AWAY: ['Away, whereabouts known', 'open'],
  ABSENT: ['Absent', 'open'],
  LOCATED: ['Located', 'calm'],
  RETURNED: ['Returned', 'calm'],
  CLOSED: ['Closed', 'plain'],
  CANCELLED: ['Cancelled', 'plain'],
};

const RISK = { HIGH: ['High', 'high'], MEDIUM: ['Medium', 'medium'], LOW: ['Low', 'low'] };

const DEADLINE = { 'delay-review': 'Delay to be reviewed' };

/** The row as markup, escaped. `now` is a Date. */
export function rowMarkup(episode, now) {
  return (
    `<tr data-id="${escaped(episode.id)}">` +
    `<th scope="row">${child(episode.child)}</th>` +
    `<td>${tag(STATUS[episode.status] ?? [episode.status, 'plain'])}</td>` +
    `<td>${risk(episode)}</td>` +
    `<td>${since(episode, now)}</td>` +
    `<td>${lastSeen(episode)}</td>` +
    `<td>${deadline(episode, now)}</td>` +
    `<td>${escaped(episode.owner?.name ?? episode.owner?.id ?? 'Not known')}</td></tr>`
  );
}

/** One sentence for those who listen to the page instead of watching it. */
export function announcement(episode) {
  const [label] = STATUS[episode.status] ?? [episode.status];
  return `${shown(episode.child?.givenName) ?? 'A child'}: ${label.toLowerCase()}`;
}

/** When the missing episode began, as far as anyone has said; rows are in this order, latest first. */
export function startOf(episode) {
  return shown(episode.reportedAt)?.start ?? shown(episode.recordedAt)?.start ?? null;
}

function child(known) {
  if (isWithheld(known, 'IDENTITY')) return withheld(known, 'IDENTITY');
  const name = [shown(known?.givenName), shown(known?.familyName)].filter(Boolean).join(' ');
  const born = shown(known?.dateOfBirth);
  return `${escaped(name || 'Name not known')}${born ? `<span class="sub">Born ${escaped(dateWords(born))}</span>` : ''}`;
}

function risk(episode) {
  if (isWithheld(episode, 'RISK_AND_INTELLIGENCE')) return withheld(episode, 'RISK_AND_INTELLIGENCE');
  const assessed = episode.risk?.shown;
  if (!assessed) return '<span class="sub">Not assessed</span>';
  return tag(RISK[assessed.value] ?? [`Code “${assessed.unrecognisedCode}” not recognised`, 'medium']);
}

function since(episode, now) {
  const start = startOf(episode);
  if (!start) return '<span class="sub">Not known</span>';
  const end = shown(episode.locatedAt)?.start ?? shown(episode.returnedAt)?.start ?? now.toISOString();
  return `${escaped(londonWords(start))}<span class="sub">${escaped(lasting(Date.parse(end) - Date.parse(start)))}</span>`;
}

function lastSeen(episode) {
  if (isWithheld(episode, 'WHEREABOUTS')) return withheld(episode, 'WHEREABOUTS');
  const seen = shown(episode.lastSeen);
  if (!seen) return '<span class="sub">Not known</span>';
  return `${escaped(seen.place ?? 'Place not known')}<span class="sub">${escaped(londonWords(seen.at.start))}</span>`;
}

function deadline(episode, now) {
  const running = (episode.deadlines ?? []).filter((due) => due.running);
  const next = running.sort((a, b) => a.dueAt.localeCompare(b.dueAt))[0];
  if (!next) return '<span class="sub">None running</span>';
  const left = Date.parse(next.dueAt) - now.getTime();
  const words =
    left < 0 ? `<span class="overdue">Overdue by ${lasting(-left)}</span>` : `In ${lasting(left)}`;
  return `${escaped(DEADLINE[next.rule] ?? next.rule)}<span class="sub">${words}</span>`;
}

function shown(asserted) {
  return asserted?.shown?.value ?? null;
}

function isWithheld(record, category) {
  return (record?.withheld ?? []).some((item) => item.category === category);
}

function withheld(record, category) {
  const item = record.withheld.find((one) => one.category === category);
  return `<span class="withheld">Withheld</span><span class="sub">Ask ${escaped(item.ask)}</span>`;
}

function tag([label, look]) {
  return `<span class="tag ${look}">${escaped(label)}</span>`;
}

/** A length of time in the two largest units that say enough. */
export function lasting(milliseconds) {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  if (days > 0) return `${days} d ${hours} h`;
  return hours > 0 ? `${hours} h ${minutes % 60} min` : `${minutes} min`;
}

function londonWords(instant) {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(instant));
}

function dateWords(date) {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(new Date(`${date}T00:00:00Z`));
}

function escaped(text) {
  return String(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
