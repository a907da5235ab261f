import type { PlacementRecorded } from '../agency-fact/care-facts';
import { factKeyText, recordText } from '../agency-fact/canonical';
import type { AgencyId } from '../agency/agency-id';
import { placementsOver } from '../circumstance/placements-over';
import type { PlacementsOver } from '../circumstance/placements-over';
import type { MissingEpisodeState } from '../missing-episode/missing-episode-state';
import type { Instant } from '../time/occurred';
import { agenciesAround, occurrencesWithFacts } from './fold-patterns';
import type { PatternMatter } from './fold-patterns';
import type { JudgedOccurrence } from './occurrence';
import { placeText } from './place-text';
import type { PlacedOccurrence, PlaceRole } from './placed-occurrence';

/**
 * Where a child's occurrences are counted with others'. Places in words are those of one force: every town has a station. A home is
 * known by its reference number, or else its address. What is known from an annual return alone names no place.
 */
export function placeOccurrences(matter: PatternMatter): readonly PlacedOccurrence[] {
  const around = agenciesAround(matter.ordered);
  const placements = placementsOver(matter.ordered);
  const states = new Map(matter.missingEpisodes.map((state) => [factKeyText(state.founding), state]));
  return occurrencesWithFacts(matter).flatMap((occurrence) => {
    const state = states.get(factKeyText(occurrence.key));
    if (state === undefined || occurrence.statutory || occurrence.at === null) return [];
    const { key, marks, historical, at } = occurrence;
    const agencies = around(occurrence);
    return placesOf({ occurrence, state, placements, at }).flatMap(({ role, place, at: when }) =>
      place === null ? [] : [{ key, role, place, at: when, marks, agencies, historical }],
    );
  });
}

interface Placing {
  readonly occurrence: JudgedOccurrence;
  readonly state: MissingEpisodeState;
  readonly placements: PlacementsOver;
  readonly at: Instant;
}

interface AtPlace extends Pick<PlacedOccurrence, 'role' | 'at'> {
  readonly place: string | null;
}

function placesOf({ occurrence, state, placements, at }: Placing): readonly AtPlace[] {
  const { owner, missingFrom, foundPlace, founding } = state;
  const placement = placements.at(at);
  const delayedBy = occurrence.marks.includes('delayed') ? named('force', owner) : null;
  return [
    { role: 'location', at, place: inWords('location', owner, missingFrom.shown?.value) },
    { role: 'home', at, place: placement === null ? null : homeOf(placement) },
    { role: 'found', at: foundAt(state) ?? at, place: inWords('found', owner, foundPlace.shown?.value) },
    { role: 'force', at, place: delayedBy },
    { role: 'log', at, place: named('log', recordText(founding)) },
  ];
}

function foundAt({ locatedAt, foundPlace }: MissingEpisodeState): Instant | null {
  const found = locatedAt.shown?.value ?? foundPlace.shown?.occurred;
  return found === undefined || found.precision === 'unknown' ? null : found.start;
}

function inWords(role: PlaceRole, owner: AgencyId, words: string | undefined): string | null {
  const text = words === undefined ? null : placeText(words);
  return text === null ? null : named(role, owner, text);
}

function homeOf({ urn, postcode, address }: PlacementRecorded): string | null {
  if (urn !== undefined) return named('home', 'urn', urn);
  const text = placeText([address, postcode].flatMap((part) => part ?? []).join(' '));
  return text === null ? null : named('home', 'address', text);
}

function named(role: PlaceRole, ...parts: readonly string[]): string {
  return JSON.stringify([role, ...parts]);
}
