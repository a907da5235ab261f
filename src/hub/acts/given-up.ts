import type { ActOutcome } from './act';

/** Thrown inside an act's transaction to roll it back, its key's claim too; caught by who began it. */
export class GivenUp extends Error {
  constructor(readonly outcome: ActOutcome) {
    super(outcome.kind);
    this.name = 'GivenUp';
  }
}
