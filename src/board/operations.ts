/** What of the plan helps whoever searches. Asked for only where somebody searches: a look is on the access record. */
const TO_FIND_THEM = `
    philomenaProfile { person { shown { value { description placesFoundBefore whatHelpsThemReturn } } } }
`;

/** What a row of the board needs; the same selection serves the first page and every live frame. */
const row = (searching: boolean): string => `
  id
  status
  owner { id name }
  reportedAt { shown { value { start } } }
  recordedAt { shown { value { start } } }
  locatedAt { shown { value { start } } }
  returnedAt { shown { value { start } } }
  risk { shown { value unrecognisedCode } }
  lastSeen { shown { value { at { start } place } } }
  deadlines { rule says asSoonAsPracticable dueAt running }
  withheld { category ask }
  child {
    id
    givenName { shown { value } }
    familyName { shown { value } }
    dateOfBirth { shown { value } }
    withheld { category ask }${searching ? TO_FIND_THEM : ''}
  }
`;

/** The first rows, for a page that works without script. */
export function boardQuery(searching: boolean): string {
  return `query Board {
  missingEpisodes(filter: { open: true }, first: 100) { edges { node { ${row(searching)} } } }
}`;
}

/** The same rows, kept true. */
export function boardSubscription(searching: boolean): string {
  const selection = row(searching);
  return `subscription LiveBoard {
  missingEpisodes(filter: { open: true }) { event id picture { ${selection} } snapshot { ${selection} } }
}`;
}

/** The list without the plan: what everybody who does not search sees. */
export const BOARD_SUBSCRIPTION = boardSubscription(false);
