/**
 * The joint picture of one child as markup: the same on the server, for a page that reads without script, and in the
 * page's script, which keeps it true. What this audience is not shown says whom to ask.
 */
import { authoritiesMarkup, careMarkup } from './care-view.mjs';
import { historyMarkup } from './changes-view.mjs';
import { decisionsMarkup } from './decisions-view.mjs';
import { chronologyMarkup, currentMarkup, earlierMarkup, latestOf } from './episode-view.mjs';
import { glanceMarkup } from './glance-view.mjs';
import { interviewsMarkup } from './interview-view.mjs';
import { meetingsMarkup } from './meeting-view.mjs';
import { onReturnMarkup } from './on-return-view.mjs';
import { outstandingMarkup, promptsMarkup } from './outstanding-view.mjs';
import { card, facts, withheldNotice } from './parts.mjs';
import { networkMarkup, peopleMarkup, placementsMarkup } from './people-view.mjs';
import { plansMarkup, triggerPlanMarkup } from './plans-view.mjs';
import { partOneMarkup, partTwoMarkup } from './profile-view.mjs';
import { triageMarkup } from './triage-view.mjs';
import { dateWords, escaped, isWithheld, nameOf, shown, tag } from './words.mjs';

/** `now` is a Date; `agencies` are names by agency id; `may` is what the reader may do on the page, or null. */
export function pictureMarkup(child, now, { agencies, may = null }) {
  const called = (id) => agencies[id] ?? id;
  const latest = latestOf(child);
  return (
    headMarkup(child, now, called) +
    glanceMarkup(child, latest, now) +
    withheldNotice(child.withheld, 'Of this child') +
    '<div class="columns"><div>' +
    currentMarkup(child, now, called, may) +
    onReturnMarkup(child.onReturn, called) +
    interviewsMarkup(child.returnInterviews ?? [], called) +
    meetingsMarkup(child, now, called) +
    earlierMarkup(child, now, called) +
    '</div><div>' +
    triggerPlanMarkup(child.plans, called) +
    partTwoMarkup(child.philomenaProfile, called) +
    partOneMarkup(child.philomenaProfile, called) +
    outstandingMarkup(latest, called) +
    promptsMarkup(child, called) +
    decisionsMarkup(latest, called) +
    triageMarkup(child, called) +
    plansMarkup(child.plans, called) +
    peopleMarkup(child, called) +
    networkMarkup(child, called) +
    placementsMarkup(child, called) +
    careMarkup(child, called) +
    authoritiesMarkup(child, called) +
    historyMarkup(child.philomenaProfile?.history, called) +
    '</div></div>' +
    chronologyMarkup(child, called)
  );
}

const MARKERS = {
  RESTRICTED: 'Restricted: for those cleared only',
  WHEREABOUTS_NEED_TO_KNOW: 'Where the child is: need to know only',
};

function headMarkup(child, now, called) {
  const hidden = isWithheld(child, 'IDENTITY');
  const name = hidden ? 'A child whose identity is withheld' : nameOf(child) || 'Name not known';
  const tags = [
    ...(child.markers ?? []).map((marker) => tag([MARKERS[marker] ?? marker, 'high'])),
    child.agedOut ? tag(['Eighteen or older: kept as history', 'plain']) : '',
    child.provisional ? tag(['Not yet tied to a known child', 'medium']) : '',
  ].join(' ');
  return (
    `<div class="who"><h1>${escaped(name)}</h1>${tags}</div>` +
    facts([
      ['Born', birth(shown(child.dateOfBirth), now)],
      ['Also known as', shown(child.alsoKnownAs)],
      ['Speaks', language(child)],
      ['Looked after', { true: 'Yes', false: 'No' }[String(shown(child.lookedAfter))]],
      ['Responsible authority', authority(child.responsibleAuthority, called)],
      ['Living in the area of', authority(child.hostAuthority, called)],
    ])
  );
}

function language({ language: said, interpreterNeeded }) {
  const code = shown(said);
  const name = code ? new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'code' }).of(code) : null;
  const interpreter = shown(interpreterNeeded) ? 'needs an interpreter' : null;
  return [name, interpreter].filter(Boolean).join(', ');
}

function authority(asserted, called) {
  const said = asserted?.shown;
  if (!said) return null;
  return said.value ? called(said.value) : `Code “${said.unrecognisedCode}” not recognised`;
}

function birth(date, now) {
  if (!date) return null;
  const [years, ...rest] = date.split('-').map(Number);
  const [thisYear, ...today] = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' })
    .format(now)
    .split('-')
    .map(Number);
  const hadBirthday = today[0] > rest[0] || (today[0] === rest[0] && today[1] >= rest[1]);
  return `${dateWords(date)} (aged ${thisYear - years - (hadBirthday ? 0 : 1)})`;
}

/** What somebody must still look at. Not part of the live picture: it is as of when the page was opened. */
export function reviewsMarkup(reviews, called) {
  if (reviews.length === 0) return '';
  const words = {
    UNRECOGNISED_CODE: 'A code is not in the list',
    UNRECOGNISED_AUTHORITY: 'An authority is not recognised',
    PROVISIONAL_CHILD: 'Not yet tied to a known child',
    CONTRADICTION: 'What is recorded contradicts itself',
    POSSIBLE_MATCH: 'May be the same child as another',
    IDENTIFIER_CONFLICT: 'An identifier is held for two children',
    INTERVIEW_WITHOUT_EPISODE: 'An interview of no missing episode that is known',
    WITHOUT_AUTHORITY: 'A decision by somebody who may not take it: kept, and not shown as so',
  };
  return card(
    'To be reviewed by a person',
    `<ul class="list">${reviews
      .map(
        ({ reason, field, by }) =>
          `<li>${escaped(words[reason] ?? reason)}<span class="sub">${escaped(field)}, from ${escaped(called(by))}</span></li>`,
      )
      .join('')}</ul>`,
  );
}
