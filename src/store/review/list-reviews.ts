import type { Pool } from 'pg';
import type { AgencyId } from '../../model/agency/agency-id';

/** Something a person must look at, by ids and codes alone. */
export interface ListedReview {
  readonly id: string | null;
  readonly childId: string;
  readonly reason: string;
  readonly field: string;
  /** The other child of a doubtful match. */
  readonly otherChildId: string | null;
}

export interface ReviewsAsked {
  /** Only children whom this agency may know of now. */
  readonly agency: AgencyId | null;
  readonly reason: string | null;
  readonly limit: number;
}

const LIST = `
  select r.id, r.child_id, r.reason, r.field, coalesce(a.child_id, r.other) as other
  from jp.review_task r
  left join jp.child_alias a on a.alias = r.other
  where ($1::text is null or r.reason = $1)
    and ($2::text is null or exists (
      select from jp.child_relation s
      where s.child_id = r.child_id and s.scope = 'agency:' || $2
        and s.from_at <= $3 and (s.to_at is null or s.to_at > $3)))
  order by r.child_id, r.reason, r.field, r.fact limit $4`;

/** Reviews that are open, in child order. The pool's sessions must speak as the intake role. */
export async function listReviews(
  pool: Pool,
  { agency, reason, limit }: ReviewsAsked,
  at: Date,
): Promise<readonly ListedReview[]> {
  const { rows } = await pool.query<{
    id: string | null;
    child_id: string;
    reason: string;
    field: string;
    other: string | null;
  }>(LIST, [reason, agency, at, limit]);
  return rows.map(({ id, child_id: childId, reason: why, field, other: otherChildId }) => ({
    id,
    childId,
    reason: why,
    field,
    otherChildId,
  }));
}
