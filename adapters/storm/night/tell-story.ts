import { digestOf } from '../../kit/digest';
import { localTimeText } from '../../kit/local-time';
import { isAfter, millisecondsAfter } from '../../kit/night';
import type { NightRecord } from '../../kit/night';
import type { Officer, Story, StoryHeader, StoryLine } from './story';

/** A story as the messages its control room would send on the evening that begins at `evening` (milliseconds UTC). */
export function tellStory(story: Story, evening: number): readonly NightRecord[] {
  const local = (after: string): string => localTimeText(evening + millisecondsAfter(after));
  const internalId = `NV-${local('+00:00').replace(/[-:]/g, '')}-${story.log}`;
  let header: StoryHeader = headerOf(story);
  let headerRevision = 1;
  let written = 0;
  return story.messages.map((message, index) => {
    if (message.header !== undefined) {
      header = { ...header, ...message.header };
      headerRevision += 1;
    }
    const lines = message.lines.map((line) => wireLine(line, (written += 1), local));
    const afterMilliseconds = millisecondsAfter(message.sent);
    const record = {
      schemaVersion: 1,
      sharedIncidentId: sharedId(internalId),
      internalId,
      messageType: messageType(index, message.lines),
      sentByDispatcherAt: new Date(evening + afterMilliseconds).toISOString(),
      startedAt: local(story.startedAt),
      agency: 'pf:99',
      headerRevision,
      ...header,
      lines,
    };
    return { afterMilliseconds, record };
  });
}

function headerOf({ category, grade, location, reportingPerson, persons }: Story): StoryHeader {
  return { category, grade, location, reportingPerson, persons };
}

function messageType(index: number, lines: readonly StoryLine[]): 'opened' | 'updated' | 'closed' {
  if (lines.some(({ code }) => code === 'CLOSED')) return 'closed';
  return index === 0 ? 'opened' : 'updated';
}

function wireLine(line: StoryLine, number: number, local: (after: string) => string) {
  const { at, code, about = [1], fields, text } = line;
  return {
    number,
    revision: 1,
    at: local(at),
    code,
    about,
    by: officer(line.by),
    ...(fields === undefined ? {} : { fields: shifted(fields, local) }),
    ...(text === undefined ? {} : { text }),
  };
}

function officer([ref, rank]: Officer) {
  return { ref, rank };
}

function shifted(fields: NonNullable<StoryLine['fields']>, local: (after: string) => string) {
  const entries = Object.entries(fields).map(([name, value]) => [
    name,
    isAfter(value) ? local(value) : value,
  ]);
  return Object.fromEntries(entries);
}

/** Any id would do; this one is the same each time the same night is told. */
function sharedId(internalId: string): string {
  const hex = digestOf(internalId);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
