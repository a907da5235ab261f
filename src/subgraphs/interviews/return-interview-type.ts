import { Directive, ID, ObjectType } from 'type-graphql';
import type { ReturnInterviewView } from '../../hub/ports/reading';
import type { ReturnInterviewStatus, InterviewStep } from '../../model/interview/return-interview-state';
import type { Occurred } from '../../model/time/occurred';
import type { Independence } from '../../model/interview/independence';
import { GivenCode, publishGiven } from '../kit/given-code';
import { OccurredType } from '../kit/occurred';
import { Told } from '../kit/told';
import { Withheld, shownOf, withheldOf } from '../kit/withheld';
import { DebriefType, publishDebrief } from './debrief-type';
import { SharedDisclosureType, publishDisclosure } from './disclosure-type';
import { IndependenceEnum } from './on-return-words';
import { PreventionAnswersType } from './on-return-types';
import { publishAnswers } from './publish-on-return';
import { InterviewRatingEnum, ReturnInterviewStatusEnum } from './interview-words';
import { AgencyInInterviews, ChildInInterviews, MissingEpisodeInInterviews } from './stubs';

@ObjectType('ReturnInterview', {
  description:
    "An independent return interview: one provider's referral, from the offer to the debrief. Each step keeps its own time, as protocols stop their clock at different ones.",
})
@Directive('@key(fields: "id")')
export class ReturnInterviewType {
  @Told(() => ID, { category: 'existence', says: 'Opaque and stable.', always: true })
  id!: string;

  @Told(() => ChildInInterviews, { category: 'existence', says: 'Whose interview it is.' })
  child!: ChildInInterviews | null;

  @Told(() => MissingEpisodeInInterviews, {
    category: 'existence',
    says: 'The missing episode it is of; null while none that fits is known.',
  })
  missingEpisode!: MissingEpisodeInInterviews | null;

  @Told(() => AgencyInInterviews, { category: 'existence', says: 'The provider.' })
  provider!: AgencyInInterviews | null;

  @Told(() => ReturnInterviewStatusEnum, { category: 'existence', says: 'How far it has come.' })
  status!: ReturnInterviewStatus;

  @Told(() => InterviewRatingEnum, {
    category: 'existence',
    says: 'Triage of the referral (WM); null when not given or not in our list.',
  })
  rating!: string | null;

  @Told(() => InterviewRatingEnum, {
    category: 'risk-and-intelligence',
    says: "The hub's own rating of the child, by the protocol of who owes the interview; its reasons are at Child.triage.",
  })
  triage!: string | null;

  @Told(() => InterviewRatingEnum, {
    category: 'existence',
    says: "What puts it in order, as a colour alone: the more urgent of the referral's rating and the hub's own, as absences nobody correlated may turn green into red (WM). An interview is offered whatever it is.",
  })
  takenAs!: string | null;

  @Told(() => OccurredType, { category: 'existence', says: 'When the child was referred.' })
  referredAt!: Occurred | null;

  @Told(() => OccurredType, { category: 'existence', says: 'When it was offered to the child (NF 4.10).' })
  offeredAt!: Occurred | null;

  @Told(() => OccurredType, { category: 'existence', says: 'When contact was made to arrange it.' })
  contactedAt!: Occurred | null;

  @Told(() => OccurredType, { category: 'existence', says: 'When it was begun (WY 7).' })
  initiatedAt!: Occurred | null;

  @Told(() => OccurredType, { category: 'existence', says: 'When it was carried out.' })
  completedAt!: Occurred | null;

  @Told(() => OccurredType, { category: 'existence', says: 'When the child refused it.' })
  refusedAt!: Occurred | null;

  @Told(() => [OccurredType], {
    category: 'existence',
    says: 'Refusals by anyone but the child: they discharge nothing (NF 4.10).',
  })
  refusedByOthersAt!: Occurred[] | null;

  @Told(() => [MissingEpisodeInInterviews], {
    category: 'existence',
    says: 'Other missing episodes that the same talk served, because the child agreed to one for all.',
    gaps: true,
  })
  alsoOf!: MissingEpisodeInInterviews[] | null;

  @Told(() => GivenCode, {
    category: 'existence',
    says: "What the interviewer is to the child, by the protocol's code; null when nobody said.",
  })
  interviewer!: GivenCode | null;

  @Told(() => Boolean, { category: 'existence', says: 'Whether the child asked for this interviewer.' })
  childChose!: boolean | null;

  @Told(() => IndependenceEnum, {
    category: 'existence',
    says: "Whether the interviewer is independent of the child's care (WY 5, NF 4.11, DfE 69).",
  })
  independence!: Independence['verdict'];

  @Told(() => String, {
    category: 'existence',
    says: 'The rule that an interviewer who is not independent breaks.',
  })
  brokenRule!: string | null;

  @Told(() => String, { category: 'existence', says: 'Where that rule is written.' })
  brokenRuleSource!: string | null;

  @Told(() => [String], { category: 'existence', says: "What was seen to, by the protocol's code." })
  arrangements!: string[] | null;

  @Told(() => [String], {
    category: 'existence',
    says: 'What the protocol has seen to and nobody said was, by its code; empty before it is held.',
  })
  arrangementsLacking!: string[] | null;

  @Told(() => [String], {
    category: 'existence',
    says: 'What the protocol asks and the debrief does not answer, by its code; empty before there is one.',
  })
  unanswered!: string[] | null;

  @Told(() => Boolean, {
    category: 'existence',
    says: 'The child refused, and nobody has asked parents or carers for what they know (WY 7, DfE 38).',
  })
  parentsViewDue!: boolean;

  @Told(() => [SharedDisclosureType], {
    category: 'risk-and-intelligence',
    says: 'What was disclosed, and with whom it is shared.',
  })
  disclosures!: SharedDisclosureType[] | null;

  @Told(() => String, {
    category: 'interview-content',
    says: 'What parents or carers said when it was refused.',
  })
  parentsView!: string | null;

  @Told(() => [PreventionAnswersType], {
    category: 'interview-content',
    says: 'What the prevention interview of the same missing episode learnt (NF 4.9).',
  })
  prevention!: PreventionAnswersType[] | null;

  @Told(() => Boolean, {
    category: 'risk-and-intelligence',
    says: 'Whether significant harm was found (WY 7, NF 4.14); null before there is a debrief.',
  })
  safeguarding!: boolean | null;

  @Told(() => DebriefType, {
    category: 'interview-content',
    says: 'What was learnt; null before there is a debrief.',
  })
  debrief!: DebriefType | null;

  @Told(() => [String], { category: 'third-parties', says: 'People the child named.' })
  withWhom!: string[] | null;

  @Told(() => [Withheld], {
    category: 'existence',
    says: 'Categories of the interview that exist under an agreement but are not given to this audience.',
    always: true,
  })
  withheld!: Withheld[];
}

/** As the contract shows it. A category that is withheld or silent reads null in every field it holds. */
export function publishReturnInterview(view: ReturnInterviewView): ReturnInterviewType {
  const debrief = shownOf(view.content)?.debrief ?? null;
  return {
    id: view.id,
    child: { id: view.childId },
    missingEpisode: view.missingEpisodeId === null ? null : { id: view.missingEpisodeId },
    provider: { id: view.provider },
    status: view.status,
    ...ratingsOf(view),
    ...stepsOf(view),
    refusedByOthersAt: view.refusedByOthers.map(({ at }) => at),
    ...heldAs(view),
    disclosures: shownOf(view.risk)?.disclosures.map(publishDisclosure) ?? null,
    parentsView: shownOf(view.content)?.parentsView ?? null,
    prevention: shownOf(view.content)?.prevention.map(publishAnswers) ?? null,
    safeguarding: shownOf(view.risk)?.safeguarding ?? null,
    debrief: debrief && publishDebrief(debrief),
    withWhom: copied(shownOf(view.thirdParties)?.withWhom),
    withheld: withheldOf([view.risk, view.content, view.thirdParties]),
  };
}

function ratingsOf(view: ReturnInterviewView): Pick<ReturnInterviewType, 'rating' | 'triage' | 'takenAs'> {
  const rating = view.rating?.recognised === true ? view.rating.value : null;
  return { rating, triage: shownOf(view.risk)?.triaged ?? null, takenAs: view.takenAs };
}

type HeldAs = Pick<
  ReturnInterviewType,
  | 'alsoOf'
  | 'interviewer'
  | 'childChose'
  | 'independence'
  | 'brokenRule'
  | 'brokenRuleSource'
  | 'arrangements'
  | 'arrangementsLacking'
  | 'unanswered'
  | 'parentsViewDue'
>;

function heldAs(view: ReturnInterviewView): HeldAs {
  const { independence } = view;
  return {
    alsoOf: view.alsoOf.map((id) => ({ id })),
    interviewer: publishGiven(view.interviewer ?? undefined),
    childChose: view.childChose,
    independence: independence.verdict,
    brokenRule: independence.broken?.rule ?? null,
    brokenRuleSource: independence.broken?.source ?? null,
    arrangements: [...view.arrangements],
    arrangementsLacking: [...view.arrangementsLacking],
    unanswered: [...view.unanswered],
    parentsViewDue: view.parentsViewDue,
  };
}

type Steps = Pick<
  ReturnInterviewType,
  'referredAt' | 'offeredAt' | 'contactedAt' | 'initiatedAt' | 'completedAt' | 'refusedAt'
>;

function stepsOf(view: ReturnInterviewView): Steps {
  const at = (step: InterviewStep | null): Occurred | null => step?.at ?? null;
  return {
    referredAt: at(view.referred),
    offeredAt: at(view.offered),
    contactedAt: at(view.contacted),
    initiatedAt: at(view.initiated),
    completedAt: at(view.completed),
    refusedAt: at(view.refused),
  };
}

function copied(names: readonly string[] | undefined): string[] | null {
  return names === undefined ? null : [...names];
}
