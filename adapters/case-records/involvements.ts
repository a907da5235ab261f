import { statement } from '../kit/statement';
import type { TimedStatement } from './section';
import { professionalRole } from './codes';
import { dayOf, readDays } from './days';
import { fieldsOf } from './section';
import type { Section } from './section';
import type { WireInvolvement } from './wire';

const FIELDS = [
  'invo_professional_id',
  'invo_professional_role_id',
  'invo_professional_team',
  'invo_involvement_start_date',
  'invo_involvement_end_date',
  'prof_professional_name',
  'telephone',
  'purge',
] as const;

/** A professional's time with the child. */
export function involvementSection(row: WireInvolvement): Section {
  const { days, unread } = readDays(row.invo_involvement_start_date, row.invo_involvement_end_date);
  const { prof_professional_name: name, invo_professional_id: ref, telephone } = row;
  const { invo_professional_team: team } = row;
  const named: TimedStatement = {
    ...statement({
      kind: 'professional-named',
      role: professionalRole(row.invo_professional_role_id),
      ...(name === undefined ? {} : { name }),
      ...(ref === undefined ? {} : { ref }),
      ...(team === undefined ? {} : { team }),
      ...(telephone === undefined ? {} : { telephone }),
      ...days,
    }),
    ...(days.from === undefined ? {} : { occurred: dayOf(days.from) }),
  };
  return {
    ...row,
    place: `involvement/${row.invo_involvements_id}`,
    content: fieldsOf(row, FIELDS),
    said: [named, ...unread],
  };
}
