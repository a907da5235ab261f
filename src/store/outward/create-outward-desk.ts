import type { Pool } from 'pg';
import type { Clock } from '../../hub/ports/clock';
import type { OutwardAgreement, OutwardDesk } from '../../hub/ports/outward';
import { inTransaction } from '../connection/in-transaction';
import { run } from '../connection/statement';
import type { Session } from '../connection/statement';
import { settingClaims } from '../reading/claims';
import { askable } from '../reading/seen';

/** `$1` agency, `$2` scheme, `$3` now. Row-level security asks for the agency's relation again. */
const OWN = `from jp.subject s
  where s.agency = $1 and s.scheme = $2
    and exists (
      select from jp.child_relation r
      where r.child_id = s.child_id and r.scope = 'agency:' || $1
        and r.from_at <= $3 and (r.to_at is null or r.to_at > $3)
      offset 0
    )`;

/** With two records of one child at the agency nobody here can say which is meant, so neither is sent. */
const IDENTIFIERS = {
  name: 'outward-identifiers',
  text: `select s.child_id, min(s.value) as value ${OWN} and s.child_id = any($4::text[])
    group by s.child_id having count(*) = 1`,
};

const CHILDREN = {
  name: 'outward-children',
  text: `select s.child_id, s.value ${OWN} and s.value = any($4::text[])`,
};

const RECORD = {
  name: 'outward-record',
  text: `insert into access_record.consultation
    (at, agency, unit, role, person, purpose, basis, agreements, operation, children, shown, withheld)
    values ($1, $2, null, 'outside-subgraph', 'system', $3, 'standing', $4, 'asked-for-own-fields', $5::text[],
      '{existence,identity}', '{}')`,
};

interface NamedChild {
  readonly child_id: string;
  readonly value: string;
}

/** Looks, records and answers in one transaction, under the outside agency's claims alone. */
export function createOutwardDesk(pool: Pool, clock: Clock): OutwardDesk {
  const asAgency = <T>(agreement: OutwardAgreement, now: Date, work: (session: Session) => Promise<T>) =>
    inTransaction(pool, work, `select ${claimsOf(agreement, now)}`);
  return {
    async disclose(agreement, childIds) {
      const now = clock.now();
      return asAgency(agreement, now, async (session) => {
        const { agency, scheme, purpose, version } = agreement;
        const values = [agency, scheme, now, askable(childIds)];
        const known = await run<NamedChild>(session, IDENTIFIERS, values);
        if (known.length > 0) {
          const children = known.map(({ child_id }) => child_id).toSorted();
          await run(session, RECORD, [now, agency, purpose, version, children]);
        }
        return new Map(known.map(({ child_id, value }) => [child_id, value]));
      });
    },
    async childrenNamed(agreement, identifiers) {
      const now = clock.now();
      return asAgency(agreement, now, async (session) => {
        const values = [agreement.agency, agreement.scheme, now, askable(identifiers)];
        const known = await run<NamedChild>(session, CHILDREN, values);
        return new Map(known.map(({ child_id, value }) => [value, child_id]));
      });
    },
  };
}

function claimsOf({ agency }: OutwardAgreement, now: Date): string {
  const categories = ['existence', 'identity'];
  return settingClaims({ scopes: [`agency:${agency}`], categories, clearance: [], now });
}
