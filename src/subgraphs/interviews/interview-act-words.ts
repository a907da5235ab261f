import { wordsEnum } from '../kit/enum-names';

export type InterviewStepName = 'offered' | 'contacted' | 'initiated' | 'completed';

export const InterviewStepEnum = wordsEnum<InterviewStepName>(
  'InterviewStep',
  'Steps of an independent return interview. Protocols stop their clock at different ones.',
  {
    offered: 'It was offered to the child (NF 4.10).',
    contacted: 'Contact was made to arrange it (WM).',
    initiated: 'It was begun (WY 7).',
    completed: 'It was carried out.',
  },
);

export type InterviewRefuser = 'child' | 'parent' | 'carer';

export const InterviewRefuserEnum = wordsEnum<InterviewRefuser>(
  'InterviewRefuser',
  'Who refused a return interview. Only the child can (NF 4.10): what others say is kept, and the offer stands.',
  { child: 'The child.', parent: 'A parent.', carer: 'A carer.' },
);
