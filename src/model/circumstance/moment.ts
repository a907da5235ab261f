import type { GatheredEpisode } from '../missing-episode/gather-episodes';
import type { Protocol } from '../protocol/protocol';
import type { Instant } from '../time/occurred';

/** What a rule looks at: an instant (UTC) in a child's life, in one missing episode or in none, under a protocol. */
export interface Moment {
  readonly at: Instant;
  readonly episode: GatheredEpisode | null;
  /** Whose bank holidays and whose number for "persistent" count. */
  readonly protocol: Pick<Protocol, 'bankHolidays' | 'patterns'>;
}
