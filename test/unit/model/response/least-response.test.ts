import fc from 'fast-check';
import { leastResponse, mustBeMissing } from '../../../../src/model/response/least-response';
import type { ReportInHand } from '../../../../src/model/response/least-response';

const CALL: ReportInHand = {
  category: null,
  isHighRisk: false,
  evidentDanger: false,
  inspectorAssessed: false,
  contactPlanAgreed: false,
};
const settled = { inspectorAssessed: true, contactPlanAgreed: true } as const;

test.each([
  ['a missing child is graded early at least [life.grade-missing]', { category: 'missing' }, 'early'],
  ['whatever has been agreed [life.grade-missing]', { category: 'missing', ...settled }, 'early'],
  [
    'an absence nobody assessed is graded alike [life.grade-absent-until-plan]',
    { category: 'absent' },
    'early',
  ],
  [
    'and one assessed without a contact plan [life.grade-absent-until-plan]',
    { category: 'absent', inspectorAssessed: true },
    'early',
  ],
  [
    'an absence assessed and planned for sends nobody [life.absent-no-deployment, life.grade-absent-until-plan]',
    { category: 'absent', ...settled },
    'reviews-only',
  ],
  [
    'evident danger sends somebody before it is decided what it is [life.evident-danger-deploy]',
    { evidentDanger: true },
    'immediate',
  ],
  [
    'a high risk sends somebody at once [life.high-response]',
    { category: 'missing', isHighRisk: true },
    'immediate',
  ],
] as const)('%s', (_rule, report, least) => {
  expect(leastResponse({ ...CALL, ...report })).toBe(least);
});

test('only a settled absence without danger waits [life.absent-no-deployment]', () => {
  const anyReport = fc.record({
    category: fc.constantFrom('missing' as const, 'absent' as const, null),
    isHighRisk: fc.boolean(),
    evidentDanger: fc.boolean(),
    inspectorAssessed: fc.boolean(),
    contactPlanAgreed: fc.boolean(),
  });
  fc.assert(
    fc.property(anyReport, (report) => {
      if (leastResponse(report) !== 'reviews-only') return;
      expect(report).toEqual({ ...CALL, category: 'absent', ...settled });
    }),
  );
});

test.each([
  ['an enquiry beyond checks and questions [life.absent-enquiry-makes-missing]', 'furtherEnquiriesNeeded'],
  ['a question nobody could answer [life.unanswered-is-risk]', 'questionsUnanswered'],
  ['a known risk of sexual exploitation [life.exploitation-is-missing]', 'exploitationRiskKnown'],
] as const)('an absence becomes a missing-person investigation by %s', (_rule, what) => {
  const nothing = {
    furtherEnquiriesNeeded: false,
    questionsUnanswered: false,
    exploitationRiskKnown: false,
  };

  expect(mustBeMissing(nothing)).toBe(false);
  expect(mustBeMissing({ ...nothing, [what]: true })).toBe(true);
});
