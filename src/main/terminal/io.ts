import type { Readable } from 'node:stream';

/** What a command may touch of the terminal it runs in. A test hands in its own. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Readable;
  /** Answers go to standard output, one line each. */
  out(line: string): void;
  /** Progress and complaints go to standard error. */
  err(line: string): void;
  /** Aborted by the first SIGINT or SIGTERM: finish what is in hand. */
  readonly stop: AbortSignal;
}
