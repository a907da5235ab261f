import type { AgencyFact } from '../agency-fact/agency-fact';
import type { Signed } from './response-state';

/** Who recorded a fact, in what rank, and when it happened. */
export function signed({ key, author, occurred }: AgencyFact): Signed {
  return { by: key.agency, rank: author.rank, occurred, fact: key };
}
