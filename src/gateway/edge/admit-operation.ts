import type { Request, Response } from 'express';
import type { Agreements } from '../../access/agreements';
import { audienceOf, isRefusal } from '../../access/audience-of';
import type { Audience } from '../../access/audience';
import { decisionsFor } from '../../access/decide';
import type { PersonViewer } from '../../access/viewer';
import type { Acts } from '../../hub/acts/create-acts';
import type { KeyedHash } from '../../model/child/identifiers';
import type { Reading } from '../../hub/ports/reading';
import { createOperationContext } from '../../subgraphs/kit/operation-context';
import type { ActFor } from '../../subgraphs/kit/operation-context';
import type { Logger } from '../../platform/logger';
import { requestIdOf } from './answer-refusal';
import type { RefusalAnswer } from './answer-refusal';
import { askedBody } from './asked-body';
import { authenticate } from './authenticate';
import type { AuthenticateParts } from './authenticate';
import type { EdgeOperation } from './edge-operation';
import { isAllowedCode } from '../compose/error-codes';
import type { AcceptedOperation, OperationGate, RefusedOperation } from './operation-gate';

export interface AdmitParts extends AuthenticateParts {
  readonly gate: OperationGate;
  readonly reading: Reading;
  readonly acts: Acts;
  /** Behind the opaque texts that answers hold. */
  readonly hash: KeyedHash;
  agreements(): Agreements;
  readonly logger: Logger;
}

/** In characters. What a person has to tell may be longer, and comes in variables. */
const LONGEST_DOCUMENT = 64 * 1024;

export type Admitted = { readonly kind: 'admitted'; readonly operation: EdgeOperation };
export type NotAdmitted = { readonly kind: 'refused'; readonly answer: RefusalAnswer };

/** Person, ground, operation, in this order: a stranger learns nothing of the schema, not even by its errors. */
export async function admitOperation(
  request: Request,
  response: Response,
  parts: AdmitParts,
): Promise<Admitted | NotAdmitted> {
  const requestId = requestIdOf(response);
  const viewer = await authenticate(request.headers.authorization, parts);
  if (viewer.kind === 'refused') {
    parts.logger.warn({ request: requestId, reason: viewer.reason }, 'a token was refused');
    return refused(401, 'UNAUTHENTICATED', 'The token was not accepted.');
  }
  const asked = askedBody(request.body);
  if (asked === null) return refused(400, 'BAD_REQUEST', 'Send one GraphQL request as JSON.');
  if (asked.text.length > LONGEST_DOCUMENT)
    return refused(413, 'LIMIT_EXCEEDED', 'Send long texts as variables.');
  const agreements = parts.agreements();
  const audience = audienceOf(viewer, asked.basis, agreements);
  if (isRefusal(audience)) {
    parts.logger.warn({ request: requestId, reason: audience.refused }, 'a ground was refused');
    return refused(403, 'BASIS_REFUSED', 'No agreement lets you look on that ground.');
  }
  const accepted = parts.gate.validateOperation(asked);
  if (accepted.kind === 'refused') return { kind: 'refused', answer: answerOf(accepted) };
  if (accepted.operation.operation === 'subscription') {
    return refused(400, 'USE_SOCKET', 'Subscribe over the socket at this address, by graphql-transport-ws.');
  }
  const session = parts.reading.open(audience, decisionsFor(audience, agreements), 'http');
  return admitted({ requestId, viewer, audience, accepted, session }, parts);
}

interface Parts {
  readonly requestId: string;
  readonly viewer: PersonViewer;
  readonly audience: Audience;
  readonly accepted: AcceptedOperation;
  readonly session: EdgeOperation['session'];
}

/** Only a mutation is given anything to act with, whatever a query's resolvers might try. */
function admitted(parts: Parts, { acts, hash }: Pick<AdmitParts, 'acts' | 'hash'>): Admitted {
  const { viewer, audience, session, accepted } = parts;
  const mutates = accepted.operation.operation === 'mutation';
  const act: ActFor | null = mutates ? (asked) => acts.act(viewer, audience, asked) : null;
  const context = createOperationContext({ viewer, session, act, hash });
  return { kind: 'admitted', operation: { ...parts, context, progress: { executed: false, failed: false } } };
}

function refused(status: number, code: RefusalAnswer['code'], message: string): NotAdmitted {
  return { kind: 'refused', answer: { status, code, message } };
}

function answerOf({ errors }: RefusedOperation): RefusalAnswer {
  const [first] = errors;
  const code = first?.extensions['code'];
  return { status: 400, code: isAllowedCode(code) ? code : 'BAD_REQUEST', message: first?.message ?? '' };
}
