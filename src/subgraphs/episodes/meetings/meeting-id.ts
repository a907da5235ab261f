import { agencyId } from '../../../model/agency/agency-id';
import type { AgencyId } from '../../../model/agency/agency-id';

/** Whose record of which meeting an id names. */
export interface MeetingIdParts {
  readonly childId: string;
  readonly convenedBy: AgencyId;
  readonly reference: string;
}

/** The id of one child's record of a meeting: children discussed together have one each. It goes on resolving as the child's does. */
export function meetingId({ childId, convenedBy, reference }: MeetingIdParts): string {
  return `${childId}.${Buffer.from(JSON.stringify([convenedBy, reference])).toString('base64url')}`;
}

/** What an id names; `null` for a text that is none. */
export function readMeetingId(id: string): MeetingIdParts | null {
  const dot = id.indexOf('.');
  const parts = dot < 1 ? null : pairIn(Buffer.from(id.slice(dot + 1), 'base64url').toString());
  const convenedBy = agencyId(parts?.[0] ?? '');
  if (parts === null || convenedBy === null) return null;
  return { childId: id.slice(0, dot), convenedBy, reference: parts[1] };
}

function pairIn(text: string): readonly [string, string] | null {
  try {
    const parts: unknown = JSON.parse(text);
    if (!Array.isArray(parts) || parts.length !== 2) return null;
    const [first, second]: unknown[] = parts;
    return typeof first === 'string' && typeof second === 'string' ? [first, second] : null;
  } catch {
    return null;
  }
}
