import type { Page, PageRequest } from '../../hub/ports/page';
import type { ChildrenTogetherView, TogetherOccasion } from '../../hub/ports/reading-patterns';
import type { AgencyId } from '../../model/agency/agency-id';
import type { RaisedPattern } from '../../model/pattern/pattern-state';
import type { PlaceRole } from '../../model/pattern/placed-occurrence';
import { togetherRules } from '../../model/pattern/place-rules';
import { raisePatterns } from '../../model/pattern/raise-patterns';
import type { RuleInForce } from '../../model/pattern/raise-patterns';
import type { Protocols } from '../../model/protocol/protocol';
import { instantAt } from '../../model/time/instant';
import type { Instant } from '../../model/time/occurred';
import { EMPTY_PAGE } from './page-of';
import { isInSight, maySeeAcross, noteInPattern, readAcross, rowsOf } from './read-patterns-across';
import type { CandidateRow } from './read-patterns-across';
import type { ReadSnapshot } from './read-snapshot';
import { placeText, SEEN } from './seen';
import type { ChildColumns, SessionContext } from './session-context';

interface Candidate extends CandidateRow {
  readonly child_id: string;
  readonly other_child_id: string;
}

interface OccasionRow {
  readonly child_id: string;
  readonly other_child_id: string;
  readonly occurrence: string;
  readonly other_occurrence: string;
  readonly role: PlaceRole;
  readonly at: Date;
  readonly agencies: readonly AgencyId[];
  readonly historical: boolean;
  readonly words: string | null;
}

/** `$3` time, `$4` id after which to go on; `$5` limit. Pairs with both children in sight. */
const CANDIDATES = {
  name: 'children-together-candidates',
  text: `with ${SEEN}, pairs as (
      select j.child_id || ' ' || j.other_child_id as id, j.child_id, j.other_child_id, max(j.at) as at
      from seen one
      join jp.joint_occasion j on j.child_id = one.child_id
      join seen other on other.child_id = j.other_child_id
      group by j.child_id, j.other_child_id
      having count(distinct (j.occurrence, j.other_occurrence)) > 1
    )
    select id, child_id, other_child_id, ${placeText('at')} as place_at from pairs
    where $3::text is null or at < ($3::timestamp at time zone 'UTC')
      or (at = ($3::timestamp at time zone 'UTC') and id > $4::text)
    order by at desc, id limit $5`,
};

/** `$1` and `$2` are the pairs' children. What two did on one occasion in several ways is told in the order of time. */
const OCCASIONS = {
  name: 'children-together-occasions',
  text: `
    select j.child_id, j.other_child_id, j.occurrence, j.other_occurrence, j.role, j.at,
      o.agencies || p.agencies as agencies, o.historical and p.historical as historical,
      w.content -> (case j.role when 'found' then 'foundPlace' else 'missingFrom' end) -> 'shown' ->> 'value' as words
    from unnest($1::text[], $2::text[]) g (child_id, other_child_id)
    join jp.joint_occasion j on j.child_id = g.child_id and j.other_child_id = g.other_child_id
    join jp.occurrence_place o on o.child_id = j.child_id and o.occurrence = j.occurrence and o.role = j.role
    join jp.occurrence_place p
      on p.child_id = j.other_child_id and p.occurrence = j.other_occurrence and p.role = j.role
    left join jp.missing_episode_whereabouts w on w.missing_episode_id = j.occurrence
    order by j.child_id, j.other_child_id, j.at, j.occurrence, j.other_occurrence, j.role`,
};

const CHILDREN = {
  name: 'children-together-children',
  text: `
    select c.id as child_id, c.version, c.access_version, c.restricted, c.whereabouts_need_to_know
    from jp.child c where c.id = any ($1::text[])`,
};

export async function readChildrenTogether(
  snapshot: ReadSnapshot,
  context: SessionContext,
  protocols: Protocols | null,
  page: PageRequest,
): Promise<Page<ChildrenTogetherView>> {
  if (!maySeeAcross(context, protocols)) return EMPTY_PAGE;
  const { scopes, now } = context;
  return readAcross<Candidate, ChildrenTogetherView>(page, {
    candidates: (after, limit) =>
      rowsOf(snapshot, CANDIDATES, [scopes, now, after?.at ?? null, after?.id ?? null, limit]),
    judged: async (candidates) => {
      const ones = candidates.map((pair) => pair.child_id);
      const others = candidates.map((pair) => pair.other_child_id);
      const rows = await rowsOf<OccasionRow>(snapshot, OCCASIONS, [ones, others]);
      const children = await rowsOf<ChildColumns>(snapshot, CHILDREN, [[...ones, ...others]]);
      return candidates.map((pair) =>
        viewOf(context, protocols, {
          pair,
          rows: rows.filter(
            (row) => row.child_id === pair.child_id && row.other_child_id === pair.other_child_id,
          ),
          children: children.filter(({ child_id: id }) => id === pair.child_id || id === pair.other_child_id),
        }),
      );
    },
  });
}

interface Pair {
  readonly pair: Candidate;
  readonly rows: readonly OccasionRow[];
  readonly children: readonly ChildColumns[];
}

function viewOf(
  context: SessionContext,
  protocols: Protocols,
  { pair, rows, children }: Pair,
): ChildrenTogetherView | null {
  if (children.length !== 2 || !children.every((child) => isInSight(context, child))) return null;
  const occasions = occasionsOf(rows);
  const raised = raisedBy(occasions, protocols);
  if (raised === null) return null;
  for (const child of children) noteInPattern(context, child);
  const { of, ...pattern } = raised;
  const told = of.flatMap((index) => {
    const occasion = occasions[index];
    return occasion === undefined ? [] : [occasion];
  });
  return {
    ...pattern,
    id: pair.id,
    childIds: [pair.child_id, pair.other_child_id],
    occasions: told.flatMap((rowsOfOne) => rowsOfOne.map(occasionOf)),
  };
}

/** Rows of the same two missing episodes are one occasion, however many ways it shows. */
function occasionsOf(rows: readonly OccasionRow[]): readonly (readonly OccasionRow[])[] {
  const occasions = new Map<string, OccasionRow[]>();
  for (const row of rows) {
    const name = `${row.occurrence} ${row.other_occurrence}`;
    const known = occasions.get(name);
    if (known === undefined) occasions.set(name, [row]);
    else known.push(row);
  }
  return [...occasions.values()];
}

function raisedBy(
  occasions: readonly (readonly OccasionRow[])[],
  protocols: Protocols,
): RaisedPattern | null {
  const line = occasions.map(([first]) => ({
    at: first === undefined ? null : instantOf(first.at),
    marks: [],
    historical: first?.historical ?? false,
  }));
  const raised = raisePatterns(line, (index) => {
    const row = occasions[index]?.[0];
    if (row === undefined) return [];
    return togetherRules(row.agencies, { protocols, at: instantOf(row.at) }).map(ofPair);
  });
  return raised.at(-1) ?? null;
}

/** The pair is two children already: what is counted is their occasions. */
function ofPair({ rule, protocol }: RuleInForce): RuleInForce {
  const { children: _children, ...threshold } = rule.threshold;
  return { rule: { ...rule, threshold }, protocol };
}

function occasionOf({ at, role, words, occurrence, other_occurrence: other }: OccasionRow): TogetherOccasion {
  return { at: instantOf(at), role, place: words, missingEpisodeIds: [occurrence, other] };
}

function instantOf(at: Date): Instant {
  return instantAt(at.getTime());
}
