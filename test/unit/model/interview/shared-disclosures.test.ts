import type { Disclosure } from '../../../../src/model/agency-fact/interview-facts';
import { sharedDisclosures } from '../../../../src/model/interview/shared-disclosures';
import { shippedProtocol } from '../../../support/facts/working-by';

const { alwaysShared } = shippedProtocol('west-yorkshire-2026').interviews.return;

test('what nothing says is always shared is shared as it was decided, with the reason', () => {
  const decided: Disclosure = {
    about: { recognised: true, value: 'other' },
    shareWith: ['social-worker'],
    rationale: 'the child asked',
  };
  const debrief = { kind: 'debriefed' as const, referral: 'R1', safeguarding: false };

  expect(sharedDisclosures([{ ...debrief, answers: { disclosures: [decided] } }], alwaysShared)).toEqual([
    { ...decided, because: [] },
  ]);
});
