import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { AccessRecord } from '../../hub/ports/reading';
import type { Logger } from '../../platform/logger';
import type { EdgeOperation } from './edge-operation';
import { outcomeInDoubt } from './outcome-in-doubt';
import { nameForRecord } from './operation-name';

export interface ConsultationParts {
  readonly record: Pick<AccessRecord, 'consulted'>;
  readonly logger: Logger;
}

type Sending = GraphQLRequestContextWillSendResponse<EdgeOperation>;

/**
 * Writes down who is about to be shown what, and only then lets it go. The reading is closed first, so that no
 * operation holds two connections. An answer that cannot be recorded is replaced whole.
 */
export function consultationPlugin({ record, logger }: ConsultationParts): ApolloServerPlugin<EdgeOperation> {
  const recordBeforeSending = async (sending: Sending): Promise<void> => {
    const { requestId, viewer, audience, session, accepted, progress } = sending.contextValue;
    try {
      await session.close();
      if (!progress.executed) return;
      const { ledger } = session;
      await record.consulted({ viewer, audience, operation: nameForRecord(accepted), ledger });
    } catch (error) {
      progress.failed = true;
      logger.error(
        { request: requestId, error },
        'a consultation could not be recorded, so nothing was sent',
      );
      sendNothing(sending);
    }
  };
  return { requestDidStart: async () => ({ willSendResponse: recordBeforeSending }) };
}

function sendNothing({ response, contextValue }: Sending): void {
  const { requestId } = contextValue;
  const message = `This could not be recorded. ${outcomeInDoubt(contextValue)}`;
  response.http.status = 503;
  response.body = {
    kind: 'single',
    singleResult: { errors: [{ message, extensions: { code: 'UNAVAILABLE', requestId } }] },
  };
}
