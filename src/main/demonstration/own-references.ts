import { agencyId } from '../../model/agency/agency-id';
import { returnInterviewIdOf, type KeyedHash } from '../../model/child/identifiers';
import { interviewNight } from '../../../adapters/return-interviews/night';
import { readNightAnchor } from './night-book';

const PROVIDER = 'provider:lantern';

/**
 * What the provider's own system calls the referral of each interview of the night. The hub tells it to nobody, so the
 * demonstration stands in for that system.
 */
export function ownReferences(dataDir: string, hash: KeyedHash): (interviewId: string) => string | null {
  const known = new Map<string, string>();
  return (interviewId) => {
    if (known.size === 0) for (const [id, referral] of references(dataDir, hash)) known.set(id, referral);
    return known.get(interviewId) ?? null;
  };
}

function references(dataDir: string, hash: KeyedHash): readonly (readonly [string, string])[] {
  const anchor = readNightAnchor(dataDir);
  const provider = agencyId(PROVIDER);
  if (anchor === null || provider === null) return [];
  return interviewNight(anchor).flatMap(({ record }) => {
    const referral = referralOf(record);
    return referral === null ? [] : [[returnInterviewIdOf({ provider, referral }, hash), referral] as const];
  });
}

function referralOf(record: unknown): string | null {
  if (typeof record !== 'object' || record === null || !('referralReference' in record)) return null;
  return typeof record.referralReference === 'string' ? record.referralReference : null;
}
