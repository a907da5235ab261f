import type { AgencyFact, SubjectRef } from '../agency-fact/agency-fact';
import type { CareDescribed, FactBody, SubjectDescribed } from '../agency-fact/fact-body';
import type { IdentifierHeld } from '../agency-fact/care-facts';
import type { AgencyId } from '../agency/agency-id';
import { canonicalJson } from '../value/canonical-json';
import { factOfEvent } from './interview-event';
import type { EventPlace, InterviewEvent } from './interview-event';

/** The scheme of a provider's own references of children, the same in all of its referrals. */
export const PROVIDER_CHILD_SCHEME = 'provider-child';

/** The child of a referral, as the provider knows them. */
export interface InterviewedChild {
  /** The provider's own reference of the child. */
  readonly reference: string | null;
  readonly described: SubjectDescribed | null;
  readonly care: CareDescribed | null;
  readonly identifiers: readonly Omit<IdentifierHeld, 'kind'>[];
  readonly notUnderstood: InterviewEvent['notUnderstood'];
}

/**
 * What the provider says of the child with an event: line 1 of its record, with a claim of its own, so that an event posted
 * by mutation, which names the child by the hub's id, is the same event.
 */
export function interviewedChildFacts(place: EventPlace, child: InterviewedChild): readonly AgencyFact[] {
  const { reference, described, care, identifiers, notUnderstood } = child;
  const said: readonly (readonly [part: string, body: FactBody | null])[] = [
    ['subject-described', described],
    ['care-described', care],
    ['subjects-linked', reference === null ? null : linkTo(providerChild(place.provider, reference))],
    ...identifiers.map((held, index): [string, FactBody] => [
      `identifier-held/${index + 1}`,
      { kind: 'identifier-held', ...held },
    ]),
    ...notUnderstood.map(({ what, given }): [string, FactBody] => [
      `unrecognised/${what}`,
      { kind: 'noted', topic: 'unrecognised', givenCode: given },
    ]),
  ];
  return said.flatMap(([part, body]) => (body === null ? [] : [factOfEvent(place, { line: 1, part }, body)]));
}

/** What the provider says of the child, as one text; see `interviewEventText`. */
export function interviewedChildText({ at, historical }: EventPlace, child: InterviewedChild): string {
  return canonicalJson({ at, historical, child });
}

function providerChild(agency: AgencyId, value: string): SubjectRef {
  return { agency, scheme: PROVIDER_CHILD_SCHEME, value };
}

function linkTo(other: SubjectRef): FactBody {
  return { kind: 'subjects-linked', other, reason: 'child-of-referral' };
}
