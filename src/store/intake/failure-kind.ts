import type { FailureKind } from '../../hub/ports/intake-store';
import { codeOf } from '../connection/code-of';

/**
 * By SQLSTATE class: connection, transaction rollback (serialization, deadlock), resources, operator intervention,
 * system, and a lock or statement that took too long. A cluster that is starting up refuses with 57P03.
 */
const AWAY_CLASSES = ['08', '40', '53', '57', '58'];
const AWAY_CODES = ['25P03', '55P03', '25006'];
const SQLSTATE = /^[0-9A-Z]{5}$/;

/** Errors of the network and of the pool have no SQLSTATE. */
const AWAY_SYSTEM = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
];
/** What the entity library says of work it had under way when the connection went. */
const AWAY_NAMES = [
  'QueryRunnerAlreadyReleasedError',
  'TransactionNotStartedError',
  'ConnectionIsNotSetError',
  'CannotExecuteNotConnectedError',
];
const AWAY_MESSAGES =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/;

/** What an error from the database means for the work in hand; `null` when it is not the database's. */
export function failureKind(error: unknown): FailureKind | null {
  const code = codeOf(error) ?? '';
  if (AWAY_SYSTEM.includes(code) || AWAY_NAMES.includes(textOf(error, 'name'))) return 'away';
  if (AWAY_MESSAGES.test(textOf(error, 'message'))) return 'away';
  if (!SQLSTATE.test(code)) return null;
  return AWAY_CODES.includes(code) || AWAY_CLASSES.includes(code.slice(0, 2)) ? 'away' : 'refused';
}

/** By its shape, not its class: an error of the system may have been made in another realm than ours. */
function textOf(error: unknown, property: 'name' | 'message'): string {
  if (typeof error !== 'object' || error === null || !(property in error)) return '';
  const text: unknown = Reflect.get(error, property);
  return typeof text === 'string' ? text : '';
}
