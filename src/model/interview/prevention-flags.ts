import type { PreventionInterviewHeld } from '../agency-fact/on-return-facts';
import type { PreventionRules } from '../protocol/interview-rules';
import type { PreventionFlag } from './on-return-state';

/**
 * What is wrong with how a prevention interview was held. Police hold it; a carer or named trusted adult may where that was
 * agreed or is the child's wish and nobody suspects that carer or placement is why the child went (NF 4.8). A concern that
 * comes up with them has police make every effort to see the child (NF 4.9).
 */
export function preventionFlags(
  { by, agreed, childsWish, placementProblemSuspected, concern }: PreventionInterviewHeld,
  rules: Pick<PreventionRules, 'by'>,
): readonly PreventionFlag[] {
  if (by.recognised && by.value === 'police') return [];
  const isAllowed = rules.by.length === 0 || rules.by.some(({ key }) => by.recognised && key === by.value);
  const flags: readonly (readonly [PreventionFlag, boolean])[] = [
    ['holder-not-allowed', !isAllowed],
    ['not-agreed', agreed !== true && childsWish !== true],
    ['placement-problem-suspected', placementProblemSuspected === true],
    ['police-should-see-child', concern === true],
  ];
  return flags.flatMap(([flag, holds]) => (holds ? [flag] : []));
}

/** Whether an interview held so counts as held. */
export function countsAsHeld(flags: readonly PreventionFlag[]): boolean {
  return flags.every((flag) => flag === 'police-should-see-child');
}
