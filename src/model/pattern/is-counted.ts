import type { Counted } from '../protocol/pattern-rule';
import type { Mark } from './occurrence';

const ABSENCES: readonly Mark[] = ['absent', 'away', 'unreported'];

/** Whether marks make an occurrence one of those counted. Of `interleaved` each counts: what else it takes is asked of all. */
export function isCounted(marks: readonly Mark[], counted: Counted): boolean {
  switch (counted) {
    case 'absent-reports':
      return marks.includes('absent');
    case 'absences':
      return ABSENCES.some((mark) => marks.includes(mark));
    case 'missing-episodes':
      return marks.includes('missing');
    case 'any':
    case 'interleaved':
      return true;
    case 'reports':
      return marks.includes('reported');
    case 'premature-reports':
      return marks.includes('premature');
    case 'delays':
      return marks.includes('delayed');
    case 'escalations':
      return marks.includes('escalated');
  }
}
