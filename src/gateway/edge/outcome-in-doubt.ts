import type { EdgeOperation } from './edge-operation';

/** What to say when an answer cannot be given: what was asked to be done may have been, and its key makes asking again safe. */
export function outcomeInDoubt({ accepted }: Pick<EdgeOperation, 'accepted'>): string {
  if (accepted.operation.operation !== 'mutation') return 'Nothing is shown.';
  return 'What you sent may have been done: send it again with the same key to be sure.';
}
