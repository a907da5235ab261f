import { Arg, Ctx, Extensions, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { RecordInterviewEvent } from '../../hub/acts/act';
import { isEventId, isReferralReference } from '../../model/interview/interview-names';
import { badInput, instantOf, optionalText } from '../kit/act-input';
import type { OperationContext } from '../kit/operation-context';
import { ACT_ERRORS, perform } from '../kit/perform';
import { Told } from '../kit/told';
import { answersOf } from './answers-of';
import { alsoOf, stepSaid } from './step-said';
import {
  RecordDebriefInput,
  RecordInterviewRefusalInput,
  RecordInterviewStepInput,
} from './interview-act-inputs';
import { returnInterviewById } from './return-interview-resolver';
import { ReturnInterviewType } from './return-interview-type';

@ObjectType('ReturnInterviewActed', { description: 'What came of something recorded of a return interview.' })
export class ReturnInterviewActed {
  @Told(() => ReturnInterviewType, {
    category: 'existence',
    says: 'The interview as it now is and as you may see it.',
  })
  returnInterview!: ReturnInterviewType | null;
}

const INPUT = { description: 'What is to be recorded, and where it stands at the provider.' };
const OWN =
  "Of the provider's own referrals only. CONFLICT when the event was told before with other content, by whichever road.";

@Resolver()
export class InterviewActsResolver {
  @Mutation(() => ReturnInterviewActed, {
    nullable: true,
    description: `Records a step of a return interview. ${OWN} ${ACT_ERRORS}`,
  })
  @Extensions({ category: 'existence' })
  recordReturnInterviewStep(
    @Arg('input', () => RecordInterviewStepInput, INPUT) input: RecordInterviewStepInput,
    @Ctx() context: OperationContext,
  ): Promise<ReturnInterviewActed> {
    const said = stepSaid(input);
    const alsoMissingEpisodeIds = alsoOf(input);
    return done(context, { name: 'record-interview-step', ...placed(input), said, alsoMissingEpisodeIds });
  }

  @Mutation(() => ReturnInterviewActed, {
    nullable: true,
    description: `Records that a return interview was refused. Only the child can refuse it (NF 4.10). ${OWN} ${ACT_ERRORS}`,
  })
  @Extensions({ category: 'existence' })
  recordInterviewRefusal(
    @Arg('input', () => RecordInterviewRefusalInput, INPUT) input: RecordInterviewRefusalInput,
    @Ctx() context: OperationContext,
  ): Promise<ReturnInterviewActed> {
    const reason = optionalText('reason', input.reason);
    const parentsView = optionalText('parentsView', input.parentsView);
    const said = {
      kind: 'return-interview-refused' as const,
      by: { recognised: true as const, value: input.by },
      ...(reason === null ? {} : { reason }),
      ...(parentsView === null ? {} : { parentsView }),
    };
    return done(context, { name: 'record-interview-refusal', ...placed(input), said });
  }

  @Mutation(() => ReturnInterviewActed, {
    nullable: true,
    description: `Records what was learnt in a return interview. ${OWN} ${ACT_ERRORS}`,
  })
  @Extensions({ category: 'existence' })
  recordDebrief(
    @Arg('input', () => RecordDebriefInput, INPUT) input: RecordDebriefInput,
    @Ctx() context: OperationContext,
  ): Promise<ReturnInterviewActed> {
    const { safeguarding } = input;
    const said = { kind: 'debriefed' as const, safeguarding, answers: answersOf(input.answers) };
    return done(context, { name: 'record-debrief', ...placed(input), said });
  }
}

type Placed = Omit<RecordInterviewEvent, 'name' | 'said' | 'alsoMissingEpisodeIds'>;

function placed(input: Pick<RecordInterviewStepInput, keyof Placed>): Placed {
  const { childId, missingEpisodeId, referral, eventId } = input;
  if (!isReferralReference(referral)) throw badInput('referral', 'is no reference');
  if (!isEventId(eventId)) throw badInput('eventId', 'is no id of an event');
  const at = instantOf('at', input.at);
  return { childId, missingEpisodeId: missingEpisodeId ?? null, referral, eventId, at };
}

/** The reading opens with its first question, which comes after the act: what is shown has it in. */
async function done(context: OperationContext, act: RecordInterviewEvent): Promise<ReturnInterviewActed> {
  const { about } = await perform(context, act);
  return { returnInterview: await returnInterviewById(about, context) };
}
