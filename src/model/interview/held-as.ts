import type { FactKey } from '../agency-fact/agency-fact';
import { factKeyText } from '../agency-fact/canonical';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import type { FactOf } from '../agency-fact/fact-of-kind';
import { dutyHolderOf } from '../circumstance/duty-holder';
import { lackingOf } from '../protocol/checklist';
import { NO_INTERVIEW_RULES } from '../protocol/interview-rules';
import type { ReturnRules } from '../protocol/interview-rules';
import type { InterviewFolding } from './interview-folding';
import type { GatheredInterview } from './gather-interviews';
import { independenceOf } from './independence';
import {
  episodeIn,
  foundingOf,
  hasStep,
  interviewRulesAt,
  isLookedAfterAt,
  ownerFor,
} from './interview-setting';
import { statusOfInterview } from './interview-status';
import type { ReturnInterviewState } from './return-interview-state';
import { answeredInDebrief } from './return-answers';
import { sharedDisclosures } from './shared-disclosures';

/** How an interview was held, as the protocol of whoever owes it has it. */
export type HeldAs = Pick<
  ReturnInterviewState,
  | 'alsoOf'
  | 'interviewer'
  | 'childChose'
  | 'independence'
  | 'arrangements'
  | 'arrangementsLacking'
  | 'unanswered'
  | 'parentsViewDue'
  | 'parentsView'
  | 'prevention'
  | 'disclosures'
>;

type Talk = FactOf<'return-interview-initiated'> | FactOf<'return-interview-completed'>;

/** Independence, arrangements, answers and disclosures of one interview, judged at its last step that tells who held it. */
export function heldAs(interview: GatheredInterview, folding: InterviewFolding): HeldAs {
  const { facts, episode } = interview;
  const talks = facts.filter(isTalk);
  const told = talks.findLast(({ body }) => body.interviewer !== undefined) ?? talks.at(-1);
  const { interviewer, childChose } = told?.body ?? {};
  const rules = rulesFor(interview, folding, told);
  const isLookedAfter = told !== undefined && isLookedAfterAt(folding, told.occurred.start);
  const arrangements = [...new Set(talks.flatMap(({ body }) => body.arrangements ?? []))].sort();
  const debriefs = factsOfKind(facts, 'debriefed').map(({ body }) => body);
  const latest = debriefs.at(-1)?.answers;
  return {
    alsoOf: alsoOf(interview, folding),
    interviewer: interviewer ?? null,
    childChose: childChose ?? null,
    independence: independenceOf({ interviewer, childChose }, rules.independence, isLookedAfter),
    arrangements,
    arrangementsLacking: arrangementsLacking(interview, folding, {
      rules,
      arrangements,
      isHeld: talks.length > 0,
    }),
    unanswered:
      latest === undefined ? [] : lackingOf(rules.asks, answeredInDebrief(latest)).map(({ key }) => key),
    ...parentsView(interview, folding),
    prevention: folding.onReturn.prevention
      .filter((one) => isSame(one.episode, foundingOf(episode)))
      .map(({ answers }) => answers),
    disclosures: sharedDisclosures(debriefs, rules.alwaysShared),
  };
}

function isTalk(fact: GatheredInterview['facts'][number]): fact is Talk {
  return fact.body.kind === 'return-interview-initiated' || fact.body.kind === 'return-interview-completed';
}

/** The responsible authority owes it (NF 4.10); while nobody has named one, whoever owns the missing episode. */
function rulesFor(
  { facts, episode }: GatheredInterview,
  folding: InterviewFolding,
  told: Talk | undefined,
): ReturnRules {
  const fact = told ?? facts.at(-1);
  if (fact === undefined) return NO_INTERVIEW_RULES.return;
  const at = fact.occurred.start;
  const responsible = dutyHolderOf(folding.ordered, [])('responsible-authority', { episode, at });
  return interviewRulesAt(folding, responsible ?? ownerFor(fact, episode), at).return;
}

/** Each episode is owed an interview of its own; one talk serves several when the child has agreed to that. */
function alsoOf({ facts, episode }: GatheredInterview, { episodes }: InterviewFolding): readonly FactKey[] {
  const own = foundingOf(episode);
  const keys = factsOfKind(facts, 'return-interview-completed')
    .filter(({ body }) => body.childAgreedToOne === true)
    .flatMap(({ body }) => body.alsoFor ?? [])
    .flatMap((pointer) => foundingOf(episodeIn(episodes, pointer)) ?? [])
    .filter((key) => !isSame(key, own));
  return [...new Map(keys.map((key) => [factKeyText(key), key])).values()];
}

interface Arranged {
  readonly rules: ReturnRules;
  readonly arrangements: readonly string[];
  readonly isHeld: boolean;
}

/** Nothing lacks while the interview is still to come. Parents are asked only when the child refused. */
function arrangementsLacking(
  { facts, episode }: GatheredInterview,
  { episodes }: InterviewFolding,
  { rules, arrangements, isHeld }: Arranged,
): readonly string[] {
  if (!isHeld) return [];
  const isFirst = episode === null || episodes.indexOf(episode) === 0;
  const isRefused = statusOfInterview(facts) === 'refused';
  const owed = rules.arrangements.filter(
    ({ key, fromSecondReport }) => !(fromSecondReport && isFirst) && (isRefused || key !== PARENTS_ASKED),
  );
  return lackingOf(owed, arrangements).map(({ key }) => key);
}

const PARENTS_ASKED = 'parents-asked';

function parentsView(
  { facts, episode }: GatheredInterview,
  folding: InterviewFolding,
): Pick<HeldAs, 'parentsViewDue' | 'parentsView'> {
  const refusals = factsOfKind(facts, 'return-interview-refused');
  const said = refusals.findLast(({ body }) => body.parentsView !== undefined)?.body.parentsView ?? null;
  const isAsked = said !== null || hasStep(folding, episode, 'parents-view-sought');
  return { parentsView: said, parentsViewDue: statusOfInterview(facts) === 'refused' && !isAsked };
}

function isSame(one: FactKey | null, other: FactKey | null): boolean {
  return one !== null && other !== null && factKeyText(one) === factKeyText(other);
}
