import { run } from '../connection/statement';
import type { Session } from '../connection/statement';

/** A child in hand: locked, with the version to go on from; or an id that names nobody any more. */
export interface ClaimedChild {
  readonly id: string;
  readonly version: number | null;
  /** Every id that something may have been told under. */
  readonly names: readonly string[];
  /** The entries of the list that this turn settles. */
  readonly asked: readonly string[];
}

const DUE = {
  name: 'watch-due',
  text: `
    select child_id from jp.watched_child where look_at <= $1
    order by look_at, child_id limit $2 for update skip locked`,
};

const NAMES = {
  name: 'watch-names',
  text: `
    select w.id as asked, coalesce(c.id, a.child_id) as living,
      array(select n.alias from jp.child_alias n where n.child_id = coalesce(c.id, a.child_id)) as aliases
    from unnest($1::text[]) w (id)
    left join jp.child c on c.id = w.id
    left join jp.child_alias a on a.alias = w.id`,
};

const LOCK = {
  name: 'watch-lock',
  text: 'select id, version from jp.child where id = any ($1::text[]) order by id for no key update skip locked',
};

interface NamesRow {
  readonly asked: string;
  readonly living: string | null;
  readonly aliases: readonly string[];
}

/**
 * Nothing here waits for a lock: a child that intake or another watcher has in hand is left for the next turn, and whoever
 * waits for what is locked here waits for one short transaction.
 */
export async function claimChildren(
  session: Session,
  { now, limit }: { readonly now: Date; readonly limit: number },
): Promise<readonly ClaimedChild[]> {
  const due = await run<{ child_id: string }>(session, DUE, [now, limit]);
  if (due.length === 0) return [];
  const named = await run<NamesRow>(session, NAMES, [due.map(({ child_id }) => child_id)]);
  const living = [...new Set(named.flatMap(({ living: id }) => id ?? []))];
  const locked = await run<{ id: string; version: string }>(session, LOCK, [living]);
  const present = locked.map(({ id, version }): ClaimedChild => {
    const rows = named.filter((row) => row.living === id);
    const names = [id, ...(rows[0]?.aliases ?? [])];
    return { id, version: Number(version), names, asked: rows.map(({ asked }) => asked) };
  });
  const gone = named
    .filter((row) => row.living === null)
    .map(({ asked }): ClaimedChild => ({ id: asked, version: null, names: [asked], asked: [asked] }));
  return [...present, ...gone];
}
