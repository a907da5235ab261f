import type { HubAnswer } from './ask-hub';
import { html, type Html } from './html';

/** What came of a form, as far as the page must know. */
export interface Outcome {
  readonly kind: 'done' | 'not-done' | 'in-doubt';
  readonly status: number;
  readonly words: Html;
}

const DONE = note(
  'done',
  'Recorded',
  'It stands in the picture. Sent again, this form gives this same answer and records nothing twice.',
);

/** In plain words, and what to do next. */
export function outcomeOf(answer: HubAnswer<unknown>): Outcome {
  if (answer.kind === 'data') return { kind: 'done', status: 200, words: DONE };
  if (answer.kind === 'away' || answer.code === 'UNAVAILABLE') return IN_DOUBT;
  const [status, title, words] = WORDS[answer.code ?? ''] ?? [422, 'Not recorded', answer.why];
  const where = answer.rule === null ? '' : ` (${answer.rule})`;
  const said = answer.code === 'REFUSED_BY_RULE' ? `${answer.why}${where}` : words;
  return { kind: 'not-done', status, words: note('trouble', title, said) };
}

/** For a form that did not reach the hub this time; it may have before when it `keepsKey`. */
export function notSent(status: number, words: string, keepsKey = false): Outcome {
  return { kind: keepsKey ? 'in-doubt' : 'not-done', status, words: note('trouble', 'Not sent', words) };
}

const IN_DOUBT: Outcome = {
  kind: 'in-doubt',
  status: 503,
  words: note(
    'trouble',
    'Not known whether it was recorded',
    'The hub could not be reached. Send this form again as it is: it will not be recorded twice.',
  ),
};

const WORDS: Readonly<Record<string, readonly [number, string, string]>> = {
  CONFLICT: [
    409,
    'Something else was recorded with this form before',
    'What was recorded first stands, and nothing was changed. What you wrote is below: send it again to record it as well.',
  ],
  STALE: [
    409,
    'The profile was changed since you opened it',
    'Nothing of yours was recorded. The picture shows the profile as it is now; what you wrote is below. What you had not changed is brought up to date. Look at both, then send again.',
  ],
  REFUSED_BY_RULE: [422, 'A rule stands against it', ''],
  NOT_PERMITTED: [403, 'Your agreement does not let you do this', 'Nothing was recorded.'],
  NOT_FOUND: [404, 'No such child, or not yours to write of', 'Nothing was recorded.'],
};

function note(look: string, title: string, words: string): Html {
  return html`<div class="notice ${look}" role="${look === 'done' ? 'status' : 'alert'}">
    <strong>${title}.</strong> ${words}
  </div>`;
}
