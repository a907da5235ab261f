import type { ChildToSave } from '../../../hub/ports/intake-store';
import type { AgencyId } from '../../../model/agency/agency-id';
import { factKeyText } from '../../../model/agency-fact/canonical';
import type { Telling } from '../../../model/telling/telling';
import type { Instant } from '../../../model/time/occurred';
import { storableJson } from '../storable-json';
import { idsOfEpisodes } from './ids-of-episodes';

/** A telling as it is stored; what is JSON there is its text here. */
export interface NotificationRow extends Pick<
  Telling,
  'rule' | 'recipient' | 'by' | 'byRole' | 'managerRole' | 'since' | 'dueAt' | 'escalateAt'
> {
  readonly id: string;
  readonly missingEpisodeId: string | null;
  readonly category: string;
  readonly to: AgencyId | null;
  readonly state: Telling['state']['kind'];
  readonly doneAt: Instant | null;
  readonly content: string;
  /** Why somebody is not told; `null` when they are. */
  readonly bar: string | null;
}

export function notificationRows(child: ChildToSave): readonly NotificationRow[] {
  const { tellings } = child.state;
  if (tellings.length === 0) return [];
  const episodes = idsOfEpisodes(child);
  return tellings.map((telling, index) => {
    const id = child.tellingIds[index]?.id;
    if (id === undefined) throw new Error('a telling without an id');
    const { episode } = telling;
    const missingEpisodeId = episode === null ? null : (episodes.get(factKeyText(episode)) ?? null);
    return rowOf(telling, { id, missingEpisodeId });
  });
}

function rowOf(
  telling: Telling,
  { id, missingEpisodeId }: Pick<NotificationRow, 'id' | 'missingEpisodeId'>,
): NotificationRow {
  const { rule, recipient, about, by, byRole, managerRole, to, since, dueAt, escalateAt } = telling;
  const { says, source, protocol, someBarred, state } = telling;
  const isDone = state.kind === 'told' || state.kind === 'acknowledged';
  const done = isDone
    ? { at: state.at, by: state.by, route: state.kind === 'told' ? state.route : null }
    : null;
  return {
    id,
    missingEpisodeId,
    rule,
    recipient,
    category: about,
    by,
    byRole,
    managerRole,
    to,
    state: state.kind,
    since,
    dueAt,
    escalateAt,
    doneAt: state.kind === 'due' || state.at.precision === 'unknown' ? null : state.at.start,
    content: storableJson({ says, source, protocol, someBarred, done }),
    bar:
      state.kind === 'barred'
        ? storableJson({ at: state.at, by: state.by, rationale: state.rationale })
        : null,
  };
}
