import { Arg, Ctx, Extensions, Mutation, ObjectType, Resolver } from 'type-graphql';
import type {
  OnReturnAct,
  RecordCarersReturn,
  RecordPreventionInterview,
  RecordPreventionInterviewNotHeld,
} from '../../hub/acts/on-return-acts';
import { agencyId } from '../../model/agency/agency-id';
import { badInput, keyOf, optionalInstant, optionalText, optionalTexts, textOf } from '../kit/act-input';
import type { OperationContext } from '../kit/operation-context';
import { ACT_ERRORS, perform } from '../kit/perform';
import { Told } from '../kit/told';
import {
  RecordCarersReturnInput,
  RecordPreventionInterviewInput,
  RecordPreventionInterviewNotHeldInput,
} from './on-return-act-inputs';
import { OnReturnType } from './on-return-types';
import { publishOnReturn } from './publish-on-return';

@ObjectType('OnReturnActed', { description: 'What came of something recorded on return.' })
export class OnReturnActed {
  @Told(() => OnReturnType, {
    category: 'existence',
    says: 'What is recorded on the return by now, as you may see it.',
  })
  onReturn!: OnReturnType | null;
}

const INPUT = { description: 'What is to be recorded, and the key it is recorded under.' };
const LONGEST_CODE = 80;
const MOST_OBSERVATIONS = 50;

@Resolver()
export class OnReturnActsResolver {
  @Mutation(() => OnReturnActed, {
    nullable: true,
    description:
      'Records a prevention interview. One that a carer held although it was not agreed, or a problem with the placement is ' +
      `suspected, is taken and flagged, and police are still to hold theirs (NF 4.8, 4.9). ${ACT_ERRORS}`,
  })
  @Extensions({ category: 'existence' })
  recordPreventionInterview(
    @Arg('input', () => RecordPreventionInterviewInput, INPUT) input: RecordPreventionInterviewInput,
    @Ctx() context: OperationContext,
  ): Promise<OnReturnActed> {
    const { missingEpisodeId } = input;
    const said = heldOf(input);
    return done(context, {
      name: 'record-prevention-interview',
      ...placed(input),
      missingEpisodeId,
      said,
    });
  }

  @Mutation(() => OnReturnActed, {
    nullable: true,
    description:
      'Records that no prevention interview is held, and why. Refused for a reason that the protocol does not list, for an ' +
      `appointment without its time, and for a patient of whom nobody is said to check instead (WY 6). ${ACT_ERRORS}`,
  })
  @Extensions({ category: 'existence' })
  recordPreventionInterviewNotHeld(
    @Arg('input', () => RecordPreventionInterviewNotHeldInput, INPUT)
    input: RecordPreventionInterviewNotHeldInput,
    @Ctx() context: OperationContext,
  ): Promise<OnReturnActed> {
    const { missingEpisodeId } = input;
    const said = notHeldOf(input);
    return done(context, {
      name: 'record-prevention-interview-not-held',
      ...placed(input),
      missingEpisodeId,
      said,
    });
  }

  @Mutation(() => OnReturnActed, {
    nullable: true,
    description: `Records what a carer saw and heard on return (MPS, WM), also after an absence that was allowed. ${ACT_ERRORS}`,
  })
  @Extensions({ category: 'existence' })
  recordCarersReturn(
    @Arg('input', () => RecordCarersReturnInput, INPUT) input: RecordCarersReturnInput,
    @Ctx() context: OperationContext,
  ): Promise<OnReturnActed> {
    const { childId } = input;
    const missingEpisodeId = input.missingEpisodeId ?? null;
    const act = { name: 'record-carers-return' as const, ...placed(input), childId, missingEpisodeId };
    return done(context, { ...act, said: carersReturnOf(input) });
  }
}

interface Placed {
  readonly key: string;
  readonly at: string | null;
}

function placed({ key, at }: Placed): Pick<OnReturnAct, 'key' | 'at'> {
  return { key: keyOf(key), at: optionalInstant('at', at) };
}

const TEXTS = ['why', 'where', 'offences', 'presentation', 'prevention', 'helpsFinding'] as const;
const ANSWERED = ['agreed', 'childsWish', 'placementProblemSuspected', 'safeAndWell', 'concern'] as const;

/** What was left out is left out. */
function heldOf(input: RecordPreventionInterviewInput): RecordPreventionInterview['said'] {
  const texts = TEXTS.map((name) => [name, optionalText(name, input[name])] as const);
  const people = ['withWhom', optionalTexts('withWhom', input.withWhom)] as const;
  const answered = ANSWERED.map((name) => [name, input[name] ?? null] as const);
  return {
    ...Object.fromEntries(answered.filter(([, value]) => value !== null)),
    by: { recognised: true, value: input.heldBy },
    answers: Object.fromEntries([...texts, people].filter(([, value]) => value !== null)),
  };
}

function notHeldOf(input: RecordPreventionInterviewNotHeldInput): RecordPreventionInterviewNotHeld['said'] {
  const appointmentAt = optionalInstant('appointmentAt', input.appointmentAt);
  const insteadByNamed = optionalText('insteadByNamed', input.insteadByNamed);
  const text = optionalText('text', input.text);
  const insteadBy = agencyId(input.insteadBy ?? '');
  if (typeof input.insteadBy === 'string' && insteadBy === null)
    throw badInput('insteadBy', "is no agency's id");
  return {
    reason: { recognised: true, value: textOf('reason', input.reason, LONGEST_CODE) },
    ...(appointmentAt === null ? {} : { appointmentAt }),
    ...(insteadBy === null ? {} : { insteadBy }),
    ...(insteadByNamed === null ? {} : { insteadByNamed }),
    ...(text === null ? {} : { text }),
  };
}

function carersReturnOf(input: RecordCarersReturnInput): RecordCarersReturn['said'] {
  const { observations, permitted } = input;
  const abouts = new Set(observations.map(({ about }) => about));
  if (observations.length > MOST_OBSERVATIONS || abouts.size < observations.length)
    throw badInput('observations', `are at most ${MOST_OBSERVATIONS}, each once`);
  const noted = observations.map(({ about, noted: words }) => [
    textOf('about', about, LONGEST_CODE),
    textOf('noted', words),
  ]);
  return {
    ...(typeof permitted === 'boolean' ? { permitted } : {}),
    observations: Object.fromEntries(noted),
  };
}

/** The reading opens with its first question, which comes after the act: what is shown has it in. */
async function done(context: OperationContext, act: OnReturnAct): Promise<OnReturnActed> {
  const { childId } = await perform(context, act);
  const { missingEpisodeId } = act;
  const found =
    missingEpisodeId === null
      ? await context.session.onReturnOfChildren([childId])
      : await context.session.onReturnOfMissingEpisodes([missingEpisodeId]);
  const view = found.get(missingEpisodeId ?? childId);
  return { onReturn: view === undefined ? null : publishOnReturn(view, missingEpisodeId) };
}
