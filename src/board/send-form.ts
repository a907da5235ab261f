import { RECORD_DEBRIEF, RECORD_REFUSAL, RECORD_RETURNED, UPDATE_PROFILE } from './child-operations';
import type { FormName } from './child-forms';
import { readLondonText } from './london-time';
import { linesOf, readBase, saidOnly, textOf } from './read-form';

export interface Sending {
  readonly query: string;
  readonly variables: { readonly input: Readonly<Record<string, unknown>> };
}

/** A form as the mutation it stands for; null when a time in it is none, or it is not as it was written out. */
export function sendingOf(name: FormName, childId: string, form: URLSearchParams): Sending | null {
  if (name === 'profile') return profileOf(childId, form);
  const at = readLondonText(textOf(form, 'at'));
  if (at === null) return null;
  if (name === 'returned') return returnedOf(at, form);
  const event = {
    childId,
    ...saidOnly({ missingEpisodeId: textOf(form, 'missingEpisodeId') }),
    referral: textOf(form, 'referral'),
    eventId: textOf(form, 'key'),
    at,
  };
  return name === 'debrief' ? debriefOf(event, form) : refusalOf(event, form);
}

function debriefOf(event: object, form: URLSearchParams): Sending {
  const lists = ['pushFactors', 'pullFactors', 'harm', 'exploitation', 'offending', 'substances', 'withWhom'];
  const texts = ['whereTheyWent', 'childsWishes', 'adviceGiven', 'likelihoodOfRepeat', 'narrative'];
  const answers = saidOnly({
    ...Object.fromEntries(lists.map((name) => [name, linesOf(form, name)])),
    ...Object.fromEntries(texts.map((name) => [name, textOf(form, name)])),
  });
  const safeguarding = form.get('safeguarding') === 'yes';
  return { query: RECORD_DEBRIEF, variables: { input: { ...event, safeguarding, answers } } };
}

function refusalOf(event: object, form: URLSearchParams): Sending {
  const said = { by: textOf(form, 'by'), ...saidOnly({ reason: textOf(form, 'reason') }) };
  return { query: RECORD_REFUSAL, variables: { input: { ...event, ...said } } };
}

function returnedOf(at: string, form: URLSearchParams): Sending {
  const said = saidOnly({ to: textOf(form, 'to') });
  const input = {
    key: textOf(form, 'key'),
    missingEpisodeId: textOf(form, 'missingEpisodeId'),
    at,
    ...said,
  };
  return { query: RECORD_RETURNED, variables: { input } };
}

/** A section is replaced whole, so what the form does not show is carried along as it was when the form was written. */
function profileOf(childId: string, form: URLSearchParams): Sending | null {
  const base = readBase(form.get('base') ?? '');
  if (base === null) return null;
  const person = saidOnly({
    ...base,
    description: textOf(form, 'description'),
    whatHelpsThemReturn: textOf(form, 'whatHelpsThemReturn'),
    placesFoundBefore: linesOf(form, 'placesFoundBefore'),
  });
  const input = {
    key: textOf(form, 'key'),
    childId,
    expectedRevision: textOf(form, 'revision'),
    person,
  };
  return { query: UPDATE_PROFILE, variables: { input } };
}
