import type { Marker } from '../../model/agency-fact/fact-body';
import type { SubjectRef } from '../../model/agency-fact/agency-fact';
import type { AgencyId } from '../../model/agency/agency-id';
import type { Instant } from '../../model/time/occurred';

/** Who decides: a person of an agency, who must be entitled to. Entitlement is judged before a decision comes here. */
export interface Decider {
  readonly agency: AgencyId;
  readonly person: string;
  readonly role: string;
}

/** Something a person decides about a child. It is kept as a fact of their agency, like what any source records. */
export type PersonDecision =
  | {
      readonly kind: 'link-subjects';
      readonly subject: SubjectRef;
      readonly other: SubjectRef;
      readonly reason: string;
    }
  | {
      readonly kind: 'unlink-subjects';
      readonly subject: SubjectRef;
      readonly other: SubjectRef;
      readonly reason: string;
    }
  /** Two children are one person; each is named by any id it has or had. */
  | {
      readonly kind: 'link-children';
      readonly childId: string;
      readonly otherChildId: string;
      readonly reason: string;
    }
  /**
   * Two are not one person after all, or are not in the first place. Parts from the child whoever was once given out as
   * the other, and the subjects named, whatever joined them; taken back is a link, and settled is what nobody linked.
   */
  | {
      readonly kind: 'unlink-children';
      readonly childId: string;
      readonly otherChildId: string | null;
      readonly subjects: readonly SubjectRef[];
      readonly reason: string;
    }
  /** A caseload, a meeting's invitation, a commission; said again with the same beginning it is replaced. */
  | {
      readonly kind: 'state-relation';
      readonly childId: string;
      readonly scope: string;
      readonly from: Instant;
      readonly to: Instant | null;
    }
  | { readonly kind: 'set-marker'; readonly childId: string; readonly marker: Marker; readonly set: boolean };

/**
 * `repeated`: the same decision was stated before under this id; `conflict`: another one was. `nothing-to-do`: they are one
 * child already, or there would be nobody left on one side of the parting.
 */
export type DecisionOutcome = 'stated' | 'repeated' | 'conflict' | 'unknown-child' | 'nothing-to-do';
