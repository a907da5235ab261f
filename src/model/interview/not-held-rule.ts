import type { PreventionInterviewNotHeld } from '../agency-fact/on-return-facts';
import type { NotHeldReason, PreventionRules } from '../protocol/interview-rules';
import type { BrokenRule } from '../rule/broken-rule';

/** The case in which a reason is given. */
export interface NotHeldCase {
  readonly isLookedAfter: boolean;
  /** Police hold the child absent, and not missing. */
  readonly isPoliceAbsent: boolean;
}

/** The reason of the protocol that is meant; `null` for one it does not list. */
export function reasonOf(
  { reason }: Pick<PreventionInterviewNotHeld, 'reason'>,
  rules: Pick<PreventionRules, 'notHeld'>,
): NotHeldReason | null {
  if (!reason.recognised) return null;
  return rules.notHeld.find(({ key }) => key === reason.value) ?? null;
}

/**
 * Which rule forbids leaving a prevention interview out for this reason; `null` when none does, or the protocol lists no
 * reasons at all. An appointment needs its time, and a patient whoever checks on them instead (WY 6).
 */
export function notHeldRule(
  body: PreventionInterviewNotHeld,
  rules: Pick<PreventionRules, 'notHeld'>,
  given: NotHeldCase,
): BrokenRule | null {
  if (rules.notHeld.length === 0) return null;
  const reason = reasonOf(body, rules);
  if (reason === null) {
    const sources = new Set(rules.notHeld.map(({ source }) => source));
    return { rule: 'prevention-interview-left-out-for-a-listed-reason', source: [...sources].join('; ') };
  }
  const rule = wrongCase(reason, given) ?? lacking(reason, body);
  return rule === null ? null : { rule, source: reason.source };
}

function wrongCase({ only }: NotHeldReason, given: NotHeldCase): string | null {
  if (only === 'looked-after' && !given.isLookedAfter) return 'reason-is-for-a-looked-after-child';
  if (only === 'police-absent' && !given.isPoliceAbsent) return 'reason-is-for-a-child-police-hold-absent';
  return null;
}

function lacking({ needs }: NotHeldReason, body: PreventionInterviewNotHeld): string | null {
  const { appointmentAt, insteadBy, insteadByNamed = '', text = '' } = body;
  if (needs === 'appointment' && appointmentAt === undefined) return 'appointment-needs-its-time';
  if (needs === 'who-instead' && insteadBy === undefined && insteadByNamed.trim() === '')
    return 'who-checks-instead-is-named';
  if (needs === 'words' && text.trim() === '') return 'reason-is-on-file';
  return null;
}
