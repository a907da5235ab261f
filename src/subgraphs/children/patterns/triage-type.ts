import { ID, Int, ObjectType } from 'type-graphql';
import type { ChildPatterns } from '../../../hub/ports/reading-patterns';
import { RATINGS } from '../../../model/pattern/triage-state';
import type { Rating, TriageReason, TriageState } from '../../../model/pattern/triage-state';
import type { Occurred } from '../../../model/time/occurred';
import { OccurredType } from '../../kit/occurred';
import { Told } from '../../kit/told';
import { OccurrenceType, publishOccurrence } from './occurrence-type';
import { TriageRatingEnum } from './pattern-words';

const RISK = 'risk-and-intelligence';

@ObjectType('ReasonGiven', { description: 'A fact that gives a reason: whose, and when it was so.' })
export class ReasonGivenType {
  @Told(() => ID, { category: 'as-parent', says: 'Id of the agency.', always: true })
  by!: string;

  @Told(() => OccurredType, { category: 'as-parent', says: 'When.', always: true })
  occurred!: Occurred;
}

@ObjectType('TriageReason', { description: 'Why a child is rated so.' })
export class TriageReasonType {
  @Told(() => String, {
    category: RISK,
    says: 'A count (episodes, absences, together), no-band, not-coded, or a factor of the protocol, for instance exploitation.',
    always: true,
  })
  code!: string;

  @Told(() => String, { category: RISK, says: 'The same in a sentence.', always: true })
  says!: string;

  @Told(() => TriageRatingEnum, {
    category: RISK,
    says: 'What it makes of the rating on its own.',
    always: true,
  })
  rating!: Rating;

  @Told(() => [OccurrenceType], { category: RISK, says: 'The occurrences it counts.', always: true })
  occurrences!: OccurrenceType[];

  @Told(() => [ReasonGivenType], {
    category: RISK,
    says: 'Who says so, and when; the words stay with their category.',
    always: true,
  })
  given!: ReasonGivenType[];
}

@ObjectType('Triage', {
  description:
    'How return interviews are put in order (WM). Every child reported missing is offered one whatever the colour (DfE 31, NF 4.10).',
})
export class TriageType {
  @Told(() => TriageRatingEnum, { category: RISK, says: 'The colour.', always: true })
  rating!: Rating;

  @Told(() => Int, { category: RISK, says: 'Its place in the order: 1 is first.', always: true })
  priority!: number;

  @Told(() => String, { category: RISK, says: 'What the protocol then asks for; null when it does not say.' })
  followUp!: string | null;

  @Told(() => Int, { category: RISK, says: 'Missing episodes there ever were.', always: true })
  missingEpisodes!: number;

  @Told(() => Int, { category: RISK, says: 'Absences there ever were.', always: true })
  absences!: number;

  @Told(() => [TriageReasonType], { category: RISK, says: 'All reasons.', always: true })
  reasons!: TriageReasonType[];

  @Told(() => String, {
    category: RISK,
    says: 'Id and version of the protocol it is rated by.',
    always: true,
  })
  protocol!: string;

  @Told(() => String, { category: RISK, says: 'Where the bands stand.', always: true })
  source!: string;
}

export function publishTriage(triage: TriageState, state: ChildPatterns): TriageType {
  const { rating, rule, protocol, missingEpisodes, absences, reasons } = triage;
  return {
    rating,
    priority: RATINGS.indexOf(rating) + 1,
    followUp: rule.then?.[rating] ?? null,
    missingEpisodes,
    absences,
    reasons: reasons.map((reason) => publishReason(reason, triage, state)),
    protocol,
    source: rule.source,
  };
}

function publishReason(reason: TriageReason, triage: TriageState, { line }: ChildPatterns): TriageReasonType {
  const { code, rating, of, given } = reason;
  return {
    code,
    says: sentenceOf(reason, triage),
    rating,
    occurrences: of.flatMap((place) => line[place] ?? []).map(publishOccurrence),
    given: given.map(({ fact, occurred }) => ({ by: fact.agency, occurred })),
  };
}

function sentenceOf({ code, of }: TriageReason, { rule }: TriageState): string {
  switch (code) {
    case 'episodes':
      return `Missing episodes: ${of.length}.`;
    case 'no-band':
      return `Exactly ${of.length} missing episodes and no listed factor is in no band as printed: amber.`;
    case 'absences':
      return `Absences: ${of.length}; red from ${rule.redFromAbsences}.`;
    case 'together':
      return `Absences and missing episodes together: ${of.length}; red from ${rule.redFromTogether ?? of.length}.`;
    case 'length':
      return `Gone for ${rule.longFromHours ?? 0} hours or longer: ${of.length} times.`;
    case 'not-coded':
      return 'A risk is recorded in words that no list has: more information is needed.';
    default:
      return `${sentenceCase(code)} is known.`;
  }
}

function sentenceCase(code: string): string {
  const words = code.replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
