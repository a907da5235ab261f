import type { Basis } from './audience';
import type { BasisKind } from './agreement';

/** A ground as a request names it, before anyone has said it may be used. */
export type NamedBasis =
  | { readonly kind: 'standing' }
  | { readonly kind: 'caseload' }
  | { readonly kind: 'meeting' | 'commission' | 'glass'; readonly id: string };

const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/** Reads the text of a request's basis; `null` when it is not one. */
export function namedBasis(text: string): NamedBasis | null {
  if (text === 'standing' || text === 'caseload') return { kind: text };
  const colon = text.indexOf(':');
  const [kind, id] = [text.slice(0, colon), text.slice(colon + 1)];
  if (kind !== 'meeting' && kind !== 'commission' && kind !== 'glass') return null;
  return ID.test(id) ? { kind, id } : null;
}

/** The basis taken when a request names none; `null` when its kind cannot stand without an id. */
export function unnamedBasis(kind: BasisKind): NamedBasis | null {
  return kind === 'standing' || kind === 'caseload' ? { kind } : null;
}

/** One text per basis, as the access record and a group's key hold it. */
export function basisText(basis: Basis): string {
  if (basis.kind === 'standing') return 'standing';
  return basis.kind === 'caseload' ? `caseload:${basis.person}` : `${basis.kind}:${basis.id}`;
}
