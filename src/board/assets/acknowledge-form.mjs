/** The button by which the reader's agency says that it has what it was told; nothing where it is not theirs to say. */
import { escaped } from './words.mjs';

export function acknowledgeForm({ id, toId, state, sentAt, says }, may) {
  const open = state === 'TOLD' || (state === 'DUE' && sentAt);
  if (!may || toId !== may.agency || !open) return '';
  const hidden = Object.entries({ token: may.token, key: may.key, notificationId: id }).map(
    ([name, value]) => `<input type="hidden" name="${name}" value="${escaped(value)}">`,
  );
  return `<form class="ack" method="post" action="${escaped(may.action)}">${hidden.join('')}<button data-key="ack-${escaped(id)}">Acknowledge<span class="skip">: ${escaped(says)}</span></button></form>`;
}
