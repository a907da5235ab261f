/** What is asked of everything on return: interviews, what carers saw, and meetings. */
export const RETURN = `
  returnInterviews {
    id status rating takenAs triage provider { id name } missingEpisode { id }
    referredAt { ...When } offeredAt { ...When } contactedAt { ...When } initiatedAt { ...When } completedAt { ...When } refusedAt { ...When }
    refusedByOthersAt { ...When } interviewer { code } childChose independence brokenRule brokenRuleSource arrangementsLacking unanswered parentsViewDue
    parentsView disclosures { about shareWith rationale because } safeguarding withWhom
    debrief { pushFactors pullFactors harm exploitation offending substances whereTheyWent childsWishes adviceGiven likelihoodOfRepeat riskyContacts frequency homePlacementAndSchool parentsView themes narrative }
    withheld { category ask }
  }
  onReturn {
    prevention policeShouldSeeChild withheld { category ask }
    preventionInterviews { by { id } occurred { ...When } heldBy unanswered flags safeAndWell concern answers { why where offences presentation prevention helpsFinding } withWhom }
    notHeld { by { id } occurred { ...When } lawful brokenRule brokenRuleSource appointmentAt reason { code } insteadBy { id } insteadByNamed text }
    carersReturns { by { id } occurred { ...When } permitted lacking observations { about noted } withWhom }
  }
  meetingsWithheld { category ask }
  meetings {
    id kind status at chair roles convenedBy { id } invited { id } holdOrCancel cancelReason
    lacking { says source } agenda { key says }
    due { ...Due }
    actions { action overdue contradicted shown { ...Action } versions { ...Action } }
    decisions { item decision by { id } occurred { ...When } }
    held { by { id } occurred { ...When } attended { id } outcome }
    withheld { category ask }
  }`;

export const RETURN_FRAGMENTS = `
fragment Action on MeetingActionVersion { what owner { id } dueOn state by { id } writtenAt { ...When } }`;
