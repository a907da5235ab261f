/** What a row of the board needs; the same selection serves the first page and every live frame. */
const ROW = `
  id
  status
  owner { id name }
  reportedAt { shown { value { start } } }
  recordedAt { shown { value { start } } }
  locatedAt { shown { value { start } } }
  returnedAt { shown { value { start } } }
  risk { shown { value unrecognisedCode } }
  lastSeen { shown { value { at { start } place } } }
  deadlines { rule dueAt running }
  withheld { category ask }
  child {
    givenName { shown { value } }
    familyName { shown { value } }
    dateOfBirth { shown { value } }
    withheld { category ask }
  }
`;

/** The first rows, for a page that works without script. */
export const BOARD_QUERY = `query Board {
  missingEpisodes(filter: { open: true }, first: 100) { edges { node { ${ROW} } } }
}`;

/** The same rows, kept true. */
export const BOARD_SUBSCRIPTION = `subscription LiveBoard {
  missingEpisodes(filter: { open: true }) { event id picture { ${ROW} } snapshot { ${ROW} } }
}`;
