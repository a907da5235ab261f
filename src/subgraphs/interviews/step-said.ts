import { INTERVIEWERS } from '../../model/protocol/interview-rules';
import type { InterviewSaid } from '../../model/interview/interview-event';
import { badInput, optionalText, optionalTexts } from '../kit/act-input';
import type { RecordInterviewStepInput } from './interview-act-inputs';

const LONGEST_CODE = 80;
const MOST_EPISODES = 20;

/** What a step says. Who held the talk, and how, is of one that was begun or carried out. */
export function stepSaid(input: RecordInterviewStepInput): InterviewSaid {
  const { step } = input;
  if (step !== 'initiated' && step !== 'completed') return { kind: `return-interview-${step}` };
  const interviewer = optionalText('interviewer', input.interviewer, LONGEST_CODE);
  const arrangements = optionalTexts('arrangements', input.arrangements);
  const { childChose, childAgreedToOne } = input;
  const held = {
    ...(interviewer === null ? {} : { interviewer: interviewerOf(interviewer) }),
    ...(typeof childChose === 'boolean' ? { childChose } : {}),
    ...(arrangements === null ? {} : { arrangements }),
  };
  if (step === 'initiated') return { kind: 'return-interview-initiated', ...held };
  return {
    kind: 'return-interview-completed',
    ...held,
    ...(typeof childAgreedToOne === 'boolean' ? { childAgreedToOne } : {}),
  };
}

/** Other missing episodes that one carried out was about. */
export function alsoOf({
  step,
  alsoForMissingEpisodeIds,
}: Pick<RecordInterviewStepInput, 'step' | 'alsoForMissingEpisodeIds'>): readonly string[] {
  const ids = alsoForMissingEpisodeIds ?? [];
  if (ids.length > MOST_EPISODES)
    throw badInput('alsoForMissingEpisodeIds', `has more than ${MOST_EPISODES} entries`);
  if (ids.length > 0 && step !== 'completed')
    throw badInput('alsoForMissingEpisodeIds', 'is of an interview that was carried out');
  return ids;
}

function interviewerOf(code: string): { readonly recognised: true; readonly value: string } {
  if (!INTERVIEWERS.some((one) => one === code))
    throw badInput('interviewer', 'is no code of an interviewer');
  return { recognised: true, value: code };
}
