import type {
  CourtOrder,
  ConfirmedBy,
  EscalationStep,
  Indicator,
  InterventionLevel,
  StepCode,
} from '../../../model/agency-fact/response-facts';
import { STEP_CODES } from '../../../model/agency-fact/response-facts';
import { wordsEnum } from '../../kit/enum-names';

export const InterventionLevelEnum = wordsEnum<InterventionLevel>('InterventionLevel', 'Who acts (NF 3).', {
  'no-immediate': 'Nobody yet: the carer waits a reasonable time.',
  carer: 'The carer, with the social worker.',
  police: 'The police, beside carer and social worker.',
});

export const ConfirmedByEnum = wordsEnum<ConfirmedBy>(
  'WhereaboutsConfirmedBy',
  'How somebody knows where the child is (WM).',
  {
    seen: 'The child was seen there.',
    'known-adult-voice': 'An adult known to the carer said so.',
    'identifiable-landline': 'The call came from a telephone that stands there.',
    'child-says-so': 'The child says so, which is not enough.',
    other: 'Otherwise.',
  },
);

export const IndicatorEnum = wordsEnum<Indicator>('Indicator', 'What may tell that a child is not safe.', {
  antecedent: 'What this child does just before going missing.',
  trigger: 'An incident that tells the child may not be safe.',
  'out-of-character': 'Not like this child.',
  'immediate-concern': 'Concern for the child’s immediate safety.',
  'concern-for-another': 'Concern for another person.',
  'plan-says-so': 'An agreed plan says that police are told at once.',
  exploitation: 'A known risk of exploitation.',
  'post-incident': 'Seen on return, whether or not the absence was permitted.',
});

export const EscalationStepEnum = wordsEnum<EscalationStep>(
  'EscalationStep',
  'A step of an escalation (BR; WY 4).',
  {
    'inspector-asked': 'The reporter asked for the inspector who delayed.',
    'inspector-spoke': 'The inspector spoke with the reporter.',
    'sergeant-spoke': 'A sergeant did, in the inspector’s stead.',
    'escalation-requested': 'The reporter asked to escalate: the hour starts here.',
    'commander-briefed': 'The commander was briefed.',
    'commander-tried': 'The commander tried to reach the reporter; the hour runs on.',
    'commander-spoke': 'The commander spoke with the reporter.',
    agreed: 'They agreed.',
    'force-incident-manager-decided': 'The Force Incident Manager decided a dispute (WM).',
  },
);

const said = (code: string): string => `The step ${code.replaceAll('-', ' ')}.`;

/** The steps speak for themselves. */
export const StepCodeEnum = wordsEnum<StepCode>(
  'StepCode',
  'Something done that a duty asks for.',
  Object.fromEntries(STEP_CODES.map((code) => [code, said(code)])) as Record<StepCode, string>,
);

export const HouseSearchEnum = wordsEnum<'full' | 'partial' | 'delayed'>(
  'HouseSearchDecision',
  'What is searched, and when.',
  {
    full: 'All of it.',
    partial: 'The child’s room or part of the house.',
    delayed: 'Later: needs a reason and a supervisor’s agreement (BR).',
  },
);

export const MediaEnum = wordsEnum<'none' | 'appeal' | 'wide-appeal'>(
  'MediaUse',
  'Whether the media are used.',
  {
    none: 'Not used.',
    appeal: 'An appeal.',
    'wide-appeal': 'A national appeal.',
  },
);

export const EnquiryOutcomeEnum = wordsEnum<'done' | 'not-possible'>(
  'EnquiryOutcome',
  'What came of an enquiry.',
  {
    done: 'It was made.',
    'not-possible': 'It could not be made.',
  },
);

export const CourtOrderEnum = wordsEnum<CourtOrder>(
  'CourtOrder',
  'An order of a court that binds the child (WY 2).',
  {
    bail: 'Bail.',
    curfew: 'A curfew.',
    other: 'Another order.',
  },
);
