import { buildSubgraph } from '../kit/build-subgraph';
import type { Subgraph } from '../kit/build-subgraph';
import { InterviewActsResolver } from './interview-acts-resolver';
import { InterviewsOfChildResolver, InterviewsOfMissingEpisodeResolver } from './interviews-of-resolvers';
import { OnReturnActsResolver } from './on-return-acts-resolver';
import { OnReturnOfChildResolver, OnReturnOfMissingEpisodeResolver } from './on-return-resolvers';
import { ReturnInterviewResolver, returnInterviewById } from './return-interview-resolver';

/** Owns return interviews, and adds to a child and to a missing episode which ones are theirs and what else was recorded on return. */
export function interviewsSubgraph(): Subgraph {
  return buildSubgraph({
    name: 'interviews',
    resolvers: [
      ReturnInterviewResolver,
      InterviewsOfChildResolver,
      InterviewsOfMissingEpisodeResolver,
      InterviewActsResolver,
      OnReturnOfChildResolver,
      OnReturnOfMissingEpisodeResolver,
      OnReturnActsResolver,
    ],
    references: {
      ReturnInterview: ({ id }, context) => returnInterviewById(id, context),
      Child: ({ id }) => ({ id }),
      MissingEpisode: ({ id }) => ({ id }),
    },
  });
}
