import { digestOf } from './digest';

/** 132 bits: nobody chooses these texts, and a row has several digests. */
const DIGEST_LENGTH = 22;

/** One digest per part, in the parts' order; a part that is not stored at all, told by `null`, has an empty one. */
export function partDigests(texts: readonly unknown[]): string {
  return texts.map((text) => (text === null ? '' : digestOf(text).slice(0, DIGEST_LENGTH))).join('.');
}

/** The parts to write: those whose digest is another. When nothing was stored before, every part there is. */
export function partsThatDiffer<Part extends string>(
  parts: readonly Part[],
  before: string | undefined,
  now: string,
): ReadonlySet<Part> {
  const stored = before?.split('.') ?? [];
  const digests = now.split('.');
  return new Set(parts.filter((_, index) => (stored[index] ?? '') !== digests[index]));
}
