import { run } from '../../connection/statement';
import type { Session } from '../../connection/statement';
import type { ChildDigests } from './child-rows';

/** What was stored of a child before it is saved again. */
export interface StoredBefore {
  readonly id: string;
  readonly version: number;
  readonly accessVersion: number;
  readonly digests: ChildDigests | null;
  readonly scopes: readonly string[];
}

export interface Before {
  readonly children: ReadonlyMap<string, StoredBefore>;
  /** The last version told of ids whose child went away. */
  readonly lastTold: ReadonlyMap<string, number>;
}

interface Row {
  readonly id: string;
  readonly version: string | null;
  readonly access_version: string | null;
  readonly own: string | null;
  readonly access: string | null;
  readonly missing_episodes: Readonly<Record<string, string>> | null;
  readonly scopes: readonly string[];
  readonly last_told: string | null;
}

const BEFORE = {
  name: 'save-before',
  text: `
    select g.id, c.version, c.access_version, d.own, d.access, d.missing_episodes,
      array(select r.scope from jp.child_relation r where r.child_id = g.id) as scopes, gone.version as last_told
    from unnest($1::text[]) g (id)
    left join jp.child c on c.id = g.id
    left join jp.child_digest d on d.child_id = g.id
    left join jp.child_gone gone on gone.id = g.id`,
};

const GONE = {
  name: 'save-gone',
  text: `
    with given as (select * from unnest($1::text[], $2::bigint[]) g (id, version)), disowned as (
      delete from jp.subject where child_id in (select id from given)
    ), gone as (
      delete from jp.child where id in (select id from given)
    )
    insert into jp.child_gone (id, version) select id, version from given
    on conflict (id) do update set version = greatest(jp.child_gone.version, excluded.version)`,
};

export async function storedBefore(session: Session, ids: readonly string[]): Promise<Before> {
  const rows = await run<Row>(session, BEFORE, [ids]);
  return {
    children: new Map(rows.flatMap((row) => storedRow(row) ?? []).map((stored) => [stored.id, stored])),
    lastTold: new Map(rows.map(({ id, last_told }) => [id, Number(last_told ?? 0)])),
  };
}

function storedRow({
  id,
  version,
  access_version,
  own,
  access,
  missing_episodes,
  scopes,
}: Row): StoredBefore | null {
  if (version === null) return null;
  const known = own !== null && access !== null && missing_episodes !== null;
  return {
    id,
    version: Number(version),
    accessVersion: Number(access_version),
    digests: known ? { own, access, missingEpisodes: missing_episodes } : null,
    scopes,
  };
}

/**
 * Removes children, and notes the version that their end is told with. Their subjects go too: those that live on in
 * another child are written with it, and one that only a withdrawn link named is nobody's.
 */
export async function removeChildren(
  session: Session,
  children: readonly { readonly id: string; readonly version: number }[],
): Promise<void> {
  if (children.length === 0) return;
  await run(session, GONE, [children.map(({ id }) => id), children.map(({ version }) => version)]);
}
