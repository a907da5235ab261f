import type { Asserted } from '../../../model/child/asserted';
import type { ChildToSave } from '../../../hub/ports/intake-store';
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
  'person',
  'health',
  'network',
  'risk',
  'onReturn',
  'onReturnRisk',
  'onReturnPeople',
  'meetings',
  'meetingDecisions',
] as const;

export type ChildSection = (typeof CHILD_SECTIONS)[number];

/** Where each is kept. */
export const TABLE_OF_SECTION: Readonly<Record<ChildSection, string>> = {
  thirdParties: 'child_third_parties',
  missingPeriods: 'child_missing_periods',
  patterns: 'child_patterns',
  person: 'profile_person',
  health: 'profile_health',
  network: 'profile_network',
  risk: 'profile_risk',
  onReturn: 'child_on_return',
  onReturnRisk: 'child_on_return_risk',
  onReturnPeople: 'child_on_return_people',
  meetings: 'child_meetings',
  meetingDecisions: 'child_meeting_decisions',
};

/** Each section as it is stored; `null` for one that says nothing. */
export type SectionRows = Readonly<Record<ChildSection, string | null>>;

export function childSections(child: ChildToSave): SectionRows {
  const { parentalResponsibility, missingPeriods, profile } = child.state;
  const { person, health, network, risk, today } = profile;
  return {
    thirdParties: parentalResponsibility.length === 0 ? null : storableJson({ parentalResponsibility }),
    missingPeriods: missingPeriods.length === 0 ? null : storableJson({ missingPeriods }),
    patterns: patternsOf(child),
    person: unlessUnsaid({ person, today }),
    health: unlessUnsaid({ health }),
    network: unlessUnsaid({ network }),
    risk: unlessUnsaid({ risk }),
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

function unlessUnsaid(content: Readonly<Record<string, Asserted<unknown>>>): string | null {
  const said = Object.values(content).some(({ assertions }) => assertions.length > 0);
  return said ? storableJson(content) : null;
}
