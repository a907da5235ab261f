import type { AgencyFact, FactKey } from '../agency-fact/agency-fact';
import type { FactOf } from '../agency-fact/fact-of-kind';
import type { MeetingFact } from '../agency-fact/meeting-facts';
import { kindOf } from '../agency/agency-id';
import type { AgencyId } from '../agency/agency-id';

/** A fact of a meeting. */
export type FactOfMeeting = FactOf<MeetingFact['kind']>;

/** The facts of one meeting about one child, in order, and those of them that somebody had no standing to state. */
export interface GatheredMeeting {
  readonly convenedBy: AgencyId;
  readonly reference: string;
  readonly facts: readonly FactOfMeeting[];
  readonly withoutAuthority: readonly FactKey[];
}

/**
 * Sorts effective, ordered facts of one child into meetings. A meeting is called, moved and cancelled by the agency that calls it,
 * a force or an authority: whoever is invited sees the child, so nobody calls one in another's name.
 */
export function gatherMeetings(ordered: readonly AgencyFact[]): readonly GatheredMeeting[] {
  const meetings = new Map<string, FactOfMeeting[]>();
  for (const fact of ordered.filter(isOfMeeting)) {
    const name = JSON.stringify([fact.body.convenedBy, fact.body.meeting]);
    const facts = meetings.get(name);
    if (facts === undefined) meetings.set(name, [fact]);
    else facts.push(fact);
  }
  return [...meetings.values()].flatMap((facts) => {
    const [first] = facts;
    if (first === undefined) return [];
    const { convenedBy, meeting: reference } = first.body;
    return [
      {
        convenedBy,
        reference,
        facts: facts.filter(hasStanding),
        withoutAuthority: facts.filter((fact) => !hasStanding(fact)).map(({ key }) => key),
      },
    ];
  });
}

/** Whether it is for the agency that states it to say so. Decisions and actions are any member's to record. */
export function hasStanding({ key, body }: FactOfMeeting): boolean {
  if (body.kind !== 'meeting-convened' && body.kind !== 'meeting-cancelled') return true;
  return key.agency === body.convenedBy && mayConvene(key.agency);
}

/** Forces and authorities call meetings; whoever only holds interviews is invited to them. */
export function mayConvene(agency: AgencyId): boolean {
  const kind = kindOf(agency);
  return kind === 'local-authority' || kind === 'police-force';
}

function isOfMeeting(fact: AgencyFact): fact is FactOfMeeting {
  return 'convenedBy' in fact.body;
}
