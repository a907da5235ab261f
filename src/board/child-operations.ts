import { PERSON, PLANS, PLAN_FRAGMENTS } from './plan-selection';
import { EPISODE, EPISODE_FRAGMENTS, RESPONSE } from './response-selection';
import { RETURN, RETURN_FRAGMENTS } from './return-selection';

/** The joint picture of one child, as the page shows it. */
const PICTURE = `fragment Picture on Child {
  id provisional agedOut markers
  givenName { shown { value } } familyName { shown { value } } dateOfBirth { shown { value } }
  alsoKnownAs { shown { value } } lookedAfter { shown { value } } language { shown { value } } interpreterNeeded { shown { value } }
  responsibleAuthority { shown { value unrecognisedCode } } hostAuthority { shown { value unrecognisedCode } }
  authorities { as agency from to }
  placements { by from to placementType { code recognised } address carers planned providerAgency flags }
  legalStatuses { by status { code } from to } standings { ...Standing } concerns { ...Standing }
  childProtectionAlert { shown { by value occurred { ...When } } }
  professionals { by role unrecognisedRole name team telephone from to }
  parentalResponsibility { by name relationship telephone mayBeTold }
  network { relation unrecognisedRelation name detail by } places { as unrecognisedAs place by }
  withheld { category ask }
  triage { rating priority followUp missingEpisodes absences protocol source reasons { says rating occurrences { at marks } given { by } } }
  patterns { raised { rule { says followUp source } firstRaisedAt raisedAt current occurrences { at marks } } withheld { category ask } }
  prompts { prompts { says source agencyId role missingEpisodeId doneAt } withheld { category ask } }
  deadlinesBesideEpisodes { ...Due }
  latest: missingEpisodes(first: 1) { ${RESPONSE} }
  missingEpisodes {${EPISODE}
  }${PLANS}${RETURN}
}
fragment Standing on StandingPeriod { standing unrecognisedStanding by from to }
${EPISODE_FRAGMENTS}${PLAN_FRAGMENTS}${RETURN_FRAGMENTS}`;

/** For the page's first writing. Whoever keeps the profile also gets what an edit needs. */
export function childQuery(keepsProfile: boolean): string {
  const edit = `philomenaProfile { revision person { assertions { by value { ${PERSON} } } } }`;
  return `query ChildPicture($id: ID!) {
  child(id: $id) { ...Picture ${keepsProfile ? edit : ''} }
  reviews(first: 50) { edges { node { id reason field by child { id } } } }
}
${PICTURE}`;
}

/** The same picture, kept true. */
export const CHILD_SUBSCRIPTION = `subscription LiveChild($id: ID!) {
  jointPicture(childId: $id) { event id picture { ...Picture } snapshot { ...Picture } }
}
${PICTURE}`;

/** Whom a meeting is about: the first of its children. */
export const MEETING_QUERY = `query MeetingChild { missingEpisodes(first: 1) { edges { node { child { id } } } } }`;

/** The provider's interviews, latest first. */
export const INTERVIEWS_QUERY = `query Interviews {
  returnInterviews(first: 50) {
    edges {
      node {
        id status rating
        referredAt { start precision }
        missingEpisode { id deadlines { rule says dueAt running } }
        child { id givenName { shown { value } } familyName { shown { value } } withheld { category ask } }
        withheld { category ask }
      }
    }
  }
}`;

export const RECORD_DEBRIEF = `mutation RecordDebrief($input: RecordDebriefInput!) {
  recordDebrief(input: $input) { returnInterview { id status } }
}`;

export const RECORD_REFUSAL = `mutation RecordInterviewRefusal($input: RecordInterviewRefusalInput!) {
  recordInterviewRefusal(input: $input) { returnInterview { id status } }
}`;

export const RECORD_RETURNED = `mutation RecordReturned($input: RecordReturnedInput!) {
  recordReturned(input: $input) { missingEpisode { id status } }
}`;

export const UPDATE_PROFILE = `mutation UpdatePhilomenaProfile($input: UpdatePhilomenaProfileInput!) {
  updatePhilomenaProfile(input: $input) { philomenaProfile { revision } }
}`;
