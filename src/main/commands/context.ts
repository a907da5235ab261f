import type { Command } from 'commander';
import { loadConfig, type Config } from '../../platform/config';
import { openInstallation, type Installation } from '../composition/installation';
import { EXIT, type ExitCode } from '../terminal/exit-codes';
import type { Io } from '../terminal/io';

/** What a command is given to do its work with. */
export interface CommandContext {
  readonly io: Io;
  config(): Config;
  /** Sets the exit code; done unless a command says otherwise. */
  endWith(code: ExitCode): void;
}

/** A command adds itself, with its help and examples, to the program. */
export type AddCommand = (program: Command, context: CommandContext) => void;

export interface OwnedContext extends CommandContext {
  exitCode(): ExitCode;
}

export function commandContext(io: Io): OwnedContext {
  let code: ExitCode = EXIT.done;
  return {
    io,
    config: () => loadConfig(io.env),
    endWith: (next) => void (code = next),
    exitCode: () => code,
  };
}

/** Opens the installation for one piece of work and closes it whatever happens. */
export async function withInstallation<T>(
  context: CommandContext,
  work: (installation: Installation) => Promise<T>,
): Promise<T> {
  const installation = await openInstallation(context.config(), { part: 'command', quiet: true });
  try {
    return await work(installation);
  } finally {
    await installation.close();
  }
}

/** The examples at the foot of a command's help. */
export function examples(...lines: readonly string[]): string {
  return ['', 'Examples:', ...lines.map((line) => `  $ joint-picture ${line}`)].join('\n');
}
