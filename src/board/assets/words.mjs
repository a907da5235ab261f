/** How values read on the board. Whatever stands in markup has passed through `escaped`. */

export const STATUS = {
  NOTICED: ['Noticed, not reported', 'open'],
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

const DEADLINE = { 'delay-review': 'Delay to be reviewed', 'return-interview': 'Return interview' };

export function deadlineWords(rule) {
  return DEADLINE[rule] ?? rule;
}

export function riskTag(episode) {
  if (isWithheld(episode, 'RISK_AND_INTELLIGENCE')) return withheld(episode, 'RISK_AND_INTELLIGENCE');
  const assessed = episode.risk?.shown;
  if (!assessed) return '<span class="sub">Not assessed</span>';
  return tag(RISK[assessed.value] ?? [`Code “${assessed.unrecognisedCode}” not recognised`, 'medium']);
}

/** The value that the partnership's protocol puts first, or null. */
export function shown(asserted) {
  return asserted?.shown?.value ?? null;
}

export function isWithheld(record, category) {
  return (record?.withheld ?? []).some((item) => item.category === category);
}

export function withheld(record, category) {
  const item = record.withheld.find((one) => one.category === category);
  return `<span class="withheld">Withheld</span><span class="sub">Ask ${escaped(item.ask)}</span>`;
}

export function nameOf(child) {
  return [shown(child?.givenName), shown(child?.familyName)].filter(Boolean).join(' ');
}

export function tag([label, look]) {
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

const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});
const LONDON_DAY = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
});
const DAY = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

export function londonWords(instant) {
  return LONDON.format(new Date(instant));
}

/** When something happened, no more exactly than its source said. */
export function occurredWords(occurred) {
  if (!occurred || occurred.precision === 'UNKNOWN') return 'Time not known';
  if (occurred.precision === 'DATE') return LONDON_DAY.format(new Date(occurred.start));
  return londonWords(occurred.start);
}

export function dateWords(date) {
  return DAY.format(new Date(`${date}T00:00:00Z`));
}

export function escaped(text) {
  return String(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
