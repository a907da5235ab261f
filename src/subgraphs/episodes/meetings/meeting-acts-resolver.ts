import { Arg, Ctx, Extensions, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { CalledMeetingAct } from '../../../hub/acts/meeting-acts';
import { agencyId } from '../../../model/agency/agency-id';
import type { OperationContext } from '../../kit/operation-context';
import { ACT_ERRORS, perform } from '../../kit/perform';
import { Told } from '../../kit/told';
import {
  ConveneMeetingInput,
  RecordMeetingDecisionInput,
  RecordMeetingHeldInput,
  SetMeetingActionInput,
  SettleMeetingInput,
} from './meeting-act-inputs';
import { actionOf, conveneMeetingOf, decisionOf, meetingHeldOf, settledOf } from './meeting-acts-of';
import { meetingId } from './meeting-id';
import { MeetingType } from './meeting-type';
import { meetingById } from './meetings-of-resolvers';

@ObjectType('MeetingActed', { description: 'What came of something done about a meeting.' })
export class MeetingActed {
  @Told(() => MeetingType, { category: 'plan', says: 'The meeting as it now is and as you may see it.' })
  meeting!: MeetingType | null;
}

const INPUT = { description: 'What is to be recorded, and the key it is recorded under.' };

@Resolver()
export class MeetingActsResolver {
  @Mutation(() => MeetingActed, {
    nullable: true,
    description:
      'Calls a meeting on a child (WM; WY 9). From then on each agency invited may look at the child on its ground, until it is ' +
      `called off or some days after it was held. Forces and authorities call meetings. ${ACT_ERRORS}`,
  })
  @Extensions({ category: 'plan' })
  async conveneMeeting(
    @Arg('input', () => ConveneMeetingInput, INPUT) input: ConveneMeetingInput,
    @Ctx() context: OperationContext,
  ): Promise<MeetingActed> {
    const { childId, about: reference } = await perform(context, conveneMeetingOf(input));
    const convenedBy = agencyId(context.session.audience.agency);
    if (convenedBy === null) return { meeting: null };
    return { meeting: await meetingById(meetingId({ childId, convenedBy, reference }), context) };
  }

  @Mutation(() => MeetingActed, {
    nullable: true,
    description: `Records that a meeting was held. For its members. ${ACT_ERRORS}`,
  })
  @Extensions({ category: 'plan' })
  recordMeetingHeld(
    @Arg('input', () => RecordMeetingHeldInput, INPUT) input: RecordMeetingHeldInput,
    @Ctx() context: OperationContext,
  ): Promise<MeetingActed> {
    return done(context, input.meetingId, meetingHeldOf(input));
  }

  @Mutation(() => MeetingActed, {
    nullable: true,
    description: `Calls a meeting off, with a reason (WM). For whoever called it; its members' ground ends. ${ACT_ERRORS}`,
  })
  @Extensions({ category: 'plan' })
  cancelMeeting(
    @Arg('input', () => SettleMeetingInput, INPUT) input: SettleMeetingInput,
    @Ctx() context: OperationContext,
  ): Promise<MeetingActed> {
    return done(context, input.meetingId, settledOf('cancel-meeting', input));
  }

  @Mutation(() => MeetingActed, {
    nullable: true,
    description: `Decides that a meeting is held although the child is back, with a reason (WM). For whoever called it. ${ACT_ERRORS}`,
  })
  @Extensions({ category: 'plan' })
  holdMeeting(
    @Arg('input', () => SettleMeetingInput, INPUT) input: SettleMeetingInput,
    @Ctx() context: OperationContext,
  ): Promise<MeetingActed> {
    return done(context, input.meetingId, settledOf('hold-meeting', input));
  }

  @Mutation(() => MeetingActed, {
    nullable: true,
    description: `Records a decision under an item of the agenda. For members of the meeting. ${ACT_ERRORS}`,
  })
  @Extensions({ category: 'plan' })
  recordMeetingDecision(
    @Arg('input', () => RecordMeetingDecisionInput, INPUT) input: RecordMeetingDecisionInput,
    @Ctx() context: OperationContext,
  ): Promise<MeetingActed> {
    return done(context, input.meetingId, decisionOf(input));
  }

  @Mutation(() => MeetingActed, {
    nullable: true,
    description:
      'Sets an action of a meeting, whole, with its owner and day. For members. Two who edit the same are not merged: the second ' +
      `gets STALE with the revision there is now in extensions current, and nothing is done. ${ACT_ERRORS}`,
  })
  @Extensions({ category: 'plan' })
  setMeetingAction(
    @Arg('input', () => SetMeetingActionInput, INPUT) input: SetMeetingActionInput,
    @Ctx() context: OperationContext,
  ): Promise<MeetingActed> {
    return done(context, input.meetingId, actionOf(input));
  }
}

/** The reading opens with its first question, which comes after the act: what is shown has it in. */
async function done(context: OperationContext, id: string, act: CalledMeetingAct): Promise<MeetingActed> {
  await perform(context, act);
  return { meeting: await meetingById(id, context) };
}
