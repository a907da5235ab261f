import { childrenSubgraph } from '../../subgraphs/children/children-subgraph';
import { episodesSubgraph } from '../../subgraphs/episodes/episodes-subgraph';
import { interviewsSubgraph } from '../../subgraphs/interviews/interviews-subgraph';
import type { Subgraph } from '../../subgraphs/kit/build-subgraph';
import { plansSubgraph } from '../../subgraphs/plans/plans-subgraph';

/** The subgraphs of this hub. A new one is one line here. */
export function ownSubgraphs(): Subgraph[] {
  return [childrenSubgraph(), episodesSubgraph(), plansSubgraph(), interviewsSubgraph()];
}
