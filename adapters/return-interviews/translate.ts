import type { Author } from '../../src/model/agency-fact/agency-fact';
import type { EpisodePointer } from '../../src/model/agency-fact/care-facts';
import type { Translate, Translation } from '../../src/model/agency-fact/translation';
import type { AgencyId } from '../../src/model/agency/agency-id';
import { interviewedChildFacts, interviewedChildText } from '../../src/model/interview/interview-child';
import {
  INTERVIEW_SOURCE,
  interviewEventText,
  interviewFacts,
  interviewRecord,
} from '../../src/model/interview/interview-event';
import type { EventPlace, InterviewEvent } from '../../src/model/interview/interview-event';
import { readEventTime } from '../../src/model/interview/interview-names';
import { occurredAtUnknownTime } from '../../src/model/time/occurred-between';
import { textDigestOf } from '../kit/digest';
import { parseJson } from '../kit/parse-json';
import { rejected } from '../kit/refusal';
import { interviewedChild } from './child';
import { episodePointer } from './episode-pointer';
import { eventSaid } from './event-said';
import { readEventShape } from './wire';
import type { EventRecord } from './wire';

/** A provider's event as agency facts: line 0 is the event, line 1 the child as the provider knows them. */
export const translateReturnInterviews: Translate = ({ agency, value }) => {
  const parsed = parseJson(value);
  if (parsed.kind !== 'parsed') return parsed;
  const shaped = readEventShape(parsed.value);
  if (shaped.kind !== 'shaped') return shaped;
  const { record } = shaped;
  if (record.agency !== agency) return rejected('agency-mismatch', '/agency topic');
  return translated(record, agency);
};

function translated(record: EventRecord, agency: AgencyId): Translation {
  const event = eventOf(record, agency);
  const child = interviewedChild(record.child);
  const lines = [
    { facts: interviewFacts(event), text: interviewEventText(event) },
    { facts: interviewedChildFacts(event, child), text: interviewedChildText(event, child) },
  ];
  return {
    kind: 'facts',
    source: INTERVIEW_SOURCE,
    record: interviewRecord(event),
    lines: lines.map(({ facts, text }, line) => ({ line, revision: 0, digest: textDigestOf(text), facts })),
  };
}

function eventOf(record: EventRecord, provider: AgencyId): InterviewEvent {
  const at = readEventTime(record.at);
  const { said, notUnderstood } = eventSaid(record);
  const place: EventPlace = {
    provider,
    referral: record.referralReference,
    eventId: record.eventId,
    at: at ?? occurredAtUnknownTime(),
    author: authorOf(record),
    historical: record.backfill ?? false,
  };
  return {
    ...place,
    episode: episodeOf(record),
    said,
    notUnderstood: [...notUnderstood, ...(at === null ? [{ what: 'at', given: record.at }] : [])],
  };
}

function authorOf({ by }: EventRecord): Author {
  return { ref: by?.ref ?? null, rank: by?.role?.toLowerCase() ?? null };
}

function episodeOf({ episode }: EventRecord): EpisodePointer | null {
  return episode === undefined ? null : episodePointer(episode);
}
