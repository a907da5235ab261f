import { agencyId } from '../../src/model/agency/agency-id';
import type { AgencyId } from '../../src/model/agency/agency-id';

/** Where an agency's records of one source arrive. The topic, never the record, says which agency speaks. */
export interface InboundTopic {
  readonly source: string;
  readonly agency: AgencyId;
}

const NAME = /^in\.([a-z][a-z0-9-]*)\.(la|pf|provider)-([a-z0-9-]+)\.v1$/;

/** The topic's name, for instance `in.storm.pf-99.v1`. */
export function topicName({ source, agency }: InboundTopic): string {
  return `in.${source}.${agency.replace(':', '-')}.v1`;
}

/** Reads a topic's name back, or answers `null` when it is not an inbound topic. */
export function readTopicName(name: string): InboundTopic | null {
  const [, source, kind, code] = NAME.exec(name) ?? [];
  const agency = agencyId(`${kind ?? ''}:${code ?? ''}`);
  return source === undefined || agency === null ? null : { source, agency };
}
