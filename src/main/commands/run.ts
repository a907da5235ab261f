import { Command, CommanderError } from 'commander';
import { EXIT, type ExitCode } from '../terminal/exit-codes';
import type { Io } from '../terminal/io';
import { tellFailure } from '../terminal/tell-failure';
import { commandsFor } from './commands';
import { commandContext } from './context';

/** Runs one command line (without program names) and answers the exit code. Never throws. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const context = commandContext(io);
  const program = new Command('joint-picture')
    .description('joins what each agency records about a child who is not where they should be')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.out(text.trimEnd()),
      writeErr: (text) => io.err(text.trimEnd()),
    })
    .showHelpAfterError('  See "joint-picture --help".');
  for (const add of commandsFor(argv[0])) add(program, context);
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return context.exitCode();
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUse;
    return tellFailure(error, io);
  }
}
