import { Readable } from 'node:stream';
import type { Io } from '../../src/main/terminal/io';

/** A terminal that keeps what was said on it. */
export interface CapturedIo extends Io {
  readonly outLines: string[];
  readonly errLines: string[];
  /** As Ctrl-C would. */
  interrupt(): void;
}

export function captureIo(env: Readonly<Record<string, string>>, stdin: string | Buffer = ''): CapturedIo {
  const outLines: string[] = [];
  const errLines: string[] = [];
  const stopping = new AbortController();
  return {
    env,
    stdin: Readable.from([Buffer.from(stdin)]),
    out: (line) => void outLines.push(...line.split('\n')),
    err: (line) => void errLines.push(...line.split('\n')),
    stop: stopping.signal,
    outLines,
    errLines,
    interrupt: () => stopping.abort(),
  };
}
