import { ID, ObjectType } from 'type-graphql';
import type { Instant, Occurred } from '../../../model/time/occurred';
import { GivenCode } from '../../kit/given-code';
import { OccurredType } from '../../kit/occurred';
import { DateTimeScalar } from '../../kit/scalars';
import { Told } from '../../kit/told';

const RISK = 'risk-and-intelligence' as const;

@ObjectType('BrokenRule', {
  description: 'A rule of the protocol, by its id in docs/rules.md, and where it is written.',
})
export class BrokenRuleType {
  @Told(() => ID, { category: 'as-parent', says: 'The rule.', always: true })
  rule!: string;

  @Told(() => String, { category: 'as-parent', says: 'Where it is written.', always: true })
  source!: string;
}

@ObjectType('OwnedFrom', { description: 'A period of ownership: there is never a moment without an owner.' })
export class OwnedFromType {
  @Told(() => ID, { category: 'existence', says: 'Id of the agency that owned it.', always: true })
  ownerId!: string;

  @Told(() => DateTimeScalar, { category: 'existence', says: 'From when (UTC); null from the beginning.' })
  from!: Instant | null;
}

@ObjectType('MissingFor', { description: 'How long the child is or was gone; follow-up adds nothing to it.' })
export class MissingForType {
  @Told(() => DateTimeScalar, {
    category: 'existence',
    says: 'The earliest of last seen, noticed, reported and recorded (UTC); re-categorising never restarts it.',
  })
  since!: Instant | null;

  @Told(() => DateTimeScalar, { category: 'existence', says: 'Found well, or back (UTC); null while gone.' })
  until!: Instant | null;

  @Told(() => DateTimeScalar, {
    category: 'existence',
    says: 'From when on it is long-term, unless the child was found before (WY 2: more than 28 days).',
  })
  longTermFrom!: Instant | null;
}

@ObjectType('ClosingPrerequisite', {
  description: 'What must be so before the missing episode closes (NF 4.6 to 4.10).',
})
export class ClosingPrerequisiteType {
  @Told(() => ID, {
    category: 'existence',
    says: 'back-or-safe, prevention-interview or return-interview.',
    always: true,
  })
  prerequisite!: string;

  @Told(() => Boolean, {
    category: 'existence',
    says: 'Whether it is so; false is still lacking.',
    always: true,
  })
  met!: boolean;

  @Told(() => String, { category: 'existence', says: 'Where it is written.', always: true })
  source!: string;
}

@ObjectType('Vocabularies', {
  description: 'What each vocabulary calls the matter; none is made into another.',
})
export class VocabulariesType {
  @Told(() => String, { category: RISK, says: 'Police, West Yorkshire: missing, or nothing.' })
  policeWestYorkshire!: string | null;

  @Told(() => String, { category: RISK, says: 'Police, West Midlands 2015: missing, absent or nothing.' })
  policeWestMidlands!: string | null;

  @Told(() => String, { category: RISK, says: 'Annual return, looked after only: M, A or nothing.' })
  annualReturn!: string | null;

  @Told(() => String, { category: RISK, says: 'Partnership: missing, absent, away, absconded or nothing.' })
  partnership!: string | null;
}

@ObjectType('InterventionLevelSet', { description: 'A level of intervention as somebody set it (NF 3).' })
export class LevelSetType {
  @Told(() => GivenCode, { category: RISK, says: 'no-immediate, carer or police.', always: true })
  level!: GivenCode;

  @Told(() => [String], { category: RISK, says: "The framework's lettered actions taken.", always: true })
  actions!: readonly string[];

  @Told(() => String, { category: RISK, says: 'Its lettered outcome.' })
  outcome!: string | null;

  @Told(() => String, { category: RISK, says: 'Why.' })
  rationale!: string | null;

  @Told(() => ID, { category: RISK, says: 'Id of the agency.', always: true })
  by!: string;

  @Told(() => String, { category: RISK, says: 'Rank or role.' })
  rank!: string | null;

  @Told(() => OccurredType, { category: RISK, says: 'When.', always: true })
  occurred!: Occurred;
}

@ObjectType('InterventionLevelState', { description: 'Who acts, and who the circumstances say should.' })
export class LevelStateType {
  @Told(() => LevelSetType, { category: RISK, says: 'The level set last; null when nobody has.' })
  shown!: LevelSetType | null;

  @Told(() => [LevelSetType], {
    category: RISK,
    says: 'Every level set, in order: it moves both ways.',
    always: true,
  })
  history!: readonly LevelSetType[];

  @Told(() => [BrokenRuleType], {
    category: RISK,
    says: 'The indicators that propose police whatever the carer has done (NF 3.14); empty when none does.',
    always: true,
  })
  proposesPolice!: readonly BrokenRuleType[];

  @Told(() => Boolean, {
    category: RISK,
    says: 'A lower level than proposed is kept, and nobody named has said why.',
    always: true,
  })
  reasonOutstanding!: boolean;
}

@ObjectType('RecordedSign', {
  description: 'Something observed, asked or done in the response, by its code.',
})
export class RecordedSignType {
  @Told(() => GivenCode, { category: RISK, says: "The protocol's code.", always: true })
  code!: GivenCode;

  @Told(() => GivenCode, { category: RISK, says: "For an indicator: which of the protocol's examples." })
  sign!: GivenCode | null;

  @Told(() => String, { category: RISK, says: 'For an enquiry: done or not-possible.' })
  outcome!: string | null;

  @Told(() => Boolean, { category: RISK, says: 'For an indicator: the absence had been permitted.' })
  permitted!: boolean | null;

  @Told(() => String, { category: RISK, says: "Result or remark, in the agency's words." })
  text!: string | null;

  @Told(() => DateTimeScalar, { category: RISK, says: 'For a step that sets a time: that time (UTC).' })
  dueAt!: Instant | null;

  @Told(() => ID, { category: RISK, says: 'Id of the agency.', always: true })
  by!: string;

  @Told(() => String, { category: RISK, says: 'Rank or role.' })
  rank!: string | null;

  @Told(() => OccurredType, { category: RISK, says: 'When.', always: true })
  occurred!: Occurred;
}

@ObjectType('ChecklistLine', {
  description: "A line of the protocol's checklist; an unfinished one blocks nothing.",
})
export class ChecklistLineType {
  @Told(() => ID, { category: RISK, says: 'Its key in the protocol.', always: true })
  key!: string;

  @Told(() => String, { category: RISK, says: 'Whose it is: carer, call-taker or police.', always: true })
  by!: string;

  @Told(() => RecordedSignType, {
    category: RISK,
    says: 'The last that was said of it; null while outstanding.',
  })
  last!: RecordedSignType | null;
}

@ObjectType('MinimumReport', {
  description: 'The minimum report (WY 4): one that lacks some of it is accepted.',
})
export class MinimumReportType {
  @Told(() => [String], { category: RISK, says: 'Items given or known, by key.', always: true })
  given!: readonly string[];

  @Told(() => [String], { category: RISK, says: 'Items outstanding, by key.', always: true })
  outstanding!: readonly string[];
}

@ObjectType('RiskFactor', { description: 'Something that weighs as risk; nothing here ever takes away.' })
export class RiskFactorType {
  @Told(() => ID, { category: RISK, says: 'For instance unanswered-questions.', always: true })
  factor!: string;

  @Told(() => ID, { category: RISK, says: 'The rule.', always: true })
  rule!: string;

  @Told(() => String, { category: RISK, says: 'Where it is written.', always: true })
  source!: string;
}

@ObjectType('HouseSearch', { description: 'A decision on searching the house (BR).' })
export class HouseSearchType {
  @Told(() => GivenCode, { category: RISK, says: 'full, partial or delayed.', always: true })
  decision!: GivenCode;

  @Told(() => Boolean, { category: RISK, says: 'Whether a supervisor agreed.', always: true })
  supervisorAgreed!: boolean;

  @Told(() => String, { category: RISK, says: 'Why.' })
  rationale!: string | null;
}

@ObjectType('MediaDecision', { description: 'A decision of police on the media (WY 10).' })
export class MediaDecisionType {
  @Told(() => GivenCode, { category: RISK, says: 'none, appeal or wide-appeal.', always: true })
  decision!: GivenCode;

  @Told(() => Boolean, { category: RISK, says: 'The child is named as looked after.', always: true })
  identifiedAsLookedAfter!: boolean;

  @Told(() => [String], { category: RISK, says: 'Whom police talked with first.', always: true })
  consulted!: readonly string[];

  @Told(() => String, { category: RISK, says: 'Why.' })
  rationale!: string | null;
}

@ObjectType('Stay', { description: 'Whether a child who will not return may stay where they are (WY 3).' })
export class StayType {
  @Told(() => Boolean, { category: 'whereabouts', says: 'Whether they may.', always: true })
  allowed!: boolean;

  @Told(() => String, { category: 'whereabouts', says: 'Where.' })
  where!: string | null;

  @Told(() => String, { category: 'whereabouts', says: 'Why.' })
  rationale!: string | null;
}

@ObjectType('Decision', {
  description: 'A decision in a missing episode: who, in what rank or role, when and why.',
})
export class DecisionType {
  @Told(() => ID, { category: RISK, says: 'What it decides, for instance risk or delay.', always: true })
  kind!: string;

  @Told(() => String, { category: RISK, says: 'The code decided on.', always: true })
  decided!: string;

  @Told(() => String, { category: RISK, says: 'Why.' })
  rationale!: string | null;

  @Told(() => BrokenRuleType, {
    category: RISK,
    says: 'The rule it was taken against by somebody without the authority: then it is kept and not shown.',
  })
  broken!: BrokenRuleType | null;

  @Told(() => ID, { category: RISK, says: 'Id of the agency.', always: true })
  by!: string;

  @Told(() => String, { category: RISK, says: 'Rank or role.' })
  rank!: string | null;

  @Told(() => OccurredType, { category: RISK, says: 'When.', always: true })
  occurred!: Occurred;
}

@ObjectType('TransferOffered', { description: 'A transfer offered and not yet accepted: nothing has moved.' })
export class TransferOfferedType {
  @Told(() => ID, { category: RISK, says: 'Id of the force that is to have it.', always: true })
  to!: string;

  @Told(() => ID, { category: RISK, says: 'Id of the force that offers it.', always: true })
  by!: string;

  @Told(() => String, { category: RISK, says: 'Why.' })
  rationale!: string | null;

  @Told(() => OccurredType, { category: RISK, says: 'When.', always: true })
  occurred!: Occurred;
}
