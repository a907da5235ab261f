import type { ReturnInterviewInitiated } from '../../src/model/agency-fact/interview-facts';
import { interviewer as interviewerCode } from './codes';
import type { EventRecord } from './wire';

/** Who held the interview and how; what the record leaves out is left out. */
export function heldBy({
  interviewer,
  childChose,
  arrangements,
}: EventRecord): Pick<ReturnInterviewInitiated, 'interviewer' | 'childChose' | 'arrangements'> {
  return {
    ...(interviewer === undefined ? {} : { interviewer: interviewerCode(interviewer) }),
    ...(childChose === undefined ? {} : { childChose }),
    ...(arrangements === undefined
      ? {}
      : { arrangements: arrangements.map((code) => code.trim().toLowerCase()) }),
  };
}
