import type { Translation } from '../../src/model/agency-fact/translation';

/** A record that goes no further: understood and not for us, or set aside. */
export type Refusal = Exclude<Translation, { readonly kind: 'facts' }>;

/** Sets a record aside. `detail` names a path and a rule and never holds any of the record. */
export function rejected(reason: string, detail: string): Refusal {
  return { kind: 'rejected', reason, detail };
}

/** Passes over a record that is not for us. */
export function ignored(reason: string): Refusal {
  return { kind: 'ignored', reason };
}
