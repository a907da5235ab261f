import type { Coded } from '../agency-fact/coded';
import type { IndependenceRule } from '../protocol/interview-rules';
import type { BrokenRule } from '../rule/broken-rule';

/**
 * Whether an interviewer is independent of the child's care as the protocol has it. `childs-choice`: they are not, and the child
 * prefers them, where that may be (DfE). `not-told`: nobody said who they are to the child, or in a code nobody knows.
 */
export interface Independence {
  readonly verdict: 'independent' | 'childs-choice' | 'not-independent' | 'not-told';
  /** The rule that is not kept, for one who is not independent. */
  readonly broken: BrokenRule | null;
}

/** Who held an interview, as it was told. */
export interface ToldInterviewer {
  readonly interviewer: Coded<string> | undefined;
  readonly childChose: boolean | undefined;
}

/** Holds an interviewer against every rule that is of such a child. */
export function independenceOf(
  { interviewer, childChose }: ToldInterviewer,
  rules: readonly IndependenceRule[],
  isLookedAfter: boolean,
): Independence {
  if (interviewer?.recognised !== true) return { verdict: 'not-told', broken: null };
  const kept = isLookedAfter ? 'not-looked-after' : 'looked-after';
  const broken = rules.filter((rule) => rule.of !== kept && rule.not.includes(interviewer.value));
  const [first] = broken;
  if (first === undefined) return { verdict: 'independent', broken: null };
  if (childChose === true && broken.every(({ childMayPrefer }) => childMayPrefer))
    return { verdict: 'childs-choice', broken: null };
  return { verdict: 'not-independent', broken: { rule: first.key, source: first.source } };
}

/** Whether an interview held by such a one serves what is owed. One of whom nothing is told is taken at the provider's word. */
export function serves({ verdict }: Independence): boolean {
  return verdict !== 'not-independent';
}
