/** What police know of a report when they grade it (WM policy). */
export interface ReportInHand {
  readonly category: 'missing' | 'absent' | null;
  readonly isHighRisk: boolean;
  /** Plain from the call, before the questions are through: a two-year-old is gone. */
  readonly evidentDanger: boolean;
  /** The duty inspector has assessed an absence, and agreed with the caller when they are in contact. */
  readonly inspectorAssessed: boolean;
  readonly contactPlanAgreed: boolean;
}

/** The least that police do at first: at once, early, or nobody sent and regular reviews. */
export type LeastResponse = 'immediate' | 'early' | 'reviews-only';

/** The least response that West Midlands' policy and DfE 25 allow. Until an absence is assessed and planned for it is graded as missing is. */
export function leastResponse(report: ReportInHand): LeastResponse {
  if (report.evidentDanger || report.isHighRisk) return 'immediate';
  const isSettledAbsence =
    report.category === 'absent' && report.inspectorAssessed && report.contactPlanAgreed;
  return isSettledAbsence ? 'reviews-only' : 'early';
}

/** What has been done about an absence beside waiting. */
export interface AbsenceInHand {
  /** Enquiries other than intelligence checks and the call taker's questions. */
  readonly furtherEnquiriesNeeded: boolean;
  readonly questionsUnanswered: boolean;
  readonly exploitationRiskKnown: boolean;
}

/** Whether an absence is to be a missing-person investigation (WM policy). Neither age nor time by itself makes it one. */
export function mustBeMissing(absence: AbsenceInHand): boolean {
  return absence.furtherEnquiriesNeeded || absence.questionsUnanswered || absence.exploitationRiskKnown;
}
