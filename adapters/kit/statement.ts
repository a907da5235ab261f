import type { FactBody } from '../../src/model/agency-fact/fact-body';

/** One thing said of one or more persons; `name` tells apart what one line says of a person. */
export interface Statement {
  readonly name: string;
  readonly body: FactBody;
}

/** A statement named by its kind: enough where a line says a kind of thing once of a person. */
export function statement(body: FactBody): Statement {
  return { name: body.kind, body };
}

/** Something in the record that could not be understood: the rest goes on, and a person looks. */
export function notUnderstood(what: string, given: string): Statement {
  return { name: `unrecognised/${what}`, body: { kind: 'noted', topic: 'unrecognised', givenCode: given } };
}

/** Nothing any more, in place of whatever was said before. */
export const WITHDRAWN: Statement = statement({ kind: 'withdrawn' });
