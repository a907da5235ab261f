import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UnusableDataFile } from '../../../platform/yaml-folder';
import { protocolsFolder } from '../../composition/protocols-folder';
import { readProtocol } from '../../protocols/read-protocols';
import type { ReadProtocol } from '../../protocols/read-protocols';
import { CommandFailure } from '../../terminal/command-failure';
import { EXIT } from '../../terminal/exit-codes';
import { refuse } from '../arguments';
import type { CommandContext } from '../context';

/** The file that an argument names: a path, or the name of one of the installation's protocols. */
export function protocolFile(argument: string, context: CommandContext): string {
  const folder = protocolsFolder(context.config());
  const found = [argument, join(folder, `${argument}.yaml`)].find((file) => existsSync(file));
  return (
    found ?? refuse('there is no such protocol', 'Name a file, or one of "joint-picture protocol list".')
  );
}

/** The protocol that an argument names; refused with all its faults when it is not in order. */
export function namedProtocol(argument: string, context: CommandContext): ReadProtocol {
  try {
    return readProtocol(protocolFile(argument, context), protocolsFolder(context.config()));
  } catch (error) {
    if (!(error instanceof UnusableDataFile)) throw error;
    throw new CommandFailure(
      EXIT.wrongUse,
      error.message,
      'Put it in order first: "protocol check" says how.',
    );
  }
}

/** A protocol and its version as they are cited. */
export function versionText({ protocol: { id, version } }: ReadProtocol): string {
  return `${id}@${version}`;
}
