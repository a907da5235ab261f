/** A record to send on the demonstration night, as JSON data, and when, told from the evening's start. Before it is negative. */
export interface NightRecord {
  readonly afterMilliseconds: number;
  readonly record: Readonly<Record<string, unknown>>;
}

/** Hours and minutes after the evening begins, as `+HH:MM`, or before it, as `-HH:MM`. */
export type After = `${'+' | '-'}${string}:${string}`;

const AFTER = /^([+-])(\d\d):(\d\d)$/;

/** Whether a value is a time told from the evening's start. */
export function isAfter(value: unknown): value is After {
  return typeof value === 'string' && AFTER.test(value);
}

/** Milliseconds from the evening's start. Throws for a story that was written wrongly. */
export function millisecondsAfter(after: string): number {
  const [, sign, hours, minutes] = AFTER.exec(after) ?? [];
  if (sign === undefined) throw new Error('a story with a time that is not +HH:MM');
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/** The evening begins on a whole minute: milliseconds UTC. */
export function eveningOf(anchor: Date): number {
  return Math.floor(anchor.getTime() / 60_000) * 60_000;
}

/** Records in the order in which they are sent. */
export function inSendingOrder(records: readonly NightRecord[]): readonly NightRecord[] {
  return [...records].sort((a, b) => a.afterMilliseconds - b.afterMilliseconds);
}
