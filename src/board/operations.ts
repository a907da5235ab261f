/** What a row of the board needs; the same selection serves the first page and every live frame. */
const ROW = `
  id
  status
  owner
  reportedAt { shown { start } }
  recordedAt { shown { start } }
  locatedAt { shown { start } }
  returnedAt { shown { start } }
  risk { level { shown } }
  whereabouts { lastSeen { shown { at { start } place } } }
  deadlines { rule dueAt stopped }
  withheld { category ask }
  child {
    identity { givenName { shown } familyName { shown } dateOfBirth { shown } }
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
