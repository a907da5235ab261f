import { randomUUID } from 'node:crypto';
import { sign } from 'jsonwebtoken';
import type { Role } from '../../access/viewer';
import type { AgencyId } from '../../model/agency/agency-id';
import { demonstrationKeys } from './issuer-keys';
import { demonstrationIssuer } from './partnership';

export interface TokenOrder {
  readonly dataDir: string;
  readonly audience: string;
  readonly agency: AgencyId;
  readonly role: Role;
  readonly purpose: string;
  readonly person: string | null;
  readonly unit: string | null;
  readonly clearance: readonly string[];
  readonly now: Date;
  readonly seconds: number;
}

/** A token as an invented agency's issuer would give it. */
export async function signToken(order: TokenOrder): Promise<string> {
  const { agency, role } = order;
  const { privateKey, publicKey } = await demonstrationKeys(order.dataDir, agency);
  const issuedAt = Math.floor(order.now.getTime() / 1000);
  const claims = {
    iss: demonstrationIssuer(agency),
    aud: order.audience,
    sub: order.person ?? `${role}-1`,
    agency,
    role,
    purpose: order.purpose,
    ...(order.unit === null ? {} : { unit: order.unit }),
    ...(order.clearance.length === 0 ? {} : { clearance: order.clearance }),
    iat: issuedAt,
    exp: issuedAt + order.seconds,
    jti: randomUUID(),
  };
  return sign(claims, privateKey, { algorithm: 'ES256', keyid: publicKey.kid });
}
