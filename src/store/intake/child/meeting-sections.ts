import type { ChildToSave } from '../../../hub/ports/intake-store';
import { factKeyText } from '../../../model/agency-fact/canonical';
import { storableJson } from '../storable-json';
import { idsOfEpisodes } from './ids-of-episodes';

/** A child's meetings laid out by information category, in one order. */
export interface MeetingSections {
  readonly meetings: string | null;
  readonly meetingDecisions: string | null;
}

export function meetingSections(child: ChildToSave): MeetingSections {
  const { meetings } = child.state;
  if (meetings.length === 0) return { meetings: null, meetingDecisions: null };
  const ids = idsOfEpisodes(child);
  return {
    meetings: storableJson({
      meetings: meetings.map(({ episode, held: _held, cancelled: _said, decisions: _made, ...plan }) => ({
        ...plan,
        missingEpisodeId: episode === null ? null : (ids.get(factKeyText(episode)) ?? null),
      })),
    }),
    meetingDecisions: storableJson({
      decisions: meetings.map(({ held, cancelled, decisions }) => ({ held, cancelled, decisions })),
    }),
  };
}
