/** Who is concerned with the child, and where they live and have lived by arrangement. */
import { sayCode } from './codes.mjs';
import { card, list, under } from './parts.mjs';
import { dateWords, escaped } from './words.mjs';

const ROLE = {
  SOCIAL_WORKER: 'Social worker',
  TEAM_MANAGER: 'Team manager',
  INDEPENDENT_REVIEWING_OFFICER: 'Independent reviewing officer',
  HEALTH_LEAD: 'Health lead',
  EDUCATION_LEAD: 'Education lead',
};

export function peopleMarkup(child, called) {
  const now = (child.professionals ?? []).filter((each) => !each.to);
  const family = child.parentalResponsibility ?? [];
  if (now.length + family.length === 0) return '';
  const rows = [...now.map((each) => professional(each, called)), ...family.map(parent)];
  return card('People', `<ul class="list">${rows.map((each) => `<li>${each}</li>`).join('')}</ul>`);
}

function professional({ name, role, unrecognisedRole, team, telephone, by }, called) {
  const what = ROLE[role] ?? `Code “${unrecognisedRole}” not recognised`;
  const under = [what, team ?? called(by), telephone].filter(Boolean).join(', ');
  return `${escaped(name ?? 'Name not known')}<span class="sub">${escaped(under)}</span>`;
}

function parent({ name, relationship, telephone, mayBeTold }) {
  const under = [relationship, 'has parental responsibility', telephone].filter(Boolean).join(', ');
  const bar = mayBeTold ? '' : '<span class="overdue">Do not tell: against the child’s welfare</span>';
  return `${escaped(name)}<span class="sub">${escaped(under)}</span>${bar}`;
}

/** Who and what is around the child, by whose word. */
export function networkMarkup({ network, places }, called) {
  const people = (network ?? []).map(
    ({ relation, unrecognisedRelation, name, detail, by }) =>
      `${escaped(name)}${under(relation ? sayCode(relation) : unrecognisedRelation, detail, called(by))}`,
  );
  const around = (places ?? []).map(
    ({ as, unrecognisedAs, place, by }) =>
      `${escaped(place)}${under(as ? sayCode(as) : unrecognisedAs, called(by))}`,
  );
  return people.length + around.length ? card('Around the child', list([...people, ...around])) : '';
}

const KIND_OF_PLACEMENT = [
  [/^U/, 'Foster placement'],
  [/^K1/, 'Secure children’s home'],
  [/^K2/, 'Children’s home'],
  [/^H5/, 'Supported living'],
  [/^P1/, 'With parents'],
  [/^P2/, 'Independent living'],
  [/^A/, 'Placed for adoption'],
  [/^R/, 'Residential setting'],
  [/^S1/, 'Residential school'],
];

export function placementsMarkup(child, called) {
  const latestFirst = [...(child.placements ?? [])].reverse();
  if (latestFirst.length === 0) return '';
  return card(
    'Placements',
    `<ul class="list">${latestFirst.map((each) => `<li>${placement(each, called)}</li>`).join('')}</ul>`,
  );
}

function placement({ placementType, address, carers, from, to, by, planned, providerAgency }, called) {
  const code = placementType?.code;
  const kind = KIND_OF_PLACEMENT.find(([pattern]) => pattern.test(code ?? ''))?.[1];
  const title = kind ? `${kind} (${code})` : (code ?? 'Kind not said');
  const time = to ? `${dateWords(from)} to ${dateWords(to)}` : `Since ${dateWords(from)}`;
  const who = carers?.length ? `Carers: ${carers.join(', ')}` : null;
  const run = providerAgency ? `Run by ${called(providerAgency)}` : null;
  const how = planned === false ? 'In an emergency' : null;
  return [title, address, time, who, run, how, called(by)]
    .filter(Boolean)
    .map((words, index) => (index === 0 ? escaped(words) : `<span class="sub">${escaped(words)}</span>`))
    .join('');
}
