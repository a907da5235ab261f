/** The joint picture of fifty missing episodes: what is read and shown when a worker opens their board in full. */
export const JOINT_PICTURES = `query JointPictures {
  missingEpisodes(first: 50, filter: { open: true }) {
    edges {
      node {
        id
        status
        reportedAt { shown { value { start precision } by } }
        lastSeen { shown { value { at { start } place } by } }
        risk { shown { value by } }
        deadlines { rule ownerId dueAt running }
        chronology { by kind occurred { start precision } receivedAt text }
        child {
          id
          givenName { shown { value by } }
          familyName { shown { value by } }
          dateOfBirth { shown { value by } }
          responsibleAuthority { shown { value by } }
          placement { shown { value by } }
          philomenaProfile {
            person { shown { by value { description placesFoundBefore whatHelpsThemReturn } } }
            risk { shown { by value { exploitation risks } } }
          }
          returnInterviews {
            id
            status
            offeredAt { start }
            completedAt { start }
            debrief { pushFactors pullFactors childsWishes narrative }
          }
        }
      }
    }
    pageInfo { hasNextPage }
  }
}`;

/** How many rows it asks for. */
export const PAGE = 50;
