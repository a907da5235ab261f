import type { IncomingMessage } from 'node:http';
import { ACKNOWLEDGE, acknowledging } from './acknowledge';
import { askHub } from './ask-hub';
import type { BoardParts } from './board-parts';
import { FORMS } from './child-forms';
import type { Sent } from './child-page';
import { isSameOrigin } from './form-guard';
import { notSent, outcomeOf, type Outcome } from './outcome';
import { readForm, textOf } from './read-form';
import { sendingOf } from './send-form';
import { showChild } from './show-child';
import type { Shown } from './shown';
import type { BoardViewer } from './viewer';

interface FormOf {
  readonly viewer: BoardViewer;
  readonly childId: string;
  readonly name: Sent['name'];
}

/** Sends what a form says to the hub as a mutation in the viewer's name, and shows the child with what came of it. */
export async function sendChildForm(
  parts: BoardParts,
  request: IncomingMessage,
  form: FormOf,
): Promise<Shown> {
  const values = isSameOrigin(request) ? await readForm(request) : null;
  const sent: Sent = {
    name: form.name,
    values: values ?? new URLSearchParams(),
    outcome: values === null ? NOT_OURS : await outcomeOfForm(parts, form, values),
  };
  return showChild(parts, form.viewer, form.childId, sent);
}

const NOT_OURS = notSent(403, 'It did not come from a form of this page. Nothing was recorded.');

async function outcomeOfForm(
  parts: BoardParts,
  { viewer, childId, name }: FormOf,
  values: URLSearchParams,
): Promise<Outcome> {
  const purpose = { viewer: viewer.key, child: childId, form: name, key: textOf(values, 'key') };
  if (!isTheirs(name, viewer)) return NOT_OURS;
  if (!parts.guard.isOurs(textOf(values, 'token'), purpose))
    return notSent(403, 'This form was opened too long ago. What you wrote is below; send it again.', true);
  const sending = name === ACKNOWLEDGE ? acknowledging(childId, values) : sendingOf(name, childId, values);
  if (sending === null) return notSent(422, 'A time is missing or is none. What you wrote is below.');
  const token = await parts.tokenFor(viewer);
  return outcomeOf(await askHub(parts.hub(), token, { ...sending, basis: viewer.basis }));
}

function isTheirs(name: Sent['name'], viewer: BoardViewer): boolean {
  return name === ACKNOWLEDGE ? viewer.acknowledges === true : FORMS[name].whose === viewer.window;
}
