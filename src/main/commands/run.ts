import { Command, CommanderError } from 'commander';
import { EXIT, type ExitCode } from '../terminal/exit-codes';
import type { Io } from '../terminal/io';
import { tellFailure } from '../terminal/tell-failure';
import { addAccessRecord } from './access-record';
import { addAgencies } from './agencies';
import { addCaseload } from './caseload';
import { addClock } from './clock';
import { commandContext, type AddCommand } from './context';
import { addDoctor } from './doctor';
import { addMigrate } from './migrate';
import { addOutside } from './outside';
import { addProtocol } from './protocol';
import { addQuarantine } from './quarantine';
import { addNotifications } from './notifications';
import { addReview } from './review';
import { addRevoke } from './revoke';
import { addSend } from './send';
import { addStart } from './start';
import { addState } from './state';
import { addToken } from './token';
import { addWatch } from './watch';

const COMMANDS: readonly AddCommand[] = [
  addStart,
  addState,
  addMigrate,
  addToken,
  addSend,
  addWatch,
  addQuarantine,
  addCaseload,
  addReview,
  addNotifications,
  addAccessRecord,
  addRevoke,
  addClock,
  addAgencies,
  addOutside,
  addProtocol,
  addDoctor,
];

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
  for (const add of COMMANDS) add(program, context);
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return context.exitCode();
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUse;
    return tellFailure(error, io);
  }
}
