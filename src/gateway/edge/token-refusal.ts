/** Why a token was not accepted. A code for the log; whoever sent the token is told no more than that it was refused. */
export type TokenRefusalReason =
  | 'malformed'
  | 'unsigned'
  | 'unknown-issuer'
  | 'unknown-key'
  | 'keys-unavailable'
  | 'bad-signature'
  | 'wrong-audience'
  | 'expired'
  | 'not-yet-valid'
  | 'too-long-lived'
  | 'incomplete'
  | 'wrong-agency'
  | 'unknown-role'
  | 'unknown-purpose'
  | 'unknown-clearance';

export interface TokenRefusal {
  readonly kind: 'refused';
  readonly reason: TokenRefusalReason;
}

export function refuse(reason: TokenRefusalReason): TokenRefusal {
  return { kind: 'refused', reason };
}
