/** Meetings on the child: when and with whom, what is on the agenda, what was decided, and what is still to be done. */
import { deadlines } from './clocks-view.mjs';
import { sayCode, sayLower, sourceMarkup } from './codes.mjs';
import { card, facts, folded, list, under, withheldNotice } from './parts.mjs';
import { dateWords, escaped, londonWords, occurredWords, tag } from './words.mjs';

const STATUS = {
  UNCONVENED: ['Nobody has called it', 'medium'],
  CONVENED: ['Called', 'open'],
  HELD: ['Held', 'calm'],
  CANCELLED: ['Called off', 'plain'],
};
const ACTION = { OPEN: ['To be done', 'open'], DONE: ['Done', 'calm'], DROPPED: ['Dropped', 'plain'] };

export function meetingsMarkup(child, now, called) {
  const hidden = withheldNotice(child.meetingsWithheld ? [child.meetingsWithheld] : [], 'Of meetings');
  const latestFirst = [...(child.meetings ?? [])].reverse();
  if (latestFirst.length === 0) return hidden ? card('Meetings', hidden) : '';
  return card('Meetings', latestFirst.map((each) => meeting(each, now, called)).join('') + hidden);
}

function meeting(said, now, called) {
  const title = said.kind ? `${sayCode(said.kind)} meeting` : 'Meeting of a kind not in our list';
  return (
    `<div class="meeting"><p class="standing"><strong>${escaped(title)}</strong> ${tag(STATUS[said.status] ?? [sayCode(said.status), 'plain'])}${said.at ? ` <span>${escaped(londonWords(said.at))}</span>` : ''}</p>` +
    settle(said) +
    facts([
      ['Chair', said.chair],
      ['Called by', said.convenedBy ? called(said.convenedBy.id) : null],
      ['Invited', (said.invited ?? []).map(({ id }) => called(id))],
    ]) +
    (said.due?.length ? deadlines(said.due, now, called) : '') +
    lacking(said.lacking) +
    actions(said.actions ?? [], called) +
    decided(said, called) +
    agenda(said) +
    `${withheldNotice(said.withheld, 'Of this meeting')}</div>`
  );
}

function settle({ holdOrCancel, cancelReason }) {
  if (cancelReason) return `<p class="why">Called off: ${escaped(cancelReason)}</p>`;
  if (holdOrCancel === 'TO_DECIDE')
    return '<p class="disputed">The child is back: decide whether it is held, with a reason.</p>';
  return holdOrCancel === 'HOLD' ? '<p class="why">Held although the child is back.</p>' : '';
}

function lacking(entries) {
  if (!entries?.length) return '';
  return `<h3>Not invited, and should be</h3>${list(
    entries.map(({ says, source }) => `${escaped(says)}${sourceMarkup(source)}`),
    'outstanding one',
  )}`;
}

function actions(all, called) {
  if (all.length === 0) return '';
  const openFirst = [...all].sort(
    (a, b) =>
      Number(a.shown.state !== 'OPEN') - Number(b.shown.state !== 'OPEN') ||
      (a.shown.dueOn ?? '~').localeCompare(b.shown.dueOn ?? '~'),
  );
  return `<h3>Actions</h3>${list(
    openFirst.map((each) => action(each, called)),
    'list tellings',
  )}`;
}

function action({ shown, overdue, contradicted, versions }, called) {
  const state = overdue ? ['Overdue', 'high'] : (ACTION[shown.state] ?? [sayCode(shown.state), 'plain']);
  const others = contradicted
    ? `<p class="disputed">Two agencies wrote different things: ${versions
        .map(
          ({ by, what, state: own }) =>
            `<b>${escaped(by ? called(by.id) : 'Not known')}</b> ${escaped(what)} (${escaped(sayLower(own))})`,
        )
        .join('; ')}</p>`
    : '';
  return (
    `<div class="due"><strong>${escaped(shown.what)}</strong> ${tag(state)}</div>` +
    under(
      shown.owner ? called(shown.owner.id) : 'Nobody owns it',
      shown.dueOn ? `by ${dateWords(shown.dueOn)}` : 'no day set',
    ) +
    others
  );
}

function decided({ decisions, held }, called) {
  const entries = (decisions ?? []).map(
    ({ item, decision, by, occurred }) =>
      `<strong>${escaped(sayCode(item))}</strong><span class="said">${escaped(decision)}</span>${under(by ? called(by.id) : null, occurredWords(occurred))}`,
  );
  const outcomes = (held ?? []).map(
    ({ by, occurred, attended, outcome }) =>
      `Held ${escaped(occurredWords(occurred))}${outcome ? `: ${escaped(sayLower(outcome))}` : ''}${under(by ? called(by.id) : null, attended?.length ? `there: ${attended.map(({ id }) => called(id)).join(', ')}` : null)}`,
  );
  return (
    (entries.length ? `<h3>Decided</h3>${list(entries)}` : '') +
    (outcomes.length ? `<h3>What came of it</h3>${list(outcomes)}` : '')
  );
}

function agenda({ id, agenda: entries }) {
  if (!entries?.length) return '';
  const items = list(
    entries.map(({ says }) => escaped(says)),
    'outstanding one',
  );
  return folded(`agenda-${id}`, `Agenda: ${entries.length} items`, items);
}
