import type { FactKey } from '../agency-fact/agency-fact';
import type { Ids, KeyedHash } from '../child/identifiers';
import type { Telling } from './telling';

type Named = Pick<Telling, 'rule' | 'recipient' | 'to' | 'by' | 'byHolder' | 'anchor' | 'anchors'>;

/**
 * A telling's id, and every other id that may have been given out for it, whatever arrived first. A line corrected in other
 * words is the same line; another teller or another agency told makes another telling.
 */
export function tellingIds(telling: Named, hash: KeyedHash): Ids {
  const idBy = (anchor: FactKey): string => tellingIdOf(telling, anchor, hash);
  const id = idBy(telling.anchor);
  const others = telling.anchors.filter((anchor) => anchor !== telling.anchor);
  return { id, aliases: [...new Set(others.map(idBy))].filter((alias) => alias !== id) };
}

function tellingIdOf({ rule, recipient, to, by, byHolder }: Named, anchor: FactKey, hash: KeyedHash): string {
  return `n_${hash(`telling ${JSON.stringify([rule, recipient, to, by, byHolder, anchorPlace(anchor)])}`)}`;
}

/** The line a fact stands on, and whom of it is spoken of; not its revision. */
export function anchorPlace({ agency, source, record, line, part }: FactKey): string {
  return JSON.stringify([agency, source, record, line, part]);
}
