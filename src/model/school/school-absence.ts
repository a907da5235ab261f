/** What makes a school refer a child at once, on the first day (WM chapter, missing education). */
export const REFER_AT_ONCE = [
  'crime',
  'protection-plan',
  'section-47',
  'looked-after',
  'risky-person',
  'frequent-moves',
  'serious-attendance-issues',
] as const;

/** One of those reasons. */
export type ReferralReason = (typeof REFER_AT_ONCE)[number];

/** A child who is not at school and nobody has said why. */
export interface SchoolAbsence {
  /** Days since the child was expected and did not come: 1 on the day itself. Authorised leave counts from the day of its end. */
  readonly day: number;
  readonly reasons: readonly ReferralReason[];
}

/** What is to be done about an absence from school, and by whom. */
export type SchoolStep =
  | 'call-parents'
  | 'refer-to-police-and-social-care'
  | 'education-welfare'
  | 'missing-education-team'
  | 'may-leave-roll';

const FOUR_WEEKS = 28;

/** What a school does on a day of an absence that is still unresolved (WM chapter). */
export function schoolSteps({ day, reasons }: SchoolAbsence): readonly SchoolStep[] {
  if (day < 1) return [];
  const steps: readonly (readonly [step: SchoolStep, isDue: boolean])[] = [
    ['call-parents', day === 1],
    ['refer-to-police-and-social-care', reasons.length > 0],
    ['education-welfare', day >= 3],
    ['missing-education-team', day >= 2 && day <= FOUR_WEEKS],
    ['may-leave-roll', day > FOUR_WEEKS],
  ];
  return steps.filter(([, isDue]) => isDue).map(([step]) => step);
}
