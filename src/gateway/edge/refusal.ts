import { GraphQLError } from 'graphql';
import type { AllowedCode } from '../compose/error-codes';

const LONGEST_MESSAGE = 200;
const SUGGESTION = / Did you mean .*$/s;

/** An error a client may see: short, coded, and without hints at what else the schema holds. */
export function refusal(code: AllowedCode, message: string): GraphQLError {
  return new GraphQLError(message.replace(SUGGESTION, '').slice(0, LONGEST_MESSAGE), {
    extensions: { code },
  });
}
