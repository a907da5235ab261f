import type { AgencyId } from '../../src/model/agency/agency-id';
import { careSection } from './care';
import { identifierSection } from './identifiers';
import { involvementSection } from './involvements';
import { legalStatusSection } from './legal-statuses';
import { missingSection } from './missing';
import { parentSection } from './parental-responsibility';
import { personSections } from './person';
import { placementSection } from './placements';
import { profileSections } from './profile';
import type { Section } from './section';
import type { CaseRecord } from './wire';

/** Everything a record says, part by part; what it leaves out it says nothing of. */
export function sectionsOf(record: CaseRecord, agency: AgencyId): readonly Section[] {
  return [
    ...personSections(record.person),
    ...(record.care === undefined ? [] : [careSection(record.care)]),
    ...(record.linked_identifiers ?? []).map((row) => identifierSection(row, agency)),
    ...(record.legal_statuses ?? []).map(legalStatusSection),
    ...(record.cla_placements ?? []).map(placementSection),
    ...(record.involvements ?? []).map(involvementSection),
    ...(record.parental_responsibility ?? []).map(parentSection),
    ...(record.missing_episodes ?? []).map(missingSection),
    ...(record.profile === undefined ? [] : profileSections(record.profile)),
  ];
}
