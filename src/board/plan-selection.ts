/** Who the child is to whoever must find them: the section of the profile that is edited here too. */
export const PERSON = `description distinguishingFeatures photographs { shows takenOn } telephone socialMedia travelCard placesFrequented placesFoundBefore routines modesOfTravel antecedentBehaviour triggers anniversaries whatHelpsThemReturn whoShouldInterview childsView`;

/** What is asked of the profile and the plans, with what changed between their versions. */
export const PLAN_FRAGMENTS = `
fragment Change on PlanPartChange { part change before after }
fragment History on ProfileSectionHistory { versions { number by stated { ...When } changes { ...Change } } }
fragment ReviewDue on PlanReviewReason { because since dueOn }
fragment Reviewed on PlanReview { by reviewed { ...When } agencies lacking changed }`;

export const PLANS = `
  philomenaProfile {
    person { shown { by occurred { ...When } value { ${PERSON} } } }
    health { shown { by occurred { ...When } value { conditions medication communicationNeeds } } }
    network { shown { by occurred { ...When } value { friends family associates personsOfConcern } } }
    risk { shown { by occurred { ...When } value { exploitation risks } } }
    today { shown { by occurred { ...When } value { clothing belongings mood } } }
    photographs { shows takenOn by heldBy outOfDate appearanceChanged renewOn } photographsLacking { shows holder }
    reviewDue { ...ReviewDue } reviews { ...Reviewed }
    history { person { ...History } health { ...History } network { ...History } risk { ...History } today { ...History } }
    withheld { category ask }
  }
  plans {
    lacking { kind because source } withheld { category ask }
    made {
      kind unrecognisedKind partsLacking
      current { number titled parts { part text } agreedBy { agency saidBy } reviewOn childsPart by stated { ...When } }
      notYetAgreed { party agency } reviewDue { ...ReviewDue } reviews { ...Reviewed }
      challenges { reason by challenged { ...When } answered }
      comparison { from to changes { ...Change } }
    }
  }`;
