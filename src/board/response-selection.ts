/** What is asked of one missing episode and its response. Fragments, for each stands in several places. */
export const EPISODE_FRAGMENTS = `
fragment When on Occurred { start precision }
fragment Sign on RecordedSign { code { code } sign { code } outcome permitted text dueAt by rank occurred { ...When } }
fragment Rule on BrokenRule { rule source }
fragment Due on Deadline {
  rule says ownerRole managerRole source asSoonAsPracticable holidaysUnknown ownerId protocol startedAt dueAt running warnAt stoppedAt warnedAt overdueToldAt withdrawnAt
}
fragment Times on AssertedTime { shown { by value { ...When } } assertions { by value { ...When } } }
fragment Telling on Notification {
  id says source recipient toId byId byRole managerRole since dueAt state sentAt escalatedAt doneAt { ...When } doneById route someBarred bar { at { ...When } byId rationale } withheld { category ask }
}
fragment Response on MissingEpisode {
  ownership { ownerId from } transferOffered { to by rationale occurred { ...When } }
  missingFor { since until longTermFrom } closing { prerequisite met source } contradictions
  category { assertions { by value unrecognisedCode } } vocabularies { policeWestYorkshire policeWestMidlands annualReturn partnership }
  whereaboutsKnown { shown { value } } stay { shown { by value { allowed where rationale } } }
  absconded courtOrder { shown { value { code } } } policeHelp
  level { shown { level { code } actions outcome rationale by rank occurred { ...When } } proposesPolice { ...Rule } reasonOutstanding }
  indicators { ...Sign } enquiries { ...Sign } steps { ...Sign } escalation { ...Sign }
  checks { key by last { ...Sign } } report { given outstanding } riskFactors { factor source } riskReviewAt
  delay { shown { by value { rationale reviewAt } } } delayWarnings { ...Rule } escalationOffered concerned { shown { by value } }
  houseSearch { shown { by occurred { ...When } value { decision { code } supervisorAgreed rationale } } }
  media { shown { by occurred { ...When } value { decision { code } identifiedAsLookedAfter consulted rationale } } } mediaWarnings { ...Rule }
  decisions { kind decided rationale broken { ...Rule } by rank occurred { ...When } }
}`;

/** What is asked of the latest alone. */
export const RESPONSE = `id ...Response notifications { ...Telling }`;

export const EPISODE = `
    id status historical owner { id name }
    noticedAt { ...Times } reportedAt { ...Times } recordedAt { ...Times } locatedAt { ...Times } returnedAt { ...Times }
    risk { shown { by value unrecognisedCode } assertions { by value } }
    lastSeen { shown { by value { at { ...When } place } } assertions { by value { at { ...When } place } } }
    foundPlace { shown { by value } }
    deadlines { ...Due }
    withheld { category ask }
    chronology { by kind occurred { ...When } receivedAt text }`;
