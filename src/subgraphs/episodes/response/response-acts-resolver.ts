import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql';
import { textOf } from '../../kit/act-input';
import type { OperationContext } from '../../kit/operation-context';
import { ACT_ERRORS } from '../../kit/perform';
import { MissingEpisodeActed } from '../missing-episode/missing-episode-acts-resolver';
import { code, given, respond, text, time } from './respond';
import {
  SetInterventionLevelInput,
  RecordIndicatorInput,
  RecordEnquiryInput,
  RecordReportItemInput,
  StateConcernInput,
} from './response-act-inputs';
import { RecordEscalationStepInput, RecordStepInput } from './decision-act-inputs';

const INPUT = { description: 'What is to be recorded, and the key it is recorded under.' };

@Resolver()
export class ResponseActsResolver {
  @Mutation(() => MissingEpisodeActed, {
    nullable: true,
    description: `Sets who acts. Keeping a lower level than the circumstances propose needs a reason, which is otherwise shown as outstanding. ${ACT_ERRORS}`,
  })
  @Extensions({ category: 'existence' })
  setInterventionLevel(
    @Arg('input', () => SetInterventionLevelInput, INPUT) input: SetInterventionLevelInput,
    @Ctx() context: OperationContext,
  ): Promise<MissingEpisodeActed> {
    return respond(context, 'set-intervention-level', input, {
      kind: 'intervention-level-set',
      level: code(input.level),
      ...given('actions', input.actions),
      ...text('outcome', input.outcome),
      ...text('rationale', input.rationale),
    });
  }
  @Mutation(() => MissingEpisodeActed, {
    nullable: true,
    description: `Records something that may tell the child is not safe. ${ACT_ERRORS}`,
  })
  @Extensions({ category: 'existence' })
  recordIndicator(
    @Arg('input', () => RecordIndicatorInput, INPUT) input: RecordIndicatorInput,
    @Ctx() context: OperationContext,
  ): Promise<MissingEpisodeActed> {
    return respond(context, 'record-indicator', input, {
      kind: 'indicator-observed',
      indicator: code(input.indicator),
      ...(input.sign ? { sign: code(textOf('sign', input.sign)) } : {}),
      ...given('permitted', input.permitted),
      ...text('text', input.text),
    });
  }
  @Mutation(() => MissingEpisodeActed, {
    nullable: true,
    description: `Ticks an enquiry, with its time and result. ${ACT_ERRORS}`,
  })
  @Extensions({ category: 'existence' })
  recordEnquiry(
    @Arg('input', () => RecordEnquiryInput, INPUT) input: RecordEnquiryInput,
    @Ctx() context: OperationContext,
  ): Promise<MissingEpisodeActed> {
    return respond(context, 'record-enquiry', input, {
      kind: 'enquiry-made',
      enquiry: code(textOf('enquiry', input.enquiry)),
      outcome: input.outcome,
      ...text('result', input.result),
    });
  }
  @Mutation(() => MissingEpisodeActed, {
    nullable: true,
    description: `Gives an item of the minimum report that was outstanding. ${ACT_ERRORS}`,
  })
  @Extensions({ category: 'existence' })
  recordReportItem(
    @Arg('input', () => RecordReportItemInput, INPUT) input: RecordReportItemInput,
    @Ctx() context: OperationContext,
  ): Promise<MissingEpisodeActed> {
    return respond(context, 'record-report-item', input, {
      kind: 'report-item-given',
      item: code(textOf('item', input.item)),
      ...text('text', input.text),
    });
  }
  @Mutation(() => MissingEpisodeActed, {
    nullable: true,
    description: `Says whether carer or reporter is still concerned. ${ACT_ERRORS}`,
  })
  @Extensions({ category: 'existence' })
  stateConcern(
    @Arg('input', () => StateConcernInput, INPUT) input: StateConcernInput,
    @Ctx() context: OperationContext,
  ): Promise<MissingEpisodeActed> {
    return respond(context, 'state-concern', input, {
      kind: 'concern-stated',
      concerned: input.concerned,
      ...text('text', input.text),
    });
  }
  @Mutation(() => MissingEpisodeActed, {
    nullable: true,
    description: `Records a step of an escalation. Carer and social worker ask; the other steps are for police to record. ${ACT_ERRORS}`,
  })
  @Extensions({ category: 'existence' })
  recordEscalationStep(
    @Arg('input', () => RecordEscalationStepInput, INPUT) input: RecordEscalationStepInput,
    @Ctx() context: OperationContext,
  ): Promise<MissingEpisodeActed> {
    return respond(context, 'record-escalation-step', input, {
      kind: 'escalation-stepped',
      step: code(input.step),
      ...text('text', input.text),
    });
  }
  @Mutation(() => MissingEpisodeActed, {
    nullable: true,
    description: `Records something done that a duty asks for. ${ACT_ERRORS}`,
  })
  @Extensions({ category: 'existence' })
  recordStep(
    @Arg('input', () => RecordStepInput, INPUT) input: RecordStepInput,
    @Ctx() context: OperationContext,
  ): Promise<MissingEpisodeActed> {
    return respond(context, 'record-step', input, {
      kind: 'step-recorded',
      step: code(input.step),
      ...time('dueAt', input.dueAt),
      ...text('text', input.text),
    });
  }
}
