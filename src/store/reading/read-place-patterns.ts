import type { Page, PageRequest } from '../../hub/ports/page';
import type { Peers, PlacePatternView } from '../../hub/ports/reading-patterns';
import type { AgencyId } from '../../model/agency/agency-id';
import type { Mark } from '../../model/pattern/occurrence';
import type { RaisedPattern } from '../../model/pattern/pattern-state';
import type { PlaceRole } from '../../model/pattern/placed-occurrence';
import { placeRules } from '../../model/pattern/place-rules';
import { raisePatterns } from '../../model/pattern/raise-patterns';
import { windowStart } from '../../model/pattern/window';
import type { Protocols } from '../../model/protocol/protocol';
import { instantAt } from '../../model/time/instant';
import type { Instant } from '../../model/time/occurred';
import { EMPTY_PAGE } from './page-of';
import { isInSight, maySeeAcross, noteInPattern, readAcross, rowsOf } from './read-patterns-across';
import type { CandidateRow } from './read-patterns-across';
import type { ReadSnapshot } from './read-snapshot';
import { placeText, relatedTo, SEEN } from './seen';
import { CHILD_COLUMNS } from './session-context';
import type { ChildColumns, SessionContext } from './session-context';

interface Candidate extends CandidateRow {
  readonly place: string;
  readonly protocol: string;
  readonly rule: string;
}

interface OccurrenceRow extends ChildColumns {
  readonly place: string;
  readonly occurrence: string;
  readonly role: PlaceRole;
  readonly at: Date;
  readonly marks: readonly Mark[];
  readonly agencies: readonly AgencyId[];
  readonly historical: boolean;
  readonly words: string | null;
}

/** `$3` time, `$4` id after which to go on; `$5` limit. Only what a child in sight raised can be raised by those in sight. */
const CANDIDATES = {
  name: 'place-patterns-candidates',
  text: `with ${SEEN}, latest as (
      select r.place || ' ' || r.protocol || ' ' || r.rule as id, r.place, r.protocol, r.rule, max(r.at) as at
      from seen join jp.place_raising r on r.child_id = seen.child_id
      group by r.place, r.protocol, r.rule
    )
    select id, place, protocol, rule, ${placeText('at')} as place_at from latest
    where $3::text is null or at < ($3::timestamp at time zone 'UTC')
      or (at = ($3::timestamp at time zone 'UTC') and id > $4::text)
    order by at desc, id limit $5`,
};

/** `$3` places. Two years hold any window and the one before it. */
const OCCURRENCES = {
  name: 'place-patterns-occurrences',
  text: `
    select o.place, o.occurrence, o.role, o.at, o.marks, o.agencies, o.historical, ${CHILD_COLUMNS},
      w.content -> (case o.role when 'found' then 'foundPlace' else 'missingFrom' end) -> 'shown' ->> 'value' as words
    from jp.occurrence_place o
    join jp.child c on c.id = o.child_id
    left join jp.missing_episode_whereabouts w on w.missing_episode_id = o.occurrence
    where o.place = any ($3::text[]) and ${relatedTo('o.child_id')}
    order by o.place, o.at, o.child_id collate "C", o.occurrence collate "C"`,
};

/** `$3` and `$4` bound the window, `$5` is the home compared. */
const PEERS = {
  name: 'place-patterns-peers',
  text: `with ${SEEN}, homes as (
      select o.place, count(*) as reports
      from seen join jp.occurrence_place o on o.child_id = seen.child_id
      where o.role = 'home' and o.at > $3 and o.at <= $4 and 'reported' = any (o.marks) and o.place <> $5
      group by o.place
    )
    select count(*)::int as homes, percentile_cont(0.5) within group (order by reports) as middle from homes`,
};

export async function readPlacePatterns(
  snapshot: ReadSnapshot,
  context: SessionContext,
  protocols: Protocols | null,
  page: PageRequest,
): Promise<Page<PlacePatternView>> {
  if (!maySeeAcross(context, protocols)) return EMPTY_PAGE;
  const { scopes, now } = context;
  return readAcross<Candidate, PlacePatternView>(page, {
    candidates: (after, limit) =>
      rowsOf(snapshot, CANDIDATES, [scopes, now, after?.at ?? null, after?.id ?? null, limit]),
    judged: async (candidates) => {
      const places = [...new Set(candidates.map(({ place }) => place))];
      const all = await rowsOf<OccurrenceRow>(snapshot, OCCURRENCES, [scopes, now, places]);
      const rows = all.filter((row) => isInSight(context, row));
      const views: (PlacePatternView | null)[] = [];
      for (const candidate of candidates)
        views.push(
          await viewOf(snapshot, context, {
            candidate,
            rows: rows.filter(({ place }) => place === candidate.place),
            protocols,
          }),
        );
      return views;
    },
  });
}

interface Judging {
  readonly candidate: Candidate;
  readonly rows: readonly OccurrenceRow[];
  readonly protocols: Protocols;
}

async function viewOf(
  snapshot: ReadSnapshot,
  context: SessionContext,
  { candidate, rows, protocols }: Judging,
): Promise<PlacePatternView | null> {
  const raised = raisedBy(candidate, rows, protocols);
  if (raised === null) return null;
  const peers = await peersOf(snapshot, context, { place: candidate.place, raised });
  const { timesPeers } = raised.rule.threshold;
  if (timesPeers !== undefined && (peers === null || raised.of.length < timesPeers * peers.middle))
    return null;
  const counted = raised.of.flatMap((index) => rows[index] ?? []);
  for (const row of counted) noteInPattern(context, row);
  const { of: _of, ...pattern } = raised;
  return {
    ...pattern,
    id: candidate.id,
    place: counted.findLast(({ words }) => words !== null)?.words ?? null,
    occurrences: counted.map(({ child_id: childId, occurrence, at, marks }) => ({
      childId,
      missingEpisodeId: occurrence,
      at: instantOf(at),
      marks,
    })),
    peers,
  };
}

/** The latest of it over these occurrences alone; `null` when they do not raise it. */
function raisedBy(
  { protocol, rule }: Candidate,
  rows: readonly OccurrenceRow[],
  protocols: Protocols,
): RaisedPattern | null {
  const line = rows.map(({ child_id: child, at, marks, historical }) => ({
    child,
    at: instantOf(at),
    marks,
    historical,
  }));
  const raised = raisePatterns(line, (index) => {
    const row = rows[index];
    if (row === undefined) return [];
    return placeRules(row.role, row.agencies, { protocols, at: instantOf(row.at) }).filter(
      (inForce) => inForce.protocol === protocol && inForce.rule.key === rule,
    );
  });
  return raised.at(-1) ?? null;
}

/** `null` when the rule compares with nobody, or there is nobody in sight to compare with. */
async function peersOf(
  snapshot: ReadSnapshot,
  { scopes, now }: SessionContext,
  { place, raised }: { readonly place: string; readonly raised: RaisedPattern },
): Promise<Peers | null> {
  const { rule, raisedAt } = raised;
  const since = windowStart(raisedAt, rule.threshold);
  if (rule.threshold.timesPeers === undefined || since === null) return null;
  const [row] = await rowsOf<{ homes: number; middle: number | null }>(snapshot, PEERS, [
    scopes,
    now,
    since,
    raisedAt,
    place,
  ]);
  return row === undefined || row.middle === null ? null : { homes: row.homes, middle: row.middle };
}

function instantOf(at: Date): Instant {
  return instantAt(at.getTime());
}
