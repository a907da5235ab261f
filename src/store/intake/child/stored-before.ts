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

interface Row {
  readonly id: string;
  readonly version: string;
  readonly access_version: string;
  readonly own: string | null;
  readonly access: string | null;
  readonly missing_episodes: Readonly<Record<string, string>> | null;
  readonly scopes: readonly string[];
}

const BEFORE = {
  name: 'save-before',
  text: `
    select c.id, c.version, c.access_version, d.own, d.access, d.missing_episodes,
      array(select r.scope from jp.child_relation r where r.child_id = c.id) as scopes
    from jp.child c left join jp.child_digest d on d.child_id = c.id
    where c.id = any($1::text[])`,
};

const LAST_TOLD = {
  name: 'save-last-told',
  text: 'select version from jp.child_gone where id = $1',
};

const GONE = {
  name: 'save-gone',
  text: `
    with gone as (delete from jp.child where id = any ($1::text[]) returning id)
    insert into jp.child_gone (id, version) select id, $2 from gone
    on conflict (id) do update set version = greatest(jp.child_gone.version, excluded.version)`,
};

export async function storedBefore(
  session: Session,
  ids: readonly string[],
): Promise<readonly StoredBefore[]> {
  const rows = await run<Row>(session, BEFORE, [ids]);
  return rows.map(({ id, version, access_version, own, access, missing_episodes, scopes }) => ({
    id,
    version: Number(version),
    accessVersion: Number(access_version),
    digests:
      own === null || access === null || missing_episodes === null
        ? null
        : { own, access, missingEpisodes: missing_episodes },
    scopes,
  }));
}

/** The last version told of an id that has no child, or 0 when none ever was. */
export async function lastTold(session: Session, id: string): Promise<number> {
  const [row] = await run<{ version: string }>(session, LAST_TOLD, [id]);
  return Number(row?.version ?? 0);
}

/** Removes children and notes the version their end is told with. */
export async function removeChildren(
  session: Session,
  ids: readonly string[],
  version: number,
): Promise<void> {
  await run(session, GONE, [ids, version]);
}
