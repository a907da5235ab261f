/** Why a transaction was given up, all of it rolled back. */
export type Reason =
  | { readonly reason: 'accounted-for' }
  /** A line came again with other content; `detail` says which, without any of it. */
  | { readonly reason: 'conflicting-line'; readonly detail: string };

/**
 * Thrown inside an intake transaction to roll it back, and caught by who began it. It never leaves intake: what came
 * of the record is answered as a value.
 */
export class Abandoned extends Error {
  constructor(readonly why: Reason) {
    super(why.reason);
    this.name = 'Abandoned';
  }
}

export function abandonedFor(error: unknown): Reason | null {
  return error instanceof Abandoned ? error.why : null;
}
