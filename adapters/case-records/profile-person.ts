import type { Photograph, ProfilePerson } from '../../src/model/agency-fact/profile-facts';
import { notUnderstood } from '../kit/statement';
import type { Statement } from '../kit/statement';
import { readDay } from './days';
import type { WireProfilePerson } from './wire';

/** Who the child is to somebody who must find them, photographs apart. */
export function readProfilePerson(person: WireProfilePerson): Omit<ProfilePerson, 'photographs'> {
  return { ...looks(person), ...moves(person), ...minds(person) };
}

/** How the child looks and may be reached. */
function looks(person: WireProfilePerson): Omit<ProfilePerson, 'photographs'> {
  const { description, distinguishingFeatures, telephone, socialMedia, travelCard } = person;
  return {
    ...(description === undefined ? {} : { description }),
    ...(distinguishingFeatures === undefined ? {} : { distinguishingFeatures }),
    ...(telephone === undefined ? {} : { telephone }),
    ...(socialMedia === undefined ? {} : { socialMedia }),
    ...(travelCard === undefined ? {} : { travelCard }),
  };
}

/** Where the child goes, and how. */
function moves(person: WireProfilePerson): Omit<ProfilePerson, 'photographs'> {
  const { placesFrequented, placesFoundBefore, routines, modesOfTravel } = person;
  return {
    ...(placesFrequented === undefined ? {} : { placesFrequented }),
    ...(placesFoundBefore === undefined ? {} : { placesFoundBefore }),
    ...(routines === undefined ? {} : { routines }),
    ...(modesOfTravel === undefined ? {} : { modesOfTravel }),
  };
}

/** What goes before, what sets it off, and what helps. */
function minds(person: WireProfilePerson): Omit<ProfilePerson, 'photographs'> {
  const {
    antecedentBehaviour,
    triggers,
    anniversaries,
    whatHelpsThemReturn,
    whoShouldInterview,
    childsView,
  } = person;
  return {
    ...(antecedentBehaviour === undefined ? {} : { antecedentBehaviour }),
    ...(triggers === undefined ? {} : { triggers }),
    ...(anniversaries === undefined ? {} : { anniversaries }),
    ...(whatHelpsThemReturn === undefined ? {} : { whatHelpsThemReturn }),
    ...(whoShouldInterview === undefined ? {} : { whoShouldInterview }),
    ...(childsView === undefined ? {} : { childsView }),
  };
}

interface PhotographsRead {
  readonly held: readonly Photograph[];
  readonly unread: readonly Statement[];
}

/** That photographs are held. A day that cannot be read leaves the photograph in place and is noted. */
export function readPhotographs(rows: WireProfilePerson['photographs'] = []): PhotographsRead {
  const read = rows.map(({ shows, takenOn: text, heldBy }, index) => {
    const takenOn = text === undefined ? null : readDay(text);
    return {
      held: {
        shows,
        ...(takenOn === null ? {} : { takenOn }),
        ...(heldBy === undefined ? {} : { heldBy }),
      },
      unread: text === undefined || takenOn !== null ? [] : [notUnderstood(`takenOn/${index}`, text)],
    };
  });
  return { held: read.map(({ held }) => held), unread: read.flatMap(({ unread }) => unread) };
}
