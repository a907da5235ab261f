import type { Pool, PoolClient } from 'pg';
import { basisText } from '../../access/basis';
import { scopesOf } from '../../access/scopes-of';
import type { Disclosure } from '../../hub/ports/reading';
import { inTransaction } from '../connection/in-transaction';
import { PLANNED_ONCE } from '../connection/planned-once';
import { settingClaims } from '../reading/claims';
import { AgreementsNotInForce } from './agreements-in-force';
import { sorted } from './write-consultation';

/**
 * `$1` the disclosures, `$2` now, `$3` the epoch they were decided in. One statement is one snapshot: a row goes in
 * only if every child in it is still as accessible as when it was read, and still related to that audience now.
 */
const INSERT = `with given as (
  select * from jsonb_to_recordset($1::jsonb) as d (
    id text, group_key text, position bigint, agency text, unit text, role text, purpose text, basis text,
    agreements text, operation text, children text[], access_versions bigint[], scopes text[], shown text[],
    withheld text[], payload_digest text)
), moved as (
  select given.id from given, unnest(given.children, given.access_versions) as told (child_id, access_version)
  where not exists (
    select from jp.child c join jp.child_relation r on r.child_id = c.id
    where c.id = told.child_id and c.access_version = told.access_version
      and r.scope = any(given.scopes) and r.from_at <= $2 and (r.to_at is null or r.to_at > $2))
)
insert into access_record.disclosure
  (id, at, group_key, position, agency, unit, role, purpose, basis, agreements, operation, children, shown, withheld,
   payload_digest)
select id, $2, group_key, position, agency, unit, role, purpose, basis, agreements, operation, children, shown, withheld,
  payload_digest
from given
where id not in (select id from moved)
  and exists (select from jp.access_epoch x where x.epoch = $3 and x.agreements in ('', given.agreements))
returning id`;

/** Writes the disclosures that still hold, in one transaction; says of each whether it did. */
export async function writeDisclosures(
  pool: Pool,
  disclosures: readonly Disclosure[],
  { epoch, now }: { readonly epoch: bigint; readonly now: Date },
): Promise<readonly ('recorded' | 'moved')[]> {
  if (disclosures.length === 0) return [];
  const scopes = [...new Set(disclosures.flatMap(({ audience }) => scopesOf(audience)))];
  // Looks through all these audiences' relations at once; the statement compares each with its own scopes.
  const claims = settingClaims({ scopes, categories: ['existence'], clearance: [], now });
  const write = async (client: PoolClient) => {
    const values = [JSON.stringify(disclosures.map(rowOf)), now, epoch.toString()];
    const { rows } = await client.query<{ id: string }>({ name: 'disclosures', text: INSERT, values });
    if (rows.length < disclosures.length) await refuseOtherAgreements(client, disclosures);
    return new Set(rows.map(({ id }) => id));
  };
  const recorded = await inTransaction(pool, write, `${PLANNED_ONCE}; select ${claims}`);
  return disclosures.map(({ id }) => (recorded.has(id) ? 'recorded' : 'moved'));
}

/** Running it anew under the same agreements would end here again, so this is no `moved`. */
async function refuseOtherAgreements(client: PoolClient, disclosures: readonly Disclosure[]): Promise<void> {
  const { rows } = await client.query<{ agreements: string }>('select agreements from jp.access_epoch');
  const inForce = rows[0]?.agreements ?? '';
  if (inForce === '' || disclosures.every(({ audience }) => audience.agreementVersion === inForce)) return;
  throw new AgreementsNotInForce('the agreements this was decided under are not in force');
}

function rowOf({ id, audience, groupKey, operation, position, ledger, payloadDigest }: Disclosure): object {
  const children = sorted(ledger.children);
  return {
    id,
    group_key: groupKey,
    position: position.toString(),
    agency: audience.agency,
    unit: audience.unit,
    role: audience.role,
    purpose: audience.purpose,
    basis: basisText(audience.basis),
    agreements: audience.agreementVersion,
    operation,
    children,
    access_versions: children.map((child) => ledger.accessVersions.get(child) ?? -1),
    scopes: scopesOf(audience),
    shown: sorted(ledger.shown),
    withheld: sorted(ledger.withheld),
    payload_digest: payloadDigest,
  };
}
