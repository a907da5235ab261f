import { factKeyText } from '../../../model/agency-fact/canonical';
import type { Deadline } from '../../../model/deadline/deadline';
import type { Instant } from '../../../model/time/occurred';
import { storableJson } from '../storable-json';

/** A clock as it is stored. */
export interface DeadlineRow {
  readonly rule: string;
  readonly anchor: string;
  readonly owner: string;
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  readonly warnAt: Instant | null;
  readonly stoppedBy: string | null;
  readonly stoppedAt: Instant | null;
  readonly protocol: string | null;
  /** JSON text. */
  readonly duty: string;
  readonly category: string;
}

export function deadlineRows(deadlines: readonly Deadline[]): readonly DeadlineRow[] {
  return deadlines.map(({ anchor, stoppedBy, duty, ...deadline }) => {
    const { category, ...told } = duty;
    return {
      ...deadline,
      anchor: factKeyText(anchor),
      stoppedBy: stoppedBy === null ? null : factKeyText(stoppedBy),
      duty: storableJson(told),
      category,
    };
  });
}
