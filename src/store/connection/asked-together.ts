/**
 * Waits for statements that a session was asked for together. Of several failures it tells the first in order: after
 * it the database refuses the rest for no fault of theirs, and may be heard to do so sooner.
 */
export async function askedTogether(statements: readonly Promise<unknown>[]): Promise<void> {
  for (const answer of await Promise.allSettled(statements))
    if (answer.status === 'rejected') throw answer.reason;
}
