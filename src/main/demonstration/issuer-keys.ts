import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { join } from 'node:path';
import type { AgencyId } from '../../model/agency/agency-id';
import { keptIn } from '../../platform/secret-file';
import type { PublicKey } from '../partnership/partnership';

export interface DemonstrationKeys {
  readonly privateKey: KeyObject;
  readonly publicKey: PublicKey;
}

/** The key pair an invented agency signs with, made on first use and readable by its owner only. */
export async function demonstrationKeys(dataDir: string, agency: AgencyId): Promise<DemonstrationKeys> {
  const path = join(dataDir, 'keys', `issuer-${agency.replace(':', '-')}.pem`);
  const privateKey = createPrivateKey(await keptIn(path, newPrivateKey));
  const jwk = createPublicKey(privateKey).export({ format: 'jwk' });
  const kid = createHash('sha256').update(`${jwk.x}.${jwk.y}`).digest('base64url').slice(0, 16);
  return { privateKey, publicKey: { ...jwk, kid, alg: 'ES256', use: 'sig' } };
}

function newPrivateKey(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
}
