/** Whether one fact may answer to a trigger and to one of others: `returned` is also every `returned:…`. */
export function overlapping(trigger: string, others: readonly string[]): boolean {
  return others.some(
    (other) => other === trigger || other.startsWith(`${trigger}:`) || trigger.startsWith(`${other}:`),
  );
}
