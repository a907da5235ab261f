import type { Asserted } from '../../../model/child/asserted';
import type { ChildToSave } from '../../../hub/ports/intake-store';
import type { ChildState } from '../../../model/child/child-state';
import type { ProfileVersions } from '../../../model/plan/profile-versions';
import { placementLocations } from '../../../model/placement/placement-location';
import { meetingSections } from './meeting-sections';
import { onReturnSections } from './on-return-sections';
import { factKeyText } from '../../../model/agency-fact/canonical';
import { storableJson } from '../storable-json';
import { idsOfEpisodes } from './ids-of-episodes';

/** Parts of a child that are one text to a child, each in a table of its own under its own category. */
export const CHILD_SECTIONS = [
  'thirdParties',
  'missingPeriods',
  'patterns',
  'prompts',
  'person',
  'health',
  'network',
  'risk',
  'onReturn',
  'onReturnRisk',
  'onReturnPeople',
  'meetings',
  'meetingDecisions',
  'plans',
  'places',
  'concerns',
] as const;

export type ChildSection = (typeof CHILD_SECTIONS)[number];

/** Where each is kept. */
export const TABLE_OF_SECTION: Readonly<Record<ChildSection, string>> = {
  thirdParties: 'child_third_parties',
  missingPeriods: 'child_missing_periods',
  patterns: 'child_patterns',
  prompts: 'child_prompts',
  person: 'profile_person',
  health: 'profile_health',
  network: 'profile_network',
  risk: 'profile_risk',
  onReturn: 'child_on_return',
  onReturnRisk: 'child_on_return_risk',
  onReturnPeople: 'child_on_return_people',
  meetings: 'child_meetings',
  meetingDecisions: 'child_meeting_decisions',
  plans: 'child_plans',
  places: 'child_places',
  concerns: 'child_concerns',
};

/** Each section as it is stored; `null` for one that says nothing. */
export type SectionRows = Readonly<Record<ChildSection, string | null>>;

export function childSections(child: ChildToSave): SectionRows {
  const { parentalResponsibility, network, missingPeriods, concerns } = child.state;
  const { person, health, network: around, risk, today } = child.state.profile;
  const versions = child.state.profileVersions;
  return {
    thirdParties: unlessEmpty({ parentalResponsibility, network }),
    missingPeriods: unlessEmpty({ missingPeriods }),
    patterns: patternsOf(child),
    prompts: promptsOf(child),
    person: unlessUnsaid({ person, today }, { person: versions.person, today: versions.today }),
    health: unlessUnsaid({ health }, { health: versions.health }),
    network: unlessUnsaid({ network: around }, { network: versions.network }),
    risk: unlessUnsaid({ risk }, { risk: versions.risk }),
    plans: plansText(child.state),
    places: placesText(child.state),
    concerns: unlessEmpty({ concerns }),
    ...onReturnSections(child),
    ...meetingSections(child),
  };
}

/** Each occurrence beside the id of its missing episode: what raised a pattern is looked up there. */
function patternsOf(child: ChildToSave): string | null {
  const { patterns } = child.state;
  if (patterns.line.length === 0) return null;
  const ids = idsOfEpisodes(child);
  const line = patterns.line.map((occurrence) => ({
    ...occurrence,
    missingEpisodeId: ids.get(factKeyText(occurrence.key)) ?? null,
  }));
  return storableJson({ ...patterns, line });
}

/** Each prompt beside the id of its missing episode. */
function promptsOf(child: ChildToSave): string | null {
  const { prompts } = child.state;
  if (prompts.length === 0) return null;
  const ids = idsOfEpisodes(child);
  return storableJson({
    prompts: prompts.map(({ episode, ...prompt }) => ({
      ...prompt,
      missingEpisodeId: episode === null ? null : (ids.get(factKeyText(episode)) ?? null),
    })),
  });
}

/** Versions stay while anything stands: the category of a section is the category of what it said before. */
function unlessUnsaid(
  content: Readonly<Record<string, Asserted<unknown>>>,
  versions: Partial<ProfileVersions>,
): string | null {
  const said = Object.values(content).some(({ assertions }) => assertions.length > 0);
  return said ? storableJson({ ...content, versions }) : null;
}

function unlessEmpty(content: Readonly<Record<string, readonly unknown[]>>): string | null {
  const said = Object.values(content).some((list) => list.length > 0);
  return said ? storableJson(content) : null;
}

/** Where the child goes, and where they live and lived: of one category, and under one marker. */
function placesText({ places, care }: ChildState): string | null {
  const { placement, placed } = placementLocations(care);
  const said = [places, placement.assertions, placed].some((list) => list.length > 0);
  return said ? storableJson({ places, placement, placed }) : null;
}

/** Photographs that every child should have and this one lacks are nothing said of them. */
function plansText({ plans }: ChildState): string | null {
  const { plans: made, profile, photographs, lacking } = plans;
  const said = [made, profile.reviews, profile.reviewDue, photographs.held, lacking];
  return said.some((list) => list.length > 0) ? storableJson(plans) : null;
}
