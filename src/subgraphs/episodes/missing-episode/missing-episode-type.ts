import { Directive, ID, ObjectType } from 'type-graphql';
import type { MissingEpisodeStatus } from '../../../model/missing-episode/missing-episode-state';
import type { EscalationStep } from '../../../model/agency-fact/response-facts';
import type { Instant } from '../../../model/time/occurred';
import type { PublishedAsserted } from '../../kit/asserted';
import { GivenCode } from '../../kit/given-code';
import { DateTimeScalar } from '../../kit/scalars';
import { Told } from '../../kit/told';
import { Withheld } from '../../kit/withheld';
import { DeadlineType } from '../deadlines/deadline-type';
import { MissingEpisodeStatusEnum } from './episode-words';
import {
  BrokenRuleType,
  ChecklistLineType,
  ClosingPrerequisiteType,
  DecisionType,
  LevelStateType,
  MinimumReportType,
  MissingForType,
  OwnedFromType,
  RecordedSignType,
  RiskFactorType,
  TransferOfferedType,
  VocabulariesType,
} from '../response/response-types';
import { EscalationStepEnum } from '../response/response-words';
import { AgencyInEpisodes, ChildInEpisodes } from '../stubs';
import {
  AssertedAccount,
  AssertedCourtOrder,
  AssertedDelay,
  AssertedYesOrNo,
  AssertedHouseSearch,
  AssertedLastSeen,
  AssertedMedia,
  AssertedMissingCategory,
  AssertedPlace,
  AssertedReporter,
  AssertedRisk,
  AssertedStay,
  AssertedTime,
} from './value-types';

@ObjectType('MissingEpisode', {
  description: 'One period missing, from report to return, as this audience may see it.',
})
@Directive('@key(fields: "id")')
export class MissingEpisodeType {
  @Told(() => ID, {
    category: 'existence',
    says: 'Opaque and stable; older ids go on resolving.',
    always: true,
  })
  id!: string;

  @Told(() => ChildInEpisodes, { category: 'existence', says: 'The child who is, or was, missing.' })
  child!: ChildInEpisodes | null;

  @Told(() => MissingEpisodeStatusEnum, { category: 'existence', says: 'Where it stands.' })
  status!: MissingEpisodeStatus;

  @Told(() => Boolean, {
    category: 'existence',
    says: 'True when it is known from returns and backfills alone: kept as history, and no clock runs.',
  })
  historical!: boolean;

  @Told(() => AgencyInEpisodes, {
    category: 'existence',
    says: 'The agency that owns it: the force that took the report, until transferred (WY 4).',
  })
  owner!: AgencyInEpisodes | null;

  @Told(() => AssertedMissingCategory, { category: 'existence', says: 'How each agency classes the child.' })
  category!: PublishedAsserted | null;

  @Told(() => AssertedTime, { category: 'existence', says: 'When the child was reported missing (WY 4).' })
  reportedAt!: PublishedAsserted | null;

  @Told(() => AssertedTime, {
    category: 'existence',
    says: 'When police recorded the child missing or away.',
  })
  recordedAt!: PublishedAsserted | null;

  @Told(() => AssertedTime, { category: 'existence', says: 'When the child was found (WY 2).' })
  locatedAt!: PublishedAsserted | null;

  @Told(() => AssertedTime, { category: 'existence', says: 'When the child was back.' })
  returnedAt!: PublishedAsserted | null;

  @Told(() => AssertedTime, { category: 'existence', says: 'When it was closed.' })
  closedAt!: PublishedAsserted | null;

  @Told(() => [DeadlineType], { category: 'existence', says: 'What is owed, by whom and by when.' })
  deadlines!: DeadlineType[] | null;

  @Told(() => AssertedLastSeen, { category: 'whereabouts', says: 'When and where last seen (WY 4).' })
  lastSeen!: PublishedAsserted | null;

  @Told(() => AssertedPlace, { category: 'whereabouts', says: 'Where the child went missing from.' })
  missingFrom!: PublishedAsserted | null;

  @Told(() => AssertedPlace, { category: 'whereabouts', says: 'Where the child was found.' })
  foundPlace!: PublishedAsserted | null;

  @Told(() => AssertedRisk, { category: 'risk-and-intelligence', says: 'The level of risk (WY 5).' })
  risk!: PublishedAsserted | null;

  @Told(() => AssertedDelay, {
    category: 'risk-and-intelligence',
    says: 'Why the response was delayed, and when it is looked at again (NF 3.19).',
  })
  delay!: PublishedAsserted | null;

  @Told(() => AssertedAccount, { category: 'risk-and-intelligence', says: 'The circumstances as reported.' })
  circumstances!: PublishedAsserted | null;

  @Told(() => AssertedTime, {
    category: 'existence',
    says: 'When the child was first not where expected (NF 3).',
  })
  noticedAt!: PublishedAsserted | null;

  @Told(() => [OwnedFromType], { category: 'existence', says: 'Who owned it from when, in order.' })
  ownership!: OwnedFromType[] | null;

  @Told(() => MissingForType, { category: 'existence', says: 'How long the child is or was gone.' })
  missingFor!: MissingForType | null;

  @Told(() => [ClosingPrerequisiteType], {
    category: 'existence',
    says: 'What closing needs, and what is lacking.',
  })
  closing!: ClosingPrerequisiteType[] | null;

  @Told(() => [String], {
    category: 'existence',
    says: 'Times on which agencies disagree: lastSeen, locatedAt, returnedAt. All are kept, see their assertions.',
  })
  contradictions!: string[] | null;

  @Told(() => AssertedYesOrNo, {
    category: 'whereabouts',
    says: "Whether it is known and confirmed where the child is; the child's own word is not enough (WM).",
  })
  whereaboutsKnown!: PublishedAsserted | null;

  @Told(() => GivenCode, { category: 'whereabouts', says: 'How that was confirmed.' })
  whereaboutsConfirmedBy!: GivenCode | null;

  @Told(() => AssertedStay, {
    category: 'whereabouts',
    says: 'Whether the child may stay where they are (WY 3).',
  })
  stay!: PublishedAsserted | null;

  @Told(() => VocabulariesType, {
    category: 'risk-and-intelligence',
    says: 'The matter in the four vocabularies.',
  })
  vocabularies!: VocabulariesType | null;

  @Told(() => Boolean, {
    category: 'risk-and-intelligence',
    says: 'Missing while bound by an order of a court (WY 2).',
  })
  absconded!: boolean | null;

  @Told(() => AssertedCourtOrder, { category: 'risk-and-intelligence', says: 'bail, curfew or other.' })
  courtOrder!: PublishedAsserted | null;

  @Told(() => LevelStateType, {
    category: 'risk-and-intelligence',
    says: 'The level of intervention (NF 3).',
  })
  level!: LevelStateType | null;

  @Told(() => [RecordedSignType], {
    category: 'risk-and-intelligence',
    says: 'Indicators observed, in order.',
  })
  indicators!: RecordedSignType[] | null;

  @Told(() => [RecordedSignType], { category: 'risk-and-intelligence', says: 'Enquiries made, in order.' })
  enquiries!: RecordedSignType[] | null;

  @Told(() => [ChecklistLineType], { category: 'risk-and-intelligence', says: "The owner's checklists." })
  checks!: ChecklistLineType[] | null;

  @Told(() => MinimumReportType, { category: 'risk-and-intelligence', says: 'The minimum report (WY 4).' })
  report!: MinimumReportType | null;

  @Told(() => [RiskFactorType], {
    category: 'risk-and-intelligence',
    says: 'What weighs as risk beside the level.',
  })
  riskFactors!: RiskFactorType[] | null;

  @Told(() => DateTimeScalar, {
    category: 'risk-and-intelligence',
    says: 'When the level of risk is looked at again (UTC).',
  })
  riskReviewAt!: Instant | null;

  @Told(() => [BrokenRuleType], {
    category: 'risk-and-intelligence',
    says: 'What speaks against the delay: a warning, never a legal duty (NF 3.16 to 3.20).',
  })
  delayWarnings!: BrokenRuleType[] | null;

  @Told(() => Boolean, {
    category: 'existence',
    says: 'Whoever disagrees with the delay may escalate now: the carer too (NF 3.17).',
  })
  escalationOffered!: boolean | null;

  @Told(() => EscalationStepEnum, {
    category: 'existence',
    says: "What comes next of an escalation by the protocol's steps; null when nothing does (BR).",
  })
  nextEscalationStep!: EscalationStep | null;

  @Told(() => [RecordedSignType], {
    category: 'risk-and-intelligence',
    says: 'Steps of an escalation, timed (BR; WY 4).',
  })
  escalation!: RecordedSignType[] | null;

  @Told(() => AssertedYesOrNo, {
    category: 'risk-and-intelligence',
    says: 'Whether carer or reporter is still concerned.',
  })
  concerned!: PublishedAsserted | null;

  @Told(() => AssertedHouseSearch, {
    category: 'risk-and-intelligence',
    says: 'The decision on searching the house.',
  })
  houseSearch!: PublishedAsserted | null;

  @Told(() => AssertedMedia, { category: 'risk-and-intelligence', says: 'The decision on the media.' })
  media!: PublishedAsserted | null;

  @Told(() => [BrokenRuleType], {
    category: 'risk-and-intelligence',
    says: 'What is lacking of the decision on the media.',
  })
  mediaWarnings!: BrokenRuleType[] | null;

  @Told(() => [String], {
    category: 'risk-and-intelligence',
    says: "Keys of the protocol's grounds on which police help with fetching the child may be asked: prompts, never locks.",
  })
  policeHelp!: string[] | null;

  @Told(() => TransferOfferedType, {
    category: 'risk-and-intelligence',
    says: 'A transfer that waits to be accepted.',
  })
  transferOffered!: TransferOfferedType | null;

  @Told(() => [RecordedSignType], {
    category: 'risk-and-intelligence',
    says: 'Steps taken that duties ask for, in order.',
  })
  steps!: RecordedSignType[] | null;

  @Told(() => [DecisionType], {
    category: 'risk-and-intelligence',
    says: 'Every decision: who, in what rank, when and why.',
  })
  decisions!: DecisionType[] | null;

  @Told(() => AssertedReporter, { category: 'third-parties', says: 'Who reported the child missing.' })
  reporter!: PublishedAsserted | null;

  @Told(() => [Withheld], {
    category: 'existence',
    says: 'Categories of this missing episode that exist under an agreement but are not given to this audience.',
    always: true,
  })
  withheld!: Withheld[];
}
