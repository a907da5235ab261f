import type { Response } from 'express';
import type { AllowedCode } from '../compose/error-codes';

export interface RefusalAnswer {
  readonly status: number;
  readonly code: AllowedCode;
  readonly message: string;
}

/** The one shape of a refusal before anything ran: short, coded, and with the id to ask by. */
export function answerRefusal(response: Response, { status, code, message }: RefusalAnswer): void {
  if (response.headersSent) return;
  const requestId = requestIdOf(response);
  response.status(status).json({ errors: [{ message, extensions: { code, requestId } }] });
}

export function requestIdOf(response: Response): string {
  return String(response.getHeader('x-request-id') ?? '');
}
