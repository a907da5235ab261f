import { EXIT, type ExitCode } from '../terminal/exit-codes';

/** How many records were read, and how those accounted for have ended. */
export interface Tally {
  read: number;
  accepted: number;
  ignored: number;
  rejected: number;
}

export const newTally = (): Tally => ({ read: 0, accepted: 0, ignored: 0, rejected: 0 });

/** The last line of `send`; others script against it. */
export function closingLine({ read, accepted, ignored, rejected }: Tally): string {
  return `${read} read, ${accepted} accepted, ${ignored} ignored, ${rejected} rejected`;
}

export function exitCodeOf({ rejected }: Tally): ExitCode {
  return rejected > 0 ? EXIT.someRejected : EXIT.done;
}
