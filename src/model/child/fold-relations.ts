import type { AgencyFact } from '../agency-fact/agency-fact';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import { kindOf } from '../agency/agency-id';
import type { AgencyId } from '../agency/agency-id';
import { authorityRelations } from './authority-relations';
import { caseloadRelations } from './caseload-relations';
import type { Relation } from './child-state';
import { saysMoreThanALink } from './child-subjects';
import { mergeRelations } from './merge-relations';
import { statedRelations } from './stated-relations';

/**
 * Who may know of the child, why, and from when to when, from effective facts in order; members of meetings, and who ran the
 * child's placements, are given.
 */
export function foldRelations(
  ordered: readonly AgencyFact[],
  given: readonly Relation[] = [],
): readonly Relation[] {
  return mergeRelations([
    ...given,
    ...recorders(ordered),
    ...askedToOwn(ordered),
    ...authorityRelations(factsOfKind(ordered, 'care-described')),
    ...caseloadRelations(ordered),
    ...statedRelations(ordered),
  ]);
}

/**
 * Whoever records something of a child knows of the child, from the first thing recorded. What a member records in a meeting
 * is of the meeting, and gives them no ground beyond it; whoever runs a placement knows of the child while they live there, and
 * what they wrote keeps nothing open afterwards.
 */
function recorders(ordered: readonly AgencyFact[]): readonly Relation[] {
  const first = new Map<AgencyId, Relation>();
  for (const { key, occurred, body } of ordered) {
    if (first.has(key.agency) || !saysMoreThanALink(body) || isOfAnothersMeeting(key, body)) continue;
    if (kindOf(key.agency) === 'placement-provider') continue;
    const scope = `agency:${key.agency}`;
    first.set(key.agency, { scope, because: 'recorded-by', from: occurred.start, to: null });
  }
  return [...first.values()];
}

/**
 * A force that is offered ownership by another knows of the child from the offer on, or it could neither judge where most
 * enquiries lie nor accept (WM policy; WY 8). An offer not taken up ends with what the offering force says of ownership next,
 * and with the child's return; a force that has accepted, or recorded anything, knows of the child by that.
 */
function askedToOwn(ordered: readonly AgencyFact[]): readonly Relation[] {
  return factsOfKind(ordered, 'ownership-transferred').flatMap((offer) => {
    const { key, occurred, body } = offer;
    const isOffer =
      kindOf(key.agency) === 'police-force' && kindOf(body.to) === 'police-force' && body.to !== key.agency;
    if (!isOffer) return [];
    const ends = ordered.slice(ordered.indexOf(offer) + 1).find((later) => endsOffer(later, key.agency));
    const to = ends?.occurred.start ?? null;
    return [{ scope: `agency:${body.to}`, because: 'asked-to-own' as const, from: occurred.start, to }];
  });
}

function endsOffer({ key, body }: AgencyFact, by: AgencyId): boolean {
  return body.kind === 'returned' || (body.kind === 'ownership-transferred' && key.agency === by);
}

function isOfAnothersMeeting({ agency }: AgencyFact['key'], body: AgencyFact['body']): boolean {
  return 'convenedBy' in body && body.convenedBy !== agency;
}
