import type { AgencyId } from '../agency/agency-id';
import { addressOf } from './address-of';
import type { SentTelling, WantedTelling } from './sent-telling';

/**
 * Which of what stands as sent is which of what is wanted: by name, and what is left over by being of the same missing episode, to
 * the same recipient by the same rule. Each is matched once, in the order given.
 */
export function matchSent(
  wanted: readonly WantedTelling[],
  standing: readonly SentTelling[],
  hasTopic: (agency: AgencyId) => boolean,
): ReadonlyMap<SentTelling, WantedTelling> {
  const matched = new Map<SentTelling, WantedTelling>();
  const taken = new Set<WantedTelling>();
  const free = (one: SentTelling): boolean => !matched.has(one);
  for (const { nameOf, namesOf } of [BY_NAME, BY_EPISODE]) {
    const named = byName(standing, nameOf);
    for (const one of wanted) {
      if (taken.has(one)) continue;
      const found = firstFree(namesOf(one, hasTopic), named, free);
      if (found === null) continue;
      matched.set(found, one);
      taken.add(one);
    }
  }
  return matched;
}

/** What was sent answers to one name, and what is wanted to several: one name in common, and the one is the other. */
interface Matching {
  readonly nameOf: (sent: SentTelling) => string | null;
  readonly namesOf: (wanted: WantedTelling, hasTopic: (agency: AgencyId) => boolean) => readonly string[];
}

const BY_NAME: Matching = {
  nameOf: ({ id }) => id,
  namesOf: ({ id, aliases }) => [id, ...aliases],
};

const BY_EPISODE: Matching = {
  nameOf: ({ missingEpisodeId, ...sent }) =>
    missingEpisodeId === null ? null : nameIn(missingEpisodeId, sent),
  namesOf: ({ missingEpisodeId, episodeAliases, telling }, hasTopic) => {
    if (missingEpisodeId === null) return [];
    const { rule, recipient } = telling;
    const { agency, kind } = addressOf(telling, hasTopic);
    return [missingEpisodeId, ...episodeAliases].map((id) => nameIn(id, { rule, recipient, agency, kind }));
  },
};

function nameIn(
  episode: string,
  { rule, recipient, agency, kind }: Pick<SentTelling, 'rule' | 'recipient' | 'agency' | 'kind'>,
): string {
  return JSON.stringify([episode, rule, recipient, agency, kind]);
}

interface Placed {
  readonly sent: SentTelling;
  readonly place: number;
}

/** Many children's tellings are judged at once: what was sent of one is not looked for among those of all. */
function byName(
  standing: readonly SentTelling[],
  nameOf: Matching['nameOf'],
): ReadonlyMap<string, readonly Placed[]> {
  const named = new Map<string, Placed[]>();
  for (const [place, sent] of standing.entries()) {
    const name = nameOf(sent);
    if (name === null) continue;
    const known = named.get(name);
    if (known === undefined) named.set(name, [{ sent, place }]);
    else known.push({ sent, place });
  }
  return named;
}

/** Of all by these names the first that was sent and is not matched yet. */
function firstFree(
  names: readonly string[],
  named: ReadonlyMap<string, readonly Placed[]>,
  free: (one: SentTelling) => boolean,
): SentTelling | null {
  const found = names.flatMap((name) => named.get(name)?.find(({ sent }) => free(sent)) ?? []);
  const first = found.reduce<Placed | null>(
    (least, one) => (least === null || one.place < least.place ? one : least),
    null,
  );
  return first?.sent ?? null;
}
