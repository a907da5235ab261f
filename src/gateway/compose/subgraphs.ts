import { childrenSubgraph } from '../../subgraphs/children/children-subgraph';
import { episodesSubgraph } from '../../subgraphs/episodes/episodes-subgraph';
import type { Subgraph } from '../../subgraphs/kit/build-subgraph';

/** The subgraphs of this hub. A new one is one line here. */
export function ownSubgraphs(): Subgraph[] {
  return [childrenSubgraph(), episodesSubgraph()];
}
