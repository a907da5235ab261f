/** A hub that decided under agreements no longer in force. Its answers must not leave. */
export class AgreementsNotInForce extends Error {
  override readonly name = 'AgreementsNotInForce';
}

/** True in SQL when an audience's agreements, `column`, may still be acted on. Before any are put in force, all may. */
export function inForce(column: string): string {
  return `exists (select from jp.access_epoch x where x.agreements in ('', ${column}))`;
}
