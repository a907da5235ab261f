import type { EpisodePointer } from '../../src/model/agency-fact/care-facts';
import { RECIPIENTS } from '../../src/model/agency-fact/telling-facts';
import type { TellingRecorded } from '../../src/model/agency-fact/telling-facts';
import type { Coded } from '../../src/model/agency-fact/coded';
import { codeTable, ownWords } from './code-table';
import { notUnderstood, statement } from './statement';
import type { Statement } from './statement';

/** Whom somebody told, or must not tell. */
export const recipient = ownWords(RECIPIENTS);

type Route = Extract<NonNullable<TellingRecorded['route']>, { readonly recognised: true }>['value'];

/** By what route. */
export const route = codeTable<Route>({
  TELEPHONE: 'telephone',
  'IN-PERSON': 'in-person',
  'E-MAIL': 'e-mail',
  SYSTEM: 'system',
  LETTER: 'letter',
  OTHER: 'other',
});

/** A telling in a source's words. `rule` is the notification's as the hub gave it out. */
export interface TellingWords {
  readonly whom: string | undefined;
  readonly rule: string | undefined;
  readonly route: string | undefined;
  /** The missing episode, when it is not that of the record the words stand in. */
  readonly episode?: EpisodePointer;
}

/** That somebody was told. */
export function told({ whom, rule, route: by, episode }: TellingWords): Statement {
  return statement({
    kind: 'telling-recorded',
    ...(episode === undefined ? {} : { episode }),
    whom: whomOf(whom),
    ...(rule === undefined ? {} : { of: ruleKey(rule) }),
    ...(by === undefined ? {} : { route: route(by) }),
  });
}

/**
 * That somebody is not told, and why. Without a reason nobody's duty to tell ends: what was said is then put before a person.
 */
export function notTold(
  { whom, episode }: Pick<TellingWords, 'whom' | 'episode'>,
  rationale: string | undefined,
): Statement {
  if (rationale === undefined) return notUnderstood('not-told', whom ?? 'nobody named');
  return statement({
    kind: 'telling-barred',
    ...(episode === undefined ? {} : { episode }),
    whom: whomOf(whom),
    rationale,
  });
}

/** That the agency has what the hub told it. What does not say of which, by which rule and for whom, is put before a person. */
export function acknowledged(
  { whom, rule, episode }: Omit<TellingWords, 'route'>,
  notification: string | undefined,
): Statement {
  const coded = whomOf(whom);
  if (notification === undefined || rule === undefined || !coded.recognised)
    return notUnderstood('acknowledged', notification ?? rule ?? 'nothing named');
  return statement({
    kind: 'telling-acknowledged',
    telling: notification,
    ...(episode === undefined ? {} : { episode }),
    of: ruleKey(rule),
    whom: coded.value,
  });
}

function whomOf(given: string | undefined): Coded<(typeof RECIPIENTS)[number]> {
  return recipient(given ?? 'nobody named');
}

/** Protocols have their rules' keys in small letters. */
function ruleKey(given: string): string {
  return given.trim().toLowerCase();
}
