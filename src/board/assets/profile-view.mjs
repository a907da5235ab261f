/** The Philomena profile: Part 1, kept before anything happens, and Part 2, of the day the child goes missing. */
import { card, facts, saidBy, withheldNotice } from './parts.mjs';
import { photographsMarkup } from './photographs-view.mjs';
import { reviewDue } from './plans-view.mjs';
import { escaped } from './words.mjs';

export function partOneMarkup(profile, called) {
  const sections = [
    reviewDue(profile?.reviewDue),
    section('Who to look for', profile?.person, called, person),
    photographsMarkup(profile, called),
    section('Health and communication', profile?.health, called, health),
    section('People around the child', profile?.network, called, network),
    section('Risks', profile?.risk, called, risk),
  ].join('');
  const hidden = withheldNotice(profile?.withheld, 'Of the profile');
  return card(
    'Philomena profile, Part 1',
    sections + hidden || '<p class="sub">None is known to you.</p>',
    'Kept ready, for whoever must find the child.',
  );
}

export function partTwoMarkup(profile, called) {
  return card(
    'Philomena profile, Part 2',
    section('When last seen', profile?.today, called, today) ||
      '<p class="sub">Not filled in, or not yours to see.</p>',
    'Filled in when the child goes missing.',
  );
}

function section(title, asserted, called, pairs) {
  const said = asserted?.shown;
  if (!said?.value) return '';
  const listed = facts(pairs(said.value));
  if (listed === '') return '';
  return `<h3>${escaped(title)}</h3>${listed}<p class="sub source">${saidBy(said, called)}</p>`;
}

const person = (value) => [
  ['Description', value.description],
  ['Distinguishing features', value.distinguishingFeatures],
  ['What helps them return', value.whatHelpsThemReturn],
  ['Found before', value.placesFoundBefore],
  ['Likes to be', value.placesFrequented],
  ['Telephone', value.telephone],
  ['Online', value.socialMedia],
  ['Travel card', value.travelCard],
  ['Gets about by', value.modesOfTravel],
  ['Usual days', value.routines],
  ['Before going missing', value.antecedentBehaviour],
  ['Triggers', value.triggers],
  ['Days that are hard', value.anniversaries],
  ['Would talk to', value.whoShouldInterview],
  ['In their own view', value.childsView],
];

const health = (value) => [
  ['Conditions', value.conditions],
  ['Medication', value.medication],
  ['How to talk with them', value.communicationNeeds],
];

const network = (value) => [
  ['Friends', value.friends],
  ['Family', value.family],
  ['Associates', value.associates],
  ['Persons of concern', value.personsOfConcern],
];

const risk = (value) => [
  ['Exploitation', value.exploitation],
  ['Risks', value.risks],
];

const today = (value) => [
  ['Wearing', value.clothing],
  ['Carrying', value.belongings],
  ['Mood', value.mood],
];
