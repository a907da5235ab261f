import type { AgencyId } from '../../model/agency/agency-id';
import { factKeyText } from '../../model/agency-fact/canonical';
import { judgeSending } from '../../model/telling/judge-sending';
import type { WantedTelling } from '../../model/telling/sent-telling';
import type { ChildToSave, IntakeTransaction } from '../ports/intake-store';
import { tellingNotice } from '../tellings/telling-notice';
import type { Folding } from './folding';

interface Settled {
  readonly saves: readonly ChildToSave[];
  readonly erased: readonly string[];
  readonly settling: Folding & { readonly rebuildAbove?: number };
}

/**
 * Sends what is wanted and was not sent, and takes back what is wanted no more, in the transaction of the facts that made it
 * so. A rebuild notes the same and sends nothing: nothing has happened.
 */
export async function tellAgencies(
  tx: IntakeTransaction,
  { saves, erased, settling }: Settled,
): Promise<void> {
  const wanted = saves.flatMap(wantedOf);
  const children = saves.flatMap(({ id, aliases, absorbs }) => [id, ...aliases, ...absorbs]);
  const sent = await tx.tellingsSent(
    [...children, ...erased],
    wanted.flatMap(({ id, aliases }) => [id, ...aliases]),
  );
  const hasTopic = settling.isTold ?? nobody;
  const { send, renamed } = judgeSending(wanted, sent, hasTopic);
  if (send.length === 0 && renamed.length === 0) return;
  const dueAt = new Map(wanted.map(({ id, telling }) => [id, telling.dueAt]));
  const isQuiet = settling.rebuildAbove !== undefined;
  await tx.sendTellings(
    send.map((one) => ({
      ...one,
      notice:
        isQuiet || !hasTopic(one.agency)
          ? null
          : tellingNotice(one, { hash: settling.hash, now: tx.now, dueAt: dueAt.get(one.id) ?? null }),
    })),
    renamed,
  );
}

const nobody = (_agency: AgencyId): boolean => false;

function wantedOf({ id, state, tellingIds, missingEpisodeIds }: ChildToSave): readonly WantedTelling[] {
  const episodes = new Map(
    state.missingEpisodes.flatMap(({ founding, couldFound }, index) => {
      const ids = missingEpisodeIds[index];
      return ids === undefined
        ? []
        : [founding, ...couldFound].map((key) => [factKeyText(key), ids] as const);
    }),
  );
  return state.tellings.flatMap((telling, index) => {
    const names = tellingIds[index];
    if (names === undefined) return [];
    const episode = telling.episode === null ? undefined : episodes.get(factKeyText(telling.episode));
    return [
      {
        id: names.id,
        aliases: names.aliases,
        childId: id,
        missingEpisodeId: episode?.id ?? null,
        episodeAliases: episode?.aliases ?? [],
        telling,
      },
    ];
  });
}
