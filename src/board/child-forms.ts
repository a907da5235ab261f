import { randomUUID } from 'node:crypto';
import type { FormGuard } from './form-guard';
import { choiceOf, fieldOf, hidden, type Choice, type Field } from './form-parts';
import { html, type Html } from './html';
import { seenBy, type BoardViewer, type Window } from './viewer';

export type FormName = 'debrief' | 'refusal' | 'profile' | 'returned';

interface FormShape {
  readonly title: string;
  readonly lede: string;
  readonly send: string;
  readonly whose: Window;
  /** What the form carries and nobody types. */
  readonly carried: readonly string[];
  readonly fields: readonly (Field | Choice)[];
}

const EACH_LINE = 'One to a line.';

const REFERRAL: Field = {
  name: 'referral',
  label: 'Your reference of the referral',
  hint: 'Letters, digits, space and . / _ - as your own system has it.',
  required: true,
};

const AT = (label: string): Field => ({
  name: 'at',
  label,
  type: 'datetime-local',
  hint: 'UK time.',
  required: true,
});

/** The forms by which people write through the hub, and whose they are. */
export const FORMS: Readonly<Record<FormName, FormShape>> = {
  debrief: {
    title: 'Record a debrief',
    lede: 'What was learnt, by category. Leave empty what was not asked or not answered.',
    send: 'Record the debrief',
    whose: 'interviews',
    carried: ['missingEpisodeId'],
    fields: [
      REFERRAL,
      AT('When it was written'),
      {
        name: 'safeguarding',
        legend: 'Was significant harm found, to this child or another?',
        options: [
          ['yes', 'Yes: social worker and police are to know at once'],
          ['no', 'No'],
        ],
      },
      { name: 'pushFactors', label: 'What drove the child away', hint: EACH_LINE, rows: 2 },
      { name: 'pullFactors', label: 'What drew the child', hint: EACH_LINE, rows: 2 },
      { name: 'whereTheyWent', label: 'Where they went', rows: 2 },
      { name: 'withWhom', label: 'With whom', hint: `${EACH_LINE} Kept apart, as other people.`, rows: 2 },
      { name: 'harm', label: 'Harm suffered', hint: EACH_LINE, rows: 2 },
      { name: 'exploitation', label: 'Signs of exploitation', hint: EACH_LINE, rows: 2 },
      { name: 'offending', label: 'Offences by or against the child', hint: EACH_LINE, rows: 2 },
      { name: 'substances', label: 'Drugs and alcohol', hint: EACH_LINE, rows: 2 },
      { name: 'childsWishes', label: 'What the child wants', rows: 2 },
      { name: 'adviceGiven', label: 'Advice and helplines given', rows: 2 },
      { name: 'likelihoodOfRepeat', label: 'How likely it is to happen again', rows: 2 },
      { name: 'narrative', label: 'The account in full', rows: 5 },
    ],
  },
  refusal: {
    title: 'Record a refusal',
    lede: 'Only the child can refuse. What a parent or carer says is kept, and the offer stands.',
    send: 'Record the refusal',
    whose: 'interviews',
    carried: ['missingEpisodeId'],
    fields: [
      REFERRAL,
      AT('When it was refused'),
      {
        name: 'by',
        legend: 'By whom?',
        options: [
          ['CHILD', 'The child'],
          ['PARENT', 'A parent'],
          ['CARER', 'A carer'],
        ],
      },
      { name: 'reason', label: 'Why', rows: 2 },
    ],
  },
  profile: {
    title: 'Keep the profile',
    lede: 'What your authority says in Part 1. The rest of what it said stays as it is.',
    send: 'Save the profile',
    whose: 'social-work',
    carried: ['revision', 'base'],
    fields: [
      { name: 'description', label: 'Description', rows: 3 },
      { name: 'whatHelpsThemReturn', label: 'What helps them return', rows: 3 },
      { name: 'placesFoundBefore', label: 'Found before', hint: EACH_LINE, rows: 3 },
    ],
  },
  returned: {
    title: 'Record that the child is back',
    lede: 'Police and social care see it at once, and the clock of the return interview starts.',
    send: 'Record the return',
    whose: 'care',
    carried: ['missingEpisodeId'],
    fields: [AT('When they came back'), { name: 'to', label: 'Where to' }],
  },
};

export function isFormName(text: string): text is FormName {
  return Object.hasOwn(FORMS, text);
}

export interface FormAt {
  readonly viewer: BoardViewer;
  readonly childId: string;
  readonly guard: FormGuard;
}

/** A form as markup, with what stands in it. Each writing has a key of its own unless one is handed on to be sent again. */
export function formMarkup(
  name: FormName,
  { viewer, childId, guard }: FormAt,
  values: URLSearchParams,
  note: Html | null = null,
): Html {
  const shape = FORMS[name];
  const key = values.get('key') ?? `board-${randomUUID()}`;
  const token = guard.tokenFor({ viewer: viewer.key, child: childId, form: name, key });
  const action = seenBy(viewer, `/child/${encodeURIComponent(childId)}/${name}`);
  return html`<details class="card write" id="${name}" ${note === null ? '' : openMark}>
    <summary><h2>${shape.title}</h2></summary>
    <p class="sub">${shape.lede}</p>
    ${note}
    <form method="post" action="${action}">
      ${hidden('key', key)} ${hidden('token', token)}
      ${shape.carried.map((each) => hidden(each, values.get(each) ?? ''))}
      ${shape.fields.map((field) =>
        'legend' in field ? choiceOf(name, field, values) : fieldOf(name, field, values),
      )}
      <button type="submit">${shape.send}</button>
    </form>
  </details>`;
}

const openMark: Html = html`open`;
