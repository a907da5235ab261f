import type { ChildsPart, PlanKind, PlanReviewer } from '../../model/agency-fact/plan-facts';
import type { PartChange } from '../../model/plan/compare-plans';
import type { ReviewOccasion } from '../../model/protocol/plan-rule';
import type { Condition, DutyHolder } from '../../model/protocol/vocabulary';
import { wordsEnum } from '../kit/enum-names';

export const PlanKindEnum = wordsEnum<PlanKind | 'philomena-profile'>(
  'PlanKind',
  'What kind of plan it is.',
  {
    'philomena-profile': 'The Philomena profile: what helps to judge risk and to find the child (NF 2.7).',
    'trigger-plan': 'An agreed way to report and to respond, followed at the time (WY 4; BR).',
    'missing-risk-assessment': 'What is known of pattern and risks, and who does what (NF 2.7; WY 8).',
    'missing-safety-plan':
      'The plan for a child who goes again and again; the management plan of NF 2.7 (WY 9).',
    'placement-plan': 'What care and placement plans say of going missing (NF 3.5; MPS).',
    'pen-picture': "A vulnerable person's pen picture (WM).",
  },
);

export const PlanPartyEnum = wordsEnum<DutyHolder>('PlanParty', 'Who must agree to a plan.', {
  'recording-force': 'The police force.',
  'responsible-authority': 'The council that holds the care plan.',
  'host-authority': 'The council where the child is placed.',
  provider: 'The return-interview provider.',
  placement: 'Whoever runs the placement.',
});

export const PlanReviewerEnum = wordsEnum<PlanReviewer>(
  'PlanReviewer',
  'Who looks at a plan again together (NF 2.13).',
  {
    'social-care': "Children's social care.",
    police: 'Police.',
    carer: 'The carer.',
    health: 'A health professional.',
  },
);

export const ReviewOccasionEnum = wordsEnum<ReviewOccasion>(
  'ReviewOccasion',
  'After what a plan is looked at again.',
  {
    'missing-episode': 'The child was missing, absent or away, and is back (NF 2.13).',
    'placement-move': 'The child moved to another placement (NF 2.8).',
  },
);

export const ChildsPartEnum = wordsEnum<ChildsPart>('ChildsPart', "The child's part in a plan (NF 2.9).", {
  'took-part': 'They helped to make it.',
  told: 'They know what will be done.',
  none: 'Neither.',
});

export const PartChangeEnum = wordsEnum<PartChange['change']>(
  'PlanPartChangeKind',
  'What became of a part of a plan.',
  {
    added: 'It was not there before.',
    changed: 'It said something else before.',
    removed: 'It is not there any more.',
  },
);

export const PlanReasonEnum = wordsEnum<Condition>('PlanReason', 'Why a child must have a plan.', {
  'looked-after': 'They are looked after.',
  'not-looked-after': 'They are not looked after.',
  'open-case':
    'They are being assessed, in need, on a protection plan or being looked into under section 47.',
  'parents-may-be-told': 'Somebody with parental responsibility may be told.',
  'out-of-area': "They are placed in another council's area.",
  'in-area': "They are in their own council's area.",
  'placed-with-parents': 'They are placed with their parents.',
  'high-risk': 'Their risk is high.',
  'exploitation-known': 'Exploitation, or a risk of it, is known.',
  reported: 'They were reported missing.',
  'not-reported': 'They were not reported missing.',
  'care-order': 'They are under an interim or full care order.',
  'protection-plan-or-section-47': 'They are on a protection plan or being looked into under section 47.',
  'immigration-restriction': 'They are subject to immigration restriction.',
  'trafficking-concern': 'They may be a victim of trafficking.',
  'out-of-hours': 'It is outside office hours.',
  'office-hours': 'It is within office hours.',
  persistent: 'They are persistently missing, by the number of the protocol.',
});
