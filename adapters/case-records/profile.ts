import type { ProfileSection } from '../../src/model/agency-fact/profile-facts';
import type { Canonical } from '../kit/digest';
import { notUnderstood } from '../kit/statement';
import { readDay } from './days';
import { readPhotographs, readProfilePerson } from './profile-person';
import type { Section } from './section';
import type {
  Modified,
  WireProfile,
  WireProfileHealth,
  WireProfileNetwork,
  WireProfilePerson,
  WireProfileRisk,
  WireProfileToday,
} from './wire';

/** The Philomena profile, each section by itself: one that is sent replaces that section whole, and no other. */
export function profileSections({ person, health, network, risk, today }: WireProfile): readonly Section[] {
  return [
    ...(person === undefined ? [] : [personSection(person)]),
    ...(health === undefined ? [] : [healthSection(health)]),
    ...(network === undefined ? [] : [networkSection(network)]),
    ...(risk === undefined ? [] : [riskSection(risk)]),
    ...(today === undefined ? [] : [todaySection(today)]),
  ];
}

function personSection(person: WireProfilePerson): Section {
  const { held, unread } = readPhotographs(person.photographs);
  const read = readProfilePerson(person);
  const { appearanceChangedOn: given } = person;
  const changed = given === undefined ? null : readDay(given);
  const content = {
    ...read,
    ...(person.photographs === undefined ? {} : { photographs: held }),
    ...(changed === null ? {} : { appearanceChangedOn: changed }),
  };
  const photographs = person.photographs?.map(({ shows, takenOn, heldBy }) => ({ shows, takenOn, heldBy }));
  const asGiven = { ...read, photographs, appearanceChangedOn: given };
  const section = sectionOf(person, { section: 'person', content }, asGiven);
  const misread =
    given === undefined || changed !== null ? [] : [notUnderstood('appearanceChangedOn', given)];
  return { ...section, said: [...section.said, ...unread, ...misread] };
}

function healthSection(row: WireProfileHealth): Section {
  const { conditions, medication, communicationNeeds } = row;
  const content = {
    ...(conditions === undefined ? {} : { conditions }),
    ...(medication === undefined ? {} : { medication }),
    ...(communicationNeeds === undefined ? {} : { communicationNeeds }),
  };
  return sectionOf(row, { section: 'health', content }, content);
}

function networkSection(row: WireProfileNetwork): Section {
  const { friends, family, associates, personsOfConcern } = row;
  const content = {
    ...(friends === undefined ? {} : { friends }),
    ...(family === undefined ? {} : { family }),
    ...(associates === undefined ? {} : { associates }),
    ...(personsOfConcern === undefined ? {} : { personsOfConcern }),
  };
  return sectionOf(row, { section: 'network', content }, content);
}

function riskSection(row: WireProfileRisk): Section {
  const { exploitation, risks } = row;
  const content = {
    ...(exploitation === undefined ? {} : { exploitation }),
    ...(risks === undefined ? {} : { risks }),
  };
  return sectionOf(row, { section: 'risk', content }, content);
}

function todaySection(row: WireProfileToday): Section {
  const { clothing, belongings, mood } = row;
  const content = {
    ...(clothing === undefined ? {} : { clothing }),
    ...(belongings === undefined ? {} : { belongings }),
    ...(mood === undefined ? {} : { mood }),
  };
  return sectionOf(row, { section: 'today', content }, content);
}

/** `content` is the section as given, as far as it is read. */
function sectionOf({ modifiedAt, purge }: Modified, stated: ProfileSection, content: Canonical): Section {
  return {
    ...(modifiedAt === undefined ? {} : { modifiedAt }),
    ...(purge === undefined ? {} : { purge }),
    place: `profile/${stated.section}`,
    content: { content, purge },
    said: [{ name: 'profile-stated', body: { kind: 'profile-stated', ...stated } }],
  };
}
