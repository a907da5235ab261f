import type { Role } from '../../access/viewer';
import type { Config } from '../../platform/config';
import { loadAgreements } from '../load-agreements';
import { CommandFailure } from '../terminal/command-failure';
import { EXIT } from '../terminal/exit-codes';
import { agreementsFolder } from './agreements-folder';

/** What a role looks for when it does not say, as its agreement has it. */
export function defaultPurpose(config: Config, role: Role): string {
  const purpose = loadAgreements(agreementsFolder(config)).byRole.get(role)?.purposes.default;
  if (purpose !== undefined) return purpose;
  throw new CommandFailure(EXIT.wrongUse, 'no agreement speaks of that role', 'Name a --purpose.');
}
