import type { ChildToSave } from '../../../hub/ports/intake-store';
import { factKeyText } from '../../../model/agency-fact/canonical';

/** The ids of a child's missing episodes by every key that could have founded them. */
export function idsOfEpisodes({
  state,
  missingEpisodeIds,
}: Pick<ChildToSave, 'state' | 'missingEpisodeIds'>): ReadonlyMap<string, string> {
  return new Map(
    state.missingEpisodes.flatMap(({ founding, couldFound }, index) => {
      const id = missingEpisodeIds[index]?.id;
      if (id === undefined) throw new Error('a missing episode without an id');
      return [...couldFound, founding].map((key): [string, string] => [factKeyText(key), id]);
    }),
  );
}
