import { GraphQLError } from 'graphql';
import type { Act, ActOutcome, Done } from '../../hub/acts/act';
import type { OperationContext } from './operation-context';

/** Told with every act: the errors it may come back with. */
export const ACT_ERRORS =
  'Errors: NOT_FOUND (no such child, or not for you), NOT_PERMITTED (your agreement does not let you), ' +
  'CONFLICT (the key was used for something else), REFUSED_BY_RULE (with extensions rule and source), ' +
  'BAD_USER_INPUT, UNAVAILABLE (it may have been done: send it again with the same key).';

/** Does what is asked in the name of whoever asks, or throws what a client is told. */
export async function perform(context: OperationContext, act: Act): Promise<Done> {
  if (context.act === null) throw new Error('an operation that may not act');
  const outcome = await context.act(act);
  if (outcome.kind === 'done') return outcome;
  throw errorOf(outcome);
}

function errorOf(outcome: Exclude<ActOutcome, Done>): GraphQLError {
  switch (outcome.kind) {
    case 'not-found':
      return coded('NOT_FOUND', 'There is no such record, or it is not yours to know of.');
    case 'not-permitted':
      return coded('NOT_PERMITTED', 'Your sharing agreement does not let you do this.');
    case 'conflict':
      return coded('CONFLICT', 'This key was used for something else. Nothing was done.');
    case 'stale': {
      const { current } = outcome;
      const extensions = { code: 'STALE', ...(current === undefined ? {} : { current }) };
      return new GraphQLError('It has changed since you looked. Nothing was done: look again.', {
        extensions,
      });
    }
    case 'refused': {
      const { rule, source } = outcome;
      const extensions = { code: 'REFUSED_BY_RULE', rule, source };
      return new GraphQLError(`A rule refuses this: ${rule}. Nothing was done.`, { extensions });
    }
    case 'away':
      return coded('UNAVAILABLE', 'This may have been done: send it again with the same key.');
  }
}

function coded(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
