import { ConfigError } from '../../platform/config';
import { UnusableDataFile } from '../../platform/yaml-folder';
import { errorFields } from '../../platform/safe-fields';
import { failureKind } from '../../store/intake/failure-kind';
import { EmbeddedServerError } from '../../store/embedded-server/embedded-server-error';
import { CommandFailure } from './command-failure';
import { EXIT, type ExitCode } from './exit-codes';
import type { Io } from './io';

/** Says what went wrong in two lines and answers the exit code. No stack, and no message of a library. */
export function tellFailure(error: unknown, io: Io): ExitCode {
  if (error instanceof ConfigError) {
    for (const problem of error.problems) io.err(`joint-picture: ${problem}`);
    io.err('  Correct the setting and start again; README lists every setting.');
    return EXIT.wrongUse;
  }
  const failure = failureOf(error);
  io.err(`joint-picture: ${failure.what}`);
  io.err(`  ${failure.todo}`);
  return failure.exitCode;
}

function failureOf(error: unknown): CommandFailure {
  if (error instanceof CommandFailure) return error;
  if (error instanceof UnusableDataFile)
    return new CommandFailure(EXIT.wrongUse, error.message, 'Correct the file and try again.');
  if (error instanceof EmbeddedServerError)
    return new CommandFailure(EXIT.dependencyAway, error.message, 'Then try again; nothing was lost.');
  const { errorName, errorCode } = errorFields(error);
  if (errorCode === 'EADDRINUSE')
    return new CommandFailure(
      EXIT.wrongUse,
      'the port is taken by another program',
      'Set PORT to a free one.',
    );
  if (errorCode === '28P01' || errorCode === '28000')
    return new CommandFailure(EXIT.wrongUse, 'the database refuses the account', 'Check DATABASE_URL.');
  if (failureKind(error) === 'away')
    return new CommandFailure(
      EXIT.dependencyAway,
      'the database does not answer; what was sent is safe',
      'Check DATABASE_URL and that PostgreSQL runs, then try again.',
    );
  if (errorName.startsWith('Kafka'))
    return new CommandFailure(
      EXIT.dependencyAway,
      'Kafka does not answer; records it had taken are safe',
      'Check KAFKA_BROKERS and that the brokers run, then send again: repeats are noticed.',
    );
  const named = errorCode === undefined ? errorName : `${errorName} ${errorCode}`;
  return new CommandFailure(
    EXIT.fault,
    `an unforeseen failure (${named})`,
    'Run "joint-picture doctor"; LOG_LEVEL=debug says more.',
  );
}
