import type { ReturnInterviewReferred } from '../../model/agency-fact/interview-facts';
import type { ReturnInterviewStatus } from '../../model/interview/return-interview-state';
import { wordsEnum } from '../kit/enum-names';

export const ReturnInterviewStatusEnum = wordsEnum<ReturnInterviewStatus>(
  'ReturnInterviewStatus',
  'How far an independent return interview has come.',
  {
    referred: 'The child was referred for one.',
    offered: 'It was offered to the child (NF 4.10).',
    contacted: 'Contact was made to arrange it.',
    initiated: 'It was begun.',
    completed: 'It was carried out.',
    refused: 'The child refused it. Nobody else can (NF 4.10).',
  },
);

type Rating = Extract<NonNullable<ReturnInterviewReferred['rating']>, { recognised: true }>['value'];

export const InterviewRatingEnum = wordsEnum<Rating>(
  'InterviewRating',
  "The source's triage of a referral (WM).",
  {
    red: 'Interview required.',
    amber: 'More information needed.',
    green: 'Letter and advice; an interview is still offered to every child reported missing.',
  },
);
