import { ID, ObjectType } from 'type-graphql';
import type { ReviewView } from '../../hub/ports/reading';
import type { ReviewReason } from '../../model/child/child-state';
import { connectionType } from '../kit/connection';
import { wordsEnum } from '../kit/enum-names';
import { Told } from '../kit/told';

export const ReviewReasonEnum = wordsEnum<ReviewReason>('ReviewReason', 'Why a person must look.', {
  'unrecognised-code':
    'A source used a code that is not in our list; the record is kept with the code as given.',
  'unrecognised-authority': 'A source named an authority that the registry does not know.',
  'provisional-child': 'Nothing yet ties the reported person to a known child.',
  contradiction: 'Agencies, or one agency at two times, say things that cannot both be so.',
  'possible-match': 'Perhaps the same person as another child, not certainly so.',
  'identifier-conflict': 'An identifier in common with somebody who is otherwise another person.',
  'interview-without-episode': 'An interview about a missing episode that nobody reported.',
  'without-authority':
    'A decision by somebody who may not take it: it is kept, and is not shown as what holds.',
});

@ObjectType('Review', {
  description:
    'Something that a person must look at. The child is live meanwhile; a decision ends the review.',
})
export class ReviewType {
  @Told(() => ID, { category: 'existence', says: 'Opaque; it goes when the reason does.', always: true })
  id!: string;

  @Told(() => ReviewReasonEnum, { category: 'existence', says: 'Why.', always: true })
  reason!: ReviewReason;

  @Told(() => String, { category: 'existence', says: 'The field in question.', always: true })
  field!: string;

  @Told(() => ID, {
    category: 'existence',
    says: 'Id of the agency whose record gave rise to it.',
    always: true,
  })
  by!: string;
}

export const ReviewConnection = connectionType({
  name: 'Review',
  row: 'review',
  page: 'reviews of children in view',
  node: () => ReviewType,
});

/** A review as its row holds it: its children are looked up only when asked for. */
export interface ReviewRow extends ReviewType {
  readonly childId: string;
  readonly otherChildId: string | null;
}

export function publishReview({ id, reason, field, by, childId, otherChildId }: ReviewView): ReviewRow {
  return { id, reason, field, by, childId, otherChildId };
}
