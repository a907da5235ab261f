import { ROLES, type Role } from '../../access/viewer';
import { agencyId, type AgencyId } from '../../model/agency/agency-id';
import { CommandFailure } from '../terminal/command-failure';
import { durationMs } from '../terminal/duration';
import { EXIT } from '../terminal/exit-codes';

/** Reads of an argument what it must be, or refuses it as wrong use. */
export function agencyArgument(text: string): AgencyId {
  return (
    agencyId(text) ??
    refuse(
      'that is not an agency id',
      'Use one such as pf:99, la:991, provider:lantern or placement:larkrise.',
    )
  );
}

export function roleArgument(text: string): Role {
  return (
    ROLES.find((role) => role === text) ?? refuse('that is not a role', `Use one of ${ROLES.join(', ')}.`)
  );
}

export function durationArgument(text: string): number {
  return durationMs(text) ?? refuse('that is not a duration', 'Use one such as 90s, 15m, 72h or 3d.');
}

const PERSON = /^[A-Za-z0-9._@-]{1,128}$/;

/** A person as their agency's issuer names them: opaque, so that a name typed here is noticed. */
export function personArgument(text: string, option: string): string {
  return PERSON.test(text)
    ? text
    : refuse(`${option} is not an opaque id`, 'Use letters, digits and . _ @ - only.');
}

export function idArgument(text: string): bigint {
  return /^\d{1,18}$/.test(text) ? BigInt(text) : refuse('that is not a number', 'List the numbers first.');
}

export function refuse(what: string, todo: string): never {
  throw new CommandFailure(EXIT.wrongUse, what, todo);
}
