import type { Recipient } from '../agency-fact/telling-facts';
import type { AgencyId } from '../agency/agency-id';
import type { Telling } from './telling';

/**
 * What is sent of a telling. `telling`: the recipient's own agency is told. `to-tell`: only a person can tell them, and the
 * agency that owes it is told to. `withdrawn`: what was sent does not hold any more.
 */
export type SendingKind = 'telling' | 'to-tell' | 'withdrawn';

/** Something sent of a telling. A withdrawal ends its generation; what comes after it is of the next. */
export interface SentTelling {
  readonly id: string;
  readonly generation: number;
  readonly kind: SendingKind;
  readonly childId: string;
  readonly missingEpisodeId: string | null;
  readonly rule: string;
  readonly recipient: Recipient;
  /** To whom it was sent, or would have been. */
  readonly agency: AgencyId;
  readonly role: string;
}

/** A telling as it is wanted now, with every name it has or had. */
export interface WantedTelling {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly childId: string;
  readonly missingEpisodeId: string | null;
  /** Older ids of the missing episode. */
  readonly episodeAliases: readonly string[];
  readonly telling: Telling;
}

/** What is to be sent, and what was sent before under a name that is another now. */
export interface SendingVerdict {
  readonly send: readonly SentTelling[];
  readonly renamed: readonly SentTelling[];
}

/**
 * The difference between what is wanted and what was sent. Each telling is sent once, however often this is asked, and in
 * whatever order the facts came: what was sent for another fact of the same episode, to the same recipient by the same rule,
 * was sent for this one. What was done before the hub knew of it need not be sent. `hasTopic` says who can be told at all.
 */
export function judgeSending(
  wanted: readonly WantedTelling[],
  sent: readonly SentTelling[],
  hasTopic: (agency: AgencyId) => boolean,
): SendingVerdict {
  const standing = standingOf(sent);
  const matched = new Map<SentTelling, WantedTelling>();
  const free = (one: SentTelling): boolean => !matched.has(one);
  for (const matches of [isByName, isOfSameEpisode]) {
    for (const one of wanted) {
      if ([...matched.values()].includes(one)) continue;
      const found = standing.find((each) => free(each) && matches(one, each, hasTopic));
      if (found !== undefined) matched.set(found, one);
    }
  }
  const taken = new Set(matched.values());
  const fresh = wanted.filter((one) => !taken.has(one) && one.telling.state.kind === 'due');
  const over = standing.filter((one) => matched.get(one)?.telling.state.kind === 'barred' || free(one));
  return {
    send: [
      ...over.map((one): SentTelling => ({ ...one, kind: 'withdrawn' })),
      ...fresh.map((one) => sendingOf(one, generationOf(one, sent), hasTopic)),
    ],
    renamed: [...matched].flatMap(([one, now]) => {
      const { childId, missingEpisodeId } = now;
      const isRenamed = one.childId !== childId || one.missingEpisodeId !== missingEpisodeId;
      return isRenamed ? [{ ...one, childId, missingEpisodeId }] : [];
    }),
  };
}

/** Of each telling, the last thing that was sent of it, unless that was taken back. */
function standingOf(sent: readonly SentTelling[]): readonly SentTelling[] {
  const withdrawn = new Set(
    sent.filter(({ kind }) => kind === 'withdrawn').map(({ id, generation }) => `${id} ${generation}`),
  );
  return sent.filter(({ id, generation }) => !withdrawn.has(`${id} ${generation}`));
}

function generationOf({ id }: WantedTelling, sent: readonly SentTelling[]): number {
  return sent.filter((one) => one.id === id && one.kind === 'withdrawn').length;
}

type Matches = (wanted: WantedTelling, sent: SentTelling, hasTopic: (agency: AgencyId) => boolean) => boolean;

const isByName: Matches = ({ id, aliases }, sent) => sent.id === id || aliases.includes(sent.id);

const isOfSameEpisode: Matches = (wanted, sent, hasTopic) => {
  const { missingEpisodeId, episodeAliases, telling } = wanted;
  if (missingEpisodeId === null || sent.missingEpisodeId === null) return false;
  const isOfIt = [missingEpisodeId, ...episodeAliases].includes(sent.missingEpisodeId);
  const { agency, kind } = addressOf(telling, hasTopic);
  return (
    isOfIt &&
    sent.rule === telling.rule &&
    sent.recipient === telling.recipient &&
    sent.agency === agency &&
    sent.kind === kind
  );
};

function sendingOf(
  { id, childId, missingEpisodeId, telling }: WantedTelling,
  generation: number,
  hasTopic: (agency: AgencyId) => boolean,
): SentTelling {
  const { rule, recipient } = telling;
  return {
    id,
    generation,
    childId,
    missingEpisodeId,
    rule,
    recipient,
    ...addressOf(telling, hasTopic),
  };
}

/** An agency that cannot be told by the hub is told by a person, as those are who are of none. */
function addressOf(
  { to, by, byRole, recipient }: Telling,
  hasTopic: (agency: AgencyId) => boolean,
): Pick<SentTelling, 'agency' | 'role' | 'kind'> {
  return to !== null && hasTopic(to)
    ? { kind: 'telling', agency: to, role: recipient }
    : { kind: 'to-tell', agency: by, role: byRole };
}
