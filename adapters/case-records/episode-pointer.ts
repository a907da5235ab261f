import type { EpisodePointer } from '../../src/model/agency-fact/care-facts';
import { agencyId } from '../../src/model/agency/agency-id';
import type { AgencyId } from '../../src/model/agency/agency-id';
import type { Statement } from '../kit/statement';
import { notUnderstood } from '../kit/statement';
import type { OfEpisode } from './meeting-wire';

/** Whose record a row stands in. */
export interface RowOwner {
  readonly agency: AgencyId;
  /** The child's number. */
  readonly person: string;
}

/** Which missing episode a row is of: by the authority's own row of it, or by a force's log. */
export function episodeOf(
  { miss_table_id: row, force, log }: OfEpisode,
  { agency, person }: RowOwner,
): { readonly of: { readonly episode?: EpisodePointer }; readonly unread: readonly Statement[] } {
  if (row !== undefined)
    return {
      of: { episode: { agency, source: 'case-records', record: missingRecord(person, row) } },
      unread: [],
    };
  if (force === undefined && log === undefined) return { of: {}, unread: [] };
  const named = agencyId((force ?? '').trim().toLowerCase());
  if (named === null || log === undefined)
    return { of: {}, unread: [notUnderstood('episode', force ?? log ?? '')] };
  return { of: { episode: { agency: named, source: 'storm', record: log } }, unread: [] };
}

function missingRecord(person: string, row: string): string {
  return `${person}/missing/${row}`;
}
