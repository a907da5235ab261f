import type { ExitCode } from './exit-codes';

/** A command cannot do what was asked. Two lines for whoever asked: what is the matter, and what to do. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
  constructor(
    readonly exitCode: ExitCode,
    readonly what: string,
    readonly todo: string,
  ) {
    super(what);
  }
}
