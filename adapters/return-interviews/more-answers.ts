import type { DebriefAnswers, Disclosure } from '../../src/model/agency-fact/interview-facts';
import { disclosedAbout, sharedWith } from './codes';
import type { WireDebrief, WireDisclosure } from './wire';

/** What a debrief may say beyond the first version's fields. */
export function moreAnswers(debrief: WireDebrief): DebriefAnswers {
  const { riskyContacts, frequency, homePlacementAndSchool, placementIsPushFactor } = debrief;
  const { parentsView, themes, disclosures } = debrief;
  return {
    ...(riskyContacts === undefined ? {} : { riskyContacts }),
    ...(frequency === undefined ? {} : { frequency }),
    ...(homePlacementAndSchool === undefined ? {} : { homePlacementAndSchool }),
    ...(placementIsPushFactor === undefined ? {} : { placementIsPushFactor }),
    ...(parentsView === undefined ? {} : { parentsView }),
    ...(themes === undefined ? {} : { themes }),
    ...(disclosures === undefined ? {} : { disclosures: disclosures.map(disclosure) }),
  };
}

/** With whom to share in a code nobody knows is left out: what the protocol has shared always is shared all the same. */
function disclosure({ about, shareWith = [], rationale }: WireDisclosure): Disclosure {
  const parties = shareWith.map(sharedWith);
  return {
    about: disclosedAbout(about),
    shareWith: parties.flatMap((party) => (party.recognised ? [party.value] : [])),
    ...(rationale === undefined ? {} : { rationale }),
  };
}
