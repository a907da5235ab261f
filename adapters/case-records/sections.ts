import type { AgencyId } from '../../src/model/agency/agency-id';
import { careSection } from './care';
import type { RowOwner } from './episode-pointer';
import { identifierSection } from './identifiers';
import { involvementSection } from './involvements';
import { legalStatusSection } from './legal-statuses';
import { meetingActionSection, meetingDecisionSection, meetingSection } from './meetings';
import { missingSection } from './missing';
import { parentSection } from './parental-responsibility';
import { personSections } from './person';
import { placementSection } from './placements';
import { planChallengeSection, planReviewSection, planSection } from './plans';
import { profileSections } from './profile';
import type { Section } from './section';
import {
  assessmentSection,
  cinPlanSection,
  cpPlanSection,
  immigrationSection,
  section47Section,
  standingSectionOf,
} from './standings';
import { alertSection, networkSection, placeSection } from './surroundings';
import { tellingSection } from './tellings';
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
    ...standingsOf(record),
    ...(record.network ?? []).map(networkSection),
    ...(record.places ?? []).map(placeSection),
    ...(record.protection_alert === undefined ? [] : [alertSection(record.protection_alert)]),
    ...(record.plans ?? []).map(planSection),
    ...(record.plan_reviews ?? []).map(planReviewSection),
    ...(record.plan_challenges ?? []).map(planChallengeSection),
    ...ofMeetings(record, { agency, person: record.person.pers_person_id }),
  ];
}

/** Who was told, and the meetings on the child: rows that name a missing episode or meeting by more than their own number. */
function ofMeetings(record: CaseRecord, owner: RowOwner): readonly Section[] {
  return [
    ...(record.tellings ?? []).map((row) => tellingSection(row, owner)),
    ...(record.meetings ?? []).map((row) => meetingSection(row, owner)),
    ...(record.meeting_decisions ?? []).map((row) => meetingDecisionSection(row, owner)),
    ...(record.meeting_actions ?? []).map((row) => meetingActionSection(row, owner)),
  ];
}

/** What the child is to social care, from the Dataset's tables and from what it has none for. */
function standingsOf(record: CaseRecord): readonly Section[] {
  return [
    ...(record.cin_plans ?? []).map(cinPlanSection),
    ...(record.cp_plans ?? []).map(cpPlanSection),
    ...(record.s47_enquiries ?? []).map(section47Section),
    ...(record.cin_assessments ?? []).map(assessmentSection),
    ...(record.immigration_status ?? []).map(immigrationSection),
    ...(record.standings ?? []).map(standingSectionOf),
  ];
}
