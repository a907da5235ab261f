import type { Translate } from '../../model/agency-fact/translation';
import type { AgencyId } from '../../model/agency/agency-id';

/** One agency's topic of one source: the topic says who speaks. */
export interface Feed {
  readonly topic: string;
  readonly agency: AgencyId;
  readonly source: string;
  readonly translate: Translate;
}

/** `in.storm.pf-99.v1` for source `storm` and agency `pf:99`. */
export function topicOf(source: string, agency: AgencyId): string {
  return `in.${source}.${agency.replace(':', '-')}.v1`;
}
