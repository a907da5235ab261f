/** What the shell is told. Others script against these. */
export const EXIT = {
  done: 0,
  someRejected: 1,
  wrongUse: 2,
  dependencyAway: 3,
  /** A fault of ours. */
  fault: 70,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
