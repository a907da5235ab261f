import { Field, ID, InputType } from 'type-graphql';
import type { RiskLevel } from '../../../model/agency-fact/fact-body';
import type { MissingEpisodeFilter, MissingEpisodeView } from '../../../hub/ports/reading';
import type { MissingEpisodeStatus } from '../../../model/missing-episode/missing-episode-state';
import { OPEN, STILL_GONE } from '../../../model/missing-episode/where-it-stands';
import { shownOf } from '../../kit/withheld';
import { MissingEpisodeStatusEnum, RiskLevelEnum } from './episode-words';

@InputType('MissingEpisodeFilter', {
  description:
    'Narrows what is shown. All parts must hold; a value withheld from this audience matches nothing.',
})
export class MissingEpisodeFilterInput {
  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: only those neither closed nor cancelled. A child who is back stays among them until both interviews are settled; for children who are still gone see stillGone.',
  })
  open?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: only those whose child is neither found well nor back: noticed, reported, delayed, missing, absent or away.',
  })
  stillGone?: boolean | null;

  @Field(() => [MissingEpisodeStatusEnum], { nullable: true, description: 'Only these statuses.' })
  statuses?: MissingEpisodeStatus[] | null;

  @Field(() => [RiskLevelEnum], { nullable: true, description: 'Only these shown risk levels.' })
  riskLevels?: RiskLevel[] | null;

  @Field(() => [ID], { nullable: true, description: 'Only these children.' })
  childIds?: string[] | null;
}

/** The contract's nulls are the port's absences. */
export function filterOf(input: MissingEpisodeFilterInput | null | undefined): MissingEpisodeFilter {
  return {
    ...(input?.open === true ? { open: true } : {}),
    ...(input?.stillGone === true ? { stillGone: true } : {}),
    ...(input?.statuses ? { statuses: input.statuses } : {}),
    ...(input?.riskLevels ? { riskLevels: input.riskLevels } : {}),
    ...(input?.childIds ? { childIds: input.childIds } : {}),
  };
}

/** The same filter on one row as read: judged on what the audience sees of it. */
export function matches(view: MissingEpisodeView, filter: MissingEpisodeFilter): boolean {
  if (filter.open === true && !OPEN.includes(view.status)) return false;
  if (filter.stillGone === true && !STILL_GONE.includes(view.status)) return false;
  if (filter.statuses !== undefined && !filter.statuses.includes(view.status)) return false;
  if (filter.childIds !== undefined && !filter.childIds.includes(view.childId)) return false;
  if (filter.riskLevels === undefined) return true;
  const level = shownOf(view.risk)?.risk.shown?.value;
  return level !== undefined && level.recognised && filter.riskLevels.includes(level.value);
}
