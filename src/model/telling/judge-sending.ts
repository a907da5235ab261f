import type { AgencyId } from '../agency/agency-id';
import { addressOf } from './address-of';
import { matchSent } from './match-sent';
import type { SentTelling, WantedTelling } from './sent-telling';

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
  const matched = matchSent(wanted, standing, hasTopic);
  const taken = new Set(matched.values());
  const withdrawn = sent.filter(({ kind }) => kind === 'withdrawn');
  const fresh = wanted.filter((one) => !taken.has(one) && one.telling.state.kind === 'due');
  const over = standing.filter(
    (one) => matched.get(one)?.telling.state.kind === 'barred' || !matched.has(one),
  );
  return {
    send: [
      ...over.map((one): SentTelling => ({ ...one, kind: 'withdrawn' })),
      ...fresh.map((one) => sendingOf(one, generationOf(one, withdrawn), hasTopic)),
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

function generationOf({ id }: WantedTelling, withdrawn: readonly SentTelling[]): number {
  return withdrawn.filter((one) => one.id === id).length;
}

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
