/** Who is to be told of the missing episode, by whom and by when, and what came of it. What is late stands first. */
import { acknowledgeForm } from './acknowledge-form.mjs';
import { sayCode, sayLower, sourceMarkup, whoOf } from './codes.mjs';
import { card, folded, list, under, withheldNotice } from './parts.mjs';
import { escaped, lasting, londonWords, occurredWords, tag } from './words.mjs';

/** `may` is what the reader may do: acknowledge for an agency, with a form that the page's own server knows again. */
export function tellingsMarkup(episode, now, called, may) {
  const all = episode.notifications ?? [];
  if (all.length === 0) return '';
  const isOwn = ({ toId }) => Boolean(may) && toId === may.agency;
  const isOpen = (each) => each.state === 'DUE' || (each.state === 'TOLD' && isOwn(each));
  const waits = all.filter((each) => each.state === 'TOLD' && !isOwn(each));
  const over = all.filter(({ state }) => state === 'ACKNOWLEDGED' || state === 'BARRED');
  const duties = (some) =>
    list(
      grouped(some, now).map((group) => duty(group, now, called, may)),
      'list tellings',
    );
  return card(
    'Who is to be told',
    (duties(all.filter(isOpen)) || '<p class="sub">Nobody waits to be told.</p>') +
      (waits.length
        ? folded('told-waits', `${waits.length} told, not yet acknowledged`, duties(waits))
        : '') +
      (over.length
        ? folded('told-over', `${over.length} acknowledged, or not to be told`, duties(over))
        : ''),
  );
}

/** Whether somebody was to be told by now and was not. */
export function isLate({ state, dueAt, escalatedAt }, now) {
  if (state !== 'DUE') return false;
  return Boolean(escalatedAt) || (Boolean(dueAt) && Date.parse(dueAt) < now.getTime());
}

/** Those of one duty with one time stand together, whoever is told; what is late first, then by when it is due. */
function grouped(tellings, now) {
  const groups = new Map();
  for (const each of tellings) {
    const key = [each.state, each.says, each.byRole, each.byId, each.dueAt, isLate(each, now)].join('|');
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].sort(
    ([a], [b]) =>
      Number(isLate(b, now)) - Number(isLate(a, now)) ||
      (a.dueAt ?? '~').localeCompare(b.dueAt ?? '~') ||
      a.since.localeCompare(b.since),
  );
}

function duty(group, now, called, may) {
  const [first] = group;
  return (
    `<div class="due"><strong>${escaped(first.says)}${sourceMarkup(first.source)}</strong> ${stateTag(first, now)}</div>` +
    under(`By ${whoOf(first.byRole, first.byId, called)}`, escalated(first)) +
    `<ul class="told">${group.map((each) => `<li>${told(each, called, may)}</li>`).join('')}</ul>`
  );
}

function told(said, called, may) {
  const to = said.toId ? `${sayCode(said.recipient)}, ${called(said.toId)}` : sayCode(said.recipient);
  const done = said.doneAt
    ? `told ${occurredWords(said.doneAt)}${said.doneById ? ` by ${called(said.doneById)}` : ''}${said.route ? `, ${sayLower(said.route)}` : ''}`
    : null;
  const sent =
    said.sentAt && !said.doneAt
      ? `${said.toId ? 'sent to them' : 'passed on to be told'} ${londonWords(said.sentAt)}`
      : null;
  return (
    `<span>${escaped(to)}</span>${under(done, sent)}${bar(said, called)}` +
    withheldNotice(said.withheld, 'Of this telling') +
    acknowledgeForm(said, may)
  );
}

function escalated({ escalatedAt, managerRole }) {
  if (!escalatedAt) return null;
  return `not done in time: ${managerRole ? sayLower(managerRole) : 'the manager'} told ${londonWords(escalatedAt)}`;
}

function stateTag(said, now) {
  const { state, dueAt } = said;
  if (state === 'ACKNOWLEDGED') return tag(['Acknowledged', 'calm']);
  if (state === 'BARRED') return tag(['Not to be told', 'plain']);
  if (state === 'TOLD') return tag(['Told, not acknowledged', 'open']);
  if (!dueAt) return tag(isLate(said, now) ? ['Not told in time', 'high'] : ['To be told', 'open']);
  const left = Date.parse(dueAt) - now.getTime();
  return left < 0 ? tag([`Overdue by ${lasting(-left)}`, 'high']) : tag([`${lasting(left)} left`, 'open']);
}

function bar({ bar: said, someBarred }, called) {
  if (said)
    return `<span class="overdue">Somebody is not to be told: ${escaped(called(said.byId))}, ${escaped(occurredWords(said.at))}</span>${under(said.rationale)}`;
  return someBarred ? '<span class="overdue">Somebody of them is not to be told.</span>' : '';
}
