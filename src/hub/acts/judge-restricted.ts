import type { RestrictRecord } from './act';
import type { JudgeAct } from './act-plan';
import { isShown } from './is-shown';
import { stating } from './hub-facts';
import { subjectFor } from './subject-for';

/**
 * Has a child's record restricted, or takes that back for one's own agency: another's marker stands until they take it away. Nobody
 * restricts what they are not shown.
 */
export const judgeRestricted: JudgeAct<RestrictRecord> = (act, child, setting) => {
  if (!isShown('risk-and-intelligence', child, setting)) return { kind: 'not-permitted' };
  const subject = subjectFor(act.childId, child, setting);
  const body = { kind: 'marker-stated', marker: 'restricted', set: act.restricted } as const;
  return stating({ key: act.key, subject, at: setting.now, bodies: [body] }, setting);
};
