import type { FailureKind } from '../../hub/ports/intake-store';
import { codeOf } from '../connection/code-of';
import { isDatabaseAway } from '../connection/is-away';

const SQLSTATE = /^[0-9A-Z]{5}$/;

/** What an error means for the work in hand; `null` when it is not the database's. */
export function failureKind(error: unknown): FailureKind | null {
  if (isDatabaseAway(error)) return 'away';
  return SQLSTATE.test(codeOf(error) ?? '') ? 'refused' : null;
}
