const PERSON = `description distinguishingFeatures photographs { shows takenOn } telephone socialMedia travelCard placesFrequented placesFoundBefore routines modesOfTravel antecedentBehaviour triggers whatHelpsThemReturn whoShouldInterview childsView`;

/** The joint picture of one child, as the page shows it. */
const PICTURE = `fragment Picture on Child {
  id provisional agedOut
  givenName { shown { value } } familyName { shown { value } } dateOfBirth { shown { value } }
  alsoKnownAs { shown { value } } lookedAfter { shown { value } }
  responsibleAuthority { shown { value unrecognisedCode } } hostAuthority { shown { value unrecognisedCode } }
  placements { by from to placementType { code recognised } address carers flags }
  professionals { by role unrecognisedRole name team telephone from to }
  parentalResponsibility { by name relationship telephone mayBeTold }
  withheld { category ask }
  missingEpisodes {
    id status owner { id name }
    reportedAt { shown { by value { start precision } } } recordedAt { shown { by value { start precision } } }
    locatedAt { shown { by value { start precision } } } returnedAt { shown { by value { start precision } } }
    risk { shown { by value unrecognisedCode } }
    lastSeen { shown { by value { at { start precision } place } } }
    foundPlace { shown { by value } }
    deadlines { rule ownerId protocol startedAt dueAt running warnAt stoppedAt warnedAt overdueToldAt withdrawnAt }
    withheld { category ask }
    chronology { by kind occurred { start precision } receivedAt text }
  }
  philomenaProfile {
    person { shown { by occurred { start precision } value { ${PERSON} } } }
    health { shown { by occurred { start precision } value { conditions medication communicationNeeds } } }
    network { shown { by occurred { start precision } value { friends family associates personsOfConcern } } }
    risk { shown { by occurred { start precision } value { exploitation risks } } }
    today { shown { by occurred { start precision } value { clothing belongings mood } } }
    withheld { category ask }
  }
  returnInterviews {
    id status rating provider { id name } missingEpisode { id }
    referredAt { start precision } offeredAt { start precision } contactedAt { start precision } initiatedAt { start precision } completedAt { start precision } refusedAt { start precision }
    refusedByOthersAt { start precision } safeguarding withWhom
    debrief { pushFactors pullFactors harm exploitation offending substances whereTheyWent childsWishes adviceGiven likelihoodOfRepeat narrative }
    withheld { category ask }
  }
}`;

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
        missingEpisode { id deadlines { rule dueAt running } }
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

export const UPDATE_PROFILE = `mutation UpdatePhilomenaProfile($input: UpdatePhilomenaProfileInput!) {
  updatePhilomenaProfile(input: $input) { philomenaProfile { revision } }
}`;
