/** Plans made with and for the child: what they say, who agreed, when they are looked at again, and what is lacking. */
import { changesMarkup } from './changes-view.mjs';
import { sayCode, sayLower, sourceMarkup } from './codes.mjs';
import { card, facts, folded, list, under, withheldNotice } from './parts.mjs';
import { dateWords, escaped, londonWords, occurredWords, tag } from './words.mjs';

/** Beside the report, where it is read at once. */
export function triggerPlanMarkup(plans, called) {
  const trigger = (plans?.made ?? []).find(({ kind }) => kind === 'TRIGGER_PLAN');
  return trigger
    ? card('Trigger plan', plan(trigger, called), 'Agreed beforehand: how to report, and how to respond.')
    : '';
}

export function plansMarkup(plans, called) {
  if (!plans) return '';
  const others = (plans.made ?? []).filter(({ kind }) => kind !== 'TRIGGER_PLAN');
  const made = others.map((each) =>
    folded(`plan-${each.kind ?? each.unrecognisedKind}`, titleOf(each), plan(each, called)),
  );
  const lacking = (plans.lacking ?? []).map(
    ({ kind, because, source }) =>
      `<strong>${escaped(sayCode(kind))}</strong>${under(`Because: ${sayLower(because)}`)}${sourceMarkup(source)}`,
  );
  const markup =
    (lacking.length ? `<h3>Nobody has made</h3>${list(lacking)}` : '') +
    made.join('') +
    withheldNotice(plans.withheld, 'Of plans');
  return markup ? card('Plans', markup) : '';
}

/** Why a plan is to be looked at again. */
export function reviewDue(reasons) {
  return (reasons ?? [])
    .map(
      ({ because, since, dueOn }) =>
        `<p class="disputed">To be looked at again after a ${escaped(sayLower(because))} ${escaped(londonWords(since))}${dueOn ? `, by ${escaped(dateWords(dueOn))}` : ''}</p>`,
    )
    .join('');
}

function titleOf({ kind, unrecognisedKind, reviewDue: due }) {
  const name = kind ? sayCode(kind) : `Code “${unrecognisedKind}” not recognised`;
  return due.length ? `${name}: review due` : name;
}

function plan(
  { kind, current, partsLacking, notYetAgreed, reviewDue: due, reviews, challenges, comparison },
  called,
) {
  return (
    reviewDue(due) +
    challenges.map((each) => challenge(each, called)).join('') +
    (current ? facts(current.parts.map(({ part, text }) => [sayCode(part), text])) : '') +
    (partsLacking.length
      ? `<p class="disputed">Leaves out: ${escaped(partsLacking.map(sayLower).join(', '))}</p>`
      : '') +
    agreed(current, notYetAgreed, called) +
    (current ? stated(current, called) : '') +
    reviewed(reviews, called) +
    (comparison?.changes.length
      ? folded(
          `changes-${kind}`,
          `What changed in version ${comparison.to}`,
          changesMarkup(comparison.changes),
        )
      : '')
  );
}

function stated({ number, by, stated: at, titled, reviewOn, childsPart }, called) {
  return under(
    `Version ${number}${titled ? ` (${titled})` : ''}, ${called(by)}, ${occurredWords(at)}`,
    childsPart ? sayCode(childsPart) : null,
    reviewOn ? `says review ${dateWords(reviewOn)}` : null,
  );
}

function agreed(current, lacking, called) {
  const by = (current?.agreedBy ?? []).map(({ agency, saidBy }) =>
    agency === saidBy ? called(agency) : `${called(agency)} (${called(saidBy)} says so)`,
  );
  const waiting = lacking.map(({ party, agency }) => (agency ? called(agency) : sayLower(party)));
  return (
    (by.length ? `<p class="agreed">${tag(['Agreed', 'calm'])} ${escaped(by.join(', '))}</p>` : '') +
    (waiting.length
      ? `<p class="agreed">${tag(['Not yet agreed', 'medium'])} ${escaped(waiting.join(', '))}</p>`
      : '')
  );
}

function reviewed(reviews, called) {
  const last = reviews.at(-1);
  if (!last) return '';
  return under(
    `Looked at again ${occurredWords(last.reviewed)}: ${last.agencies.map(called).join(', ') || called(last.by)}${last.changed ? ', changed' : ''}`,
    last.lacking.length ? `without ${last.lacking.map(sayLower).join(', ')}` : null,
  );
}

function challenge({ reason, by, challenged, answered }, called) {
  return `<p class="disputed">${answered ? 'Was disputed, and answered' : 'Disputed'}: ${escaped(reason)}${under(called(by), occurredWords(challenged))}</p>`;
}
