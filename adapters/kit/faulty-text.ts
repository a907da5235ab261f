// With the u flag a surrogate matches only where it is not half of a pair.
// eslint-disable-next-line no-control-regex -- NUL is the very thing looked for.
const UNSTORABLE = /\u0000|\p{Surrogate}/u;

/** Whether any text in the data, keys too, holds what neither PostgreSQL nor another UTF-8 system can store. Loops, so that depth cannot break it. */
export function faultyText(data: unknown): boolean {
  const waiting: unknown[] = [data];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === 'string' && UNSTORABLE.test(value)) return true;
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, part] of Object.entries(value)) waiting.push(key, part);
  }
  return false;
}
