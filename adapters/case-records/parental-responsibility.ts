import { statement } from '../kit/statement';
import { fieldsOf } from './section';
import type { Section } from './section';
import type { WireParent } from './wire';

const FIELDS = ['name', 'relationship', 'telephone', 'welfare_bar', 'purge'] as const;

/** Somebody with parental responsibility. Case systems record the bar on telling them, not its absence. */
export function parentSection(row: WireParent): Section {
  const { name, relationship, telephone, welfare_bar: barred = false } = row;
  return {
    ...row,
    place: `parental-responsibility/${row.id}`,
    content: fieldsOf(row, FIELDS),
    said: [
      statement({
        kind: 'parental-responsibility-stated',
        name,
        ...(relationship === undefined ? {} : { relationship }),
        ...(telephone === undefined ? {} : { telephone }),
        tell: !barred,
      }),
    ],
  };
}
