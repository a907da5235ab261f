import type { Recipient } from '../agency-fact/telling-facts';
import type { SaidOfTellings } from './said-of-tellings';
import type { Telling } from './telling';
import type { Wanted } from './wanted';

/**
 * Who was told that it began, when it is over (WY 5; NF 4.5): whomever the hub told at their agency, whomever somebody told
 * because a rule asked for it, and whomever somebody told unasked. Who was to be told and never was need not hear of the end.
 */
export function wasToldBefore(
  { rule, anchor, at }: Wanted,
  tellings: readonly Telling[],
  { recorded }: SaidOfTellings,
): readonly Recipient[] {
  const rules = rule.tellThoseToldBy ?? [];
  const asked = tellings.filter((one) => rules.includes(one.rule) && one.since <= at && hasReached(one));
  const unasked = recorded.flatMap(({ body: { whom, of }, occurred }) =>
    whom.recognised && (of === undefined || rules.includes(of)) && occurred.start < anchor.occurred.end
      ? [whom.value]
      : [],
  );
  return [...new Set([...asked.map(({ recipient }) => recipient), ...unasked])];
}

function hasReached({ to, state }: Telling): boolean {
  return state.kind === 'due' ? to !== null : state.kind !== 'barred';
}
