import type { AgencyId } from '../agency/agency-id';
import type { Instant } from '../time/occurred';
import type { Protocol, Protocols } from './protocol';

/** A version of a protocol and when it holds (UTC): start included, end excluded, `null` without bound. */
export interface ProtocolVersion {
  readonly protocol: Protocol;
  readonly from: Instant | null;
  readonly to: Instant | null;
}

/** From when an agency works by a protocol, until it adopts another. */
export interface Adoption {
  readonly agency: AgencyId;
  /** The protocol's id; which version is a matter of the day. */
  readonly protocol: string;
  readonly from: Instant;
}

/** What holds for whoever has adopted nothing, or nothing that holds on the day. */
export const DEFAULT_PROTOCOL = 'national-framework';

/**
 * Protocols as agencies have adopted them. Throws when the default does not hold at all times, or an agency has adopted what is
 * not there: then some duty could be judged by nothing.
 */
export function adoptedProtocols(
  versions: readonly ProtocolVersion[],
  adoptions: readonly Adoption[],
): Protocols {
  const always = versions.find(
    ({ protocol, from, to }) => protocol.id === DEFAULT_PROTOCOL && from === null && to === null,
  );
  if (always === undefined) throw new Error(`no ${DEFAULT_PROTOCOL} that holds at all times`);
  const missing = adoptions.find((adopted) =>
    versions.every(({ protocol }) => protocol.id !== adopted.protocol),
  );
  if (missing !== undefined) throw new Error(`${missing.agency} has adopted an unknown protocol`);
  const latestFirst = [...adoptions].sort((a, b) => (a.from < b.from ? 1 : -1));
  const adoptionsOf = grouped(latestFirst, ({ agency }) => agency);
  const versionsOf = grouped(versions, ({ protocol }) => protocol.id);
  return {
    all: versions.map(({ protocol }) => protocol),
    of: (owner, at) => {
      const adopted = adoptionsOf.get(owner)?.find(({ from }) => from <= at);
      if (adopted === undefined) return always.protocol;
      const version = versionsOf.get(adopted.protocol)?.find((one) => holds(one, at));
      return (version ?? always).protocol;
    },
  };
}

/** This is asked for every duty of every fact: nobody else's adoptions are looked through. */
function grouped<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

function holds({ from, to }: ProtocolVersion, at: Instant): boolean {
  return (from === null || from <= at) && (to === null || at < to);
}

/** A protocol and its version, as a clock keeps them. */
export function protocolText({ id, version }: Pick<Protocol, 'id' | 'version'>): string {
  return `${id}@${version}`;
}
