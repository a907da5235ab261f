import { createPublicKey } from 'node:crypto';
import type { JsonWebKey, KeyObject } from 'node:crypto';
import type { Clock } from '../../hub/ports/clock';

/** A published key set, as RFC 7517 has it. */
export interface KeySet {
  readonly keys: readonly (JsonWebKey & { readonly kid?: string })[];
}

/** Where an issuer's public keys are: given, or fetched and kept. */
export type KeySource =
  { readonly kind: 'given'; readonly keySet: KeySet } | { readonly kind: 'fetched'; readonly url: string };

/** Finds a key by its id. `unavailable`: the set could not be fetched and none is kept. */
export type FindKey = (kid: string) => Promise<KeyObject | 'unknown' | 'unavailable'>;

const KEEP_MS = 10 * 60_000;
/** An unknown key id asks again no sooner than this, so that invented ids cannot make us a nuisance to the issuer. */
const ASK_AGAIN_MS = 30_000;
const FETCH_TIMEOUT_MS = 3_000;
const LARGEST_SET = 65_536;

export function findKeyIn(source: KeySource, clock: Clock): FindKey {
  if (source.kind === 'fetched') return fetchedKeys(source.url, clock);
  const keys = keysOf(source.keySet);
  return (kid) => Promise.resolve(keys.get(kid) ?? 'unknown');
}

/** Only P-256 signature keys count; others in the set are for other uses. */
function keysOf(set: KeySet): ReadonlyMap<string, KeyObject> {
  const usable = set.keys.filter(
    ({ kid, kty, crv, use }) =>
      kid !== undefined && kty === 'EC' && crv === 'P-256' && (use === undefined || use === 'sig'),
  );
  return new Map(
    usable.map((key) => [key.kid ?? '', createPublicKey({ key: publicPart(key), format: 'jwk' })]),
  );
}

function publicPart({ kty, crv, x, y }: JsonWebKey): JsonWebKey {
  return { ...(kty && { kty }), ...(crv && { crv }), ...(x && { x }), ...(y && { y }) };
}

function fetchedKeys(url: string, clock: Clock): FindKey {
  let kept: ReadonlyMap<string, KeyObject> | null = null;
  let askedAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | null = null;

  const ask = async (): Promise<void> => {
    askedAt = clock.now().getTime();
    // The last good set goes on serving while the issuer is away.
    kept = (await fetchKeySet(url)) ?? kept;
  };
  const refresh = (): Promise<void> => {
    asking ??= ask().finally(() => {
      asking = null;
    });
    return asking;
  };
  return async (kid) => {
    const age = (): number => clock.now().getTime() - askedAt;
    if (asking !== null || age() > KEEP_MS || (!kept?.has(kid) && age() > ASK_AGAIN_MS)) await refresh();
    if (kept === null) return 'unavailable';
    return kept.get(kid) ?? 'unknown';
  };
}

async function fetchKeySet(url: string): Promise<ReadonlyMap<string, KeyObject> | null> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(FETCH_TIMEOUT_MS), redirect: 'error' });
    const text = response.ok ? await response.text() : '';
    if (text === '' || text.length > LARGEST_SET) return null;
    const read: unknown = JSON.parse(text);
    return isKeySet(read) ? keysOf(read) : null;
  } catch {
    return null;
  }
}

function isKeySet(read: unknown): read is KeySet {
  return typeof read === 'object' && read !== null && 'keys' in read && Array.isArray(read.keys);
}
