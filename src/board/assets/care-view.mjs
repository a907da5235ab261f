/** What the child is to social care: legal status, plans and enquiries, concerns, and the alert of the health service. */
import { sayCode } from './codes.mjs';
import { card, list, under } from './parts.mjs';
import { dateWords, escaped, londonWords, occurredWords, tag } from './words.mjs';

/** Which councils answered for the child and hosted them, and when; only where it was not always the same. */
export function authoritiesMarkup({ authorities }, called) {
  const all = [...(authorities ?? [])].reverse();
  if (!all.some(({ to }) => to)) return '';
  const entries = all.map(
    ({ as, agency, from, to }) =>
      `<span class="${to ? 'past' : ''}">${escaped(called(agency))}</span>${under(sayCode(as), to ? `${londonWords(from)} to ${londonWords(to)}` : `since ${londonWords(from)}`)}`,
  );
  return card('Authorities over time', list(entries));
}

export function careMarkup(child, called) {
  const standings = [...(child.standings ?? []), ...(child.concerns ?? [])].reverse();
  const legal = [...(child.legalStatuses ?? [])].reverse();
  const alert = child.childProtectionAlert?.shown;
  const markup =
    (alert
      ? `<p class="standing">${tag([alert.value ? 'Child-protection alert active' : 'No child-protection alert', alert.value ? 'medium' : 'plain'])} <span class="sub">${escaped(called(alert.by))}, as of ${escaped(occurredWords(alert.occurred))}</span></p>`
      : '') +
    list([
      ...standings.map((each) => standing(each, called)),
      ...legal.map((each) => legalStatus(each, called)),
    ]);
  return markup ? card('Standing with social care', markup) : '';
}

function standing({ standing: known, unrecognisedStanding, by, from, to }, called) {
  const words = known ? sayCode(known) : `Code “${unrecognisedStanding}” not recognised`;
  return `<span class="${to ? 'past' : ''}">${escaped(words)}</span>${under(period(from, to), called(by))}`;
}

const LEGAL = {
  C1: 'Interim care order',
  C2: 'Full care order',
  E1: 'Placement order',
  V2: 'Accommodated with agreement, section 20',
  V3: 'Short breaks, section 20',
  V4: 'Short breaks, section 20',
  L1: 'Police protection',
  L2: 'Emergency protection order',
  L3: 'Child assessment order',
  J1: 'On remand',
  J2: 'Detained under police powers',
  J3: 'Sentenced, with a residence requirement',
};

function legalStatus({ status, by, from, to }, called) {
  const code = status?.code;
  const words = LEGAL[code] ? `${LEGAL[code]} (${code})` : `Legal status ${code ?? 'not said'}`;
  return `<span class="${to ? 'past' : ''}">${escaped(words)}</span>${under(period(from, to), called(by))}`;
}

function period(from, to) {
  return to ? `${dateWords(from)} to ${dateWords(to)}` : `Since ${dateWords(from)}`;
}
