import { ObjectType } from 'type-graphql';
import type { PreventionFlag, PreventionOutcome } from '../../model/interview/on-return-state';
import type { Instant, Occurred } from '../../model/time/occurred';
import { GivenCode } from '../kit/given-code';
import { OccurredType } from '../kit/occurred';
import { DateTimeScalar } from '../kit/scalars';
import { Told } from '../kit/told';
import { Withheld } from '../kit/withheld';
import { PreventionFlagEnum, PreventionHolderEnum, PreventionStatusEnum } from './on-return-words';
import type { PreventionHolder } from './on-return-words';
import { AgencyInInterviews, MissingEpisodeInInterviews } from './stubs';

const risk = 'risk-and-intelligence';
const BY_SAYS = 'Who recorded it.';
const EPISODE_SAYS =
  'Of which missing episode; null while none is known, or after an absence that was allowed.';
const WHEN_SAYS = 'When.';

@ObjectType('PreventionAnswers', {
  description: 'What a prevention interview learnt. A field that is null was not asked or not answered.',
})
export class PreventionAnswersType {
  @Told(() => String, { category: 'as-parent', says: 'Why the child went.' })
  why!: string | null;

  @Told(() => String, { category: 'as-parent', says: 'Where the child was, and what they did.' })
  where!: string | null;

  @Told(() => String, { category: 'as-parent', says: 'Offences against the child or by the child.' })
  offences!: string | null;

  @Told(() => String, { category: 'as-parent', says: 'Demeanour and appearance.' })
  presentation!: string | null;

  @Told(() => String, { category: 'as-parent', says: 'What would keep it from happening again.' })
  prevention!: string | null;

  @Told(() => String, { category: 'as-parent', says: 'What would help to find the child another time.' })
  helpsFinding!: string | null;
}

@ObjectType('PreventionInterview', {
  description:
    'The interview that police hold on return, or that another holds where that may be (NF 4.6 to 4.9).',
})
export class PreventionInterviewType {
  @Told(() => AgencyInInterviews, { category: 'existence', says: BY_SAYS })
  by!: AgencyInInterviews | null;

  @Told(() => MissingEpisodeInInterviews, { category: 'existence', says: EPISODE_SAYS })
  missingEpisode!: MissingEpisodeInInterviews | null;

  @Told(() => OccurredType, { category: 'existence', says: WHEN_SAYS, always: true })
  occurred!: Occurred;

  @Told(() => PreventionHolderEnum, {
    category: 'existence',
    says: 'Who held it; null for a code not in our list.',
  })
  heldBy!: PreventionHolder | null;

  @Told(() => [String], {
    category: 'existence',
    says: "What the protocol asks and nobody answered, by the protocol's code.",
  })
  unanswered!: string[] | null;

  @Told(() => [PreventionFlagEnum], { category: risk, says: 'What is wrong with how it was held.' })
  flags!: PreventionFlag[] | null;

  @Told(() => Boolean, { category: risk, says: 'Whether the child is safe and well (WY 6).' })
  safeAndWell!: boolean | null;

  @Told(() => Boolean, { category: risk, says: 'Whether a concern came up.' })
  concern!: boolean | null;

  @Told(() => PreventionAnswersType, { category: risk, says: 'What was learnt.' })
  answers!: PreventionAnswersType | null;

  @Told(() => [String], { category: 'third-parties', says: 'People the child named.' })
  withWhom!: string[] | null;
}

@ObjectType('PreventionInterviewNotHeld', { description: 'That no prevention interview is held, and why.' })
export class PreventionInterviewNotHeldType {
  @Told(() => AgencyInInterviews, { category: 'existence', says: BY_SAYS })
  by!: AgencyInInterviews | null;

  @Told(() => MissingEpisodeInInterviews, { category: 'existence', says: EPISODE_SAYS })
  missingEpisode!: MissingEpisodeInInterviews | null;

  @Told(() => OccurredType, { category: 'existence', says: WHEN_SAYS, always: true })
  occurred!: Occurred;

  @Told(() => Boolean, {
    category: 'existence',
    says: 'Whether the protocol lists such a reason for such a case; one that it does not discharges nothing.',
    always: true,
  })
  lawful!: boolean;

  @Told(() => String, { category: 'existence', says: 'The rule it breaks.' })
  brokenRule!: string | null;

  @Told(() => String, { category: 'existence', says: 'Where that rule is written.' })
  brokenRuleSource!: string | null;

  @Told(() => DateTimeScalar, {
    category: 'existence',
    says: 'The time of the appointment it is put off to (UTC).',
  })
  appointmentAt!: Instant | null;

  @Told(() => GivenCode, { category: risk, says: 'The reason.' })
  reason!: GivenCode | null;

  @Told(() => AgencyInInterviews, { category: risk, says: 'Which agency checks on the child instead.' })
  insteadBy!: AgencyInInterviews | null;

  @Told(() => String, { category: risk, says: 'Who else checks on the child instead.' })
  insteadByNamed!: string | null;

  @Told(() => String, { category: risk, says: 'The reason in words.' })
  text!: string | null;
}

@ObjectType('CarersObservation', { description: 'One thing a carer noted down on return.' })
export class CarersObservationType {
  @Told(() => String, { category: risk, says: "What it is about, by the protocol's code.", always: true })
  about!: string;

  @Told(() => String, { category: risk, says: 'What was noted.', always: true })
  noted!: string;
}

@ObjectType('CarersReturn', {
  description: 'What a carer saw and heard on return (MPS, WM), also after an absence that was allowed.',
})
export class CarersReturnType {
  @Told(() => AgencyInInterviews, { category: 'existence', says: BY_SAYS })
  by!: AgencyInInterviews | null;

  @Told(() => MissingEpisodeInInterviews, { category: 'existence', says: EPISODE_SAYS })
  missingEpisode!: MissingEpisodeInInterviews | null;

  @Told(() => OccurredType, { category: 'existence', says: WHEN_SAYS, always: true })
  occurred!: Occurred;

  @Told(() => Boolean, {
    category: 'existence',
    says: 'Whether the absence had been allowed.',
    always: true,
  })
  permitted!: boolean;

  @Told(() => [String], {
    category: 'existence',
    says: "What the protocol has carers note and this does not, by the protocol's code.",
  })
  lacking!: string[] | null;

  @Told(() => [CarersObservationType], { category: risk, says: 'What was noted.' })
  observations!: CarersObservationType[] | null;

  @Told(() => String, { category: 'third-parties', says: 'With whom the child was.' })
  withWhom!: string | null;
}

@ObjectType('OnReturn', { description: 'What was recorded on return, beside independent interviews.' })
export class OnReturnType {
  @Told(() => PreventionStatusEnum, {
    category: 'existence',
    says: 'Where the prevention interview stands; null beside a whole child.',
  })
  prevention!: PreventionOutcome['status'] | null;

  @Told(() => Boolean, {
    category: 'existence',
    says: 'A concern came up with somebody who is not of the police, and police have not seen the child since (NF 4.9).',
  })
  policeShouldSeeChild!: boolean | null;

  @Told(() => [PreventionInterviewType], {
    category: 'existence',
    says: 'Those held, in order.',
    always: true,
  })
  preventionInterviews!: PreventionInterviewType[];

  @Told(() => [PreventionInterviewNotHeldType], {
    category: 'existence',
    says: 'When none was held, in order.',
    always: true,
  })
  notHeld!: PreventionInterviewNotHeldType[];

  @Told(() => [CarersReturnType], { category: 'existence', says: "Carers' records, in order.", always: true })
  carersReturns!: CarersReturnType[];

  @Told(() => [Withheld], {
    category: 'existence',
    says: 'Categories of these that exist under an agreement but are not given to this audience.',
    always: true,
  })
  withheld!: Withheld[];
}
