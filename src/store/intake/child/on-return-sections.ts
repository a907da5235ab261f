import type { ChildToSave } from '../../../hub/ports/intake-store';
import { factKeyText } from '../../../model/agency-fact/canonical';
import type { FactKey } from '../../../model/agency-fact/agency-fact';
import { preventionOutcome } from '../../../model/interview/fold-on-return';
import type { OnReturnState } from '../../../model/interview/on-return-state';
import { storableJson } from '../storable-json';
import { idsOfEpisodes } from './ids-of-episodes';

/**
 * What was recorded on return, laid out by information category. The lists of the parts are of one length, so that a row of one
 * is told by its place in the others.
 */
export interface OnReturnSections {
  readonly onReturn: string | null;
  readonly onReturnRisk: string | null;
  readonly onReturnPeople: string | null;
}

export function onReturnSections(child: ChildToSave): OnReturnSections {
  const { onReturn } = child.state;
  const all = [...onReturn.prevention, ...onReturn.notHeld, ...onReturn.carersReturns];
  if (all.length === 0) return { onReturn: null, onReturnRisk: null, onReturnPeople: null };
  return {
    onReturn: storableJson({ ...existence(child), outcomes: outcomesOf(child) }),
    onReturnRisk: storableJson(risk(onReturn)),
    onReturnPeople: people(onReturn),
  };
}

function existence(child: ChildToSave): object {
  const { prevention, notHeld, carersReturns } = child.state.onReturn;
  const ids = idsOfEpisodes(child);
  const idOf = (key: FactKey | null): string | null =>
    key === null ? null : (ids.get(factKeyText(key)) ?? null);
  return {
    prevention: prevention.map(({ by, occurred, episode, heldBy, unanswered }) => ({
      ...{ by, occurred, missingEpisodeId: idOf(episode) },
      ...{ heldBy, unanswered },
    })),
    notHeld: notHeld.map(({ by, occurred, episode, broken, deferred, appointmentAt }) => ({
      ...{ by, occurred, missingEpisodeId: idOf(episode) },
      ...{ broken, deferred, appointmentAt },
    })),
    carersReturns: carersReturns.map(({ by, occurred, episode, permitted, lacking }) => ({
      ...{ by, occurred, missingEpisodeId: idOf(episode) },
      ...{ permitted, lacking },
    })),
  };
}

function outcomesOf({ state, missingEpisodeIds }: ChildToSave): unknown {
  return state.missingEpisodes.map(({ founding }, index) => ({
    missingEpisodeId: missingEpisodeIds[index]?.id,
    ...preventionOutcome(state.onReturn, founding),
  }));
}

function risk({ prevention, notHeld, carersReturns }: OnReturnState): unknown {
  return {
    prevention: prevention.map(({ flags, safeAndWell, concern, answers }) => ({
      ...{ flags, safeAndWell },
      ...{ concern, answers },
    })),
    notHeld: notHeld.map(({ reason, insteadBy, insteadByNamed, text }) => ({
      ...{ reason, insteadBy },
      ...{ insteadByNamed, text },
    })),
    carersReturns: carersReturns.map(({ observations }) => ({ observations })),
  };
}

function people({ prevention, carersReturns }: OnReturnState): string | null {
  const isNamed =
    prevention.some(({ withWhom }) => withWhom.length > 0) ||
    carersReturns.some(({ withWhom }) => withWhom !== null);
  if (!isNamed) return null;
  return storableJson({
    prevention: prevention.map(({ withWhom }) => ({ withWhom })),
    carersReturns: carersReturns.map(({ withWhom }) => ({ withWhom })),
  });
}
