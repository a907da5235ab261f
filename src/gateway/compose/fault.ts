/**
 * Something that went wrong inside, stripped of everything that may name a person: messages of a database or a parser
 * quote what they choke on, so only the kind, the code and the place in the code are kept.
 */
export interface Fault {
  readonly name: string;
  readonly code: string | null;
  readonly frames: readonly string[];
}

export type OnFault = (fault: Fault) => void;

const FRAMES_KEPT = 8;

export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { name: typeof error, code: null, frames: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  return { name: error.name, code, frames: frames.slice(0, FRAMES_KEPT).map((line) => line.trim()) };
}
