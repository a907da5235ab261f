import type { Pool } from 'pg';
import { basisText } from '../../access/basis';
import type { AccessRecordReader } from '../../hub/ports/access-record-reading';

export interface Audit {
  readonly reader: AccessRecordReader;
  readonly childId: string;
  readonly at: Date;
}

/** Whoever reads the record is on it, before they read. */
export async function noteAudit(pool: Pool, { reader, childId, at }: Audit): Promise<void> {
  await pool.query(
    `insert into access_record.consultation
     (at, agency, unit, role, person, purpose, basis, agreements, operation, children, shown, withheld)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'who-saw', array[$9], '{access-record}', '{}')`,
    [at, ...whoAsked(reader), childId],
  );
}

function whoAsked(reader: AccessRecordReader): readonly (string | null)[] {
  if (!('audience' in reader)) return ['hub', null, 'system', reader.viewer.name, 'operation', 'none', ''];
  const { viewer, audience } = reader;
  const { agency, unit, role, person, purpose } = viewer;
  return [agency, unit, role, person, purpose, basisText(audience.basis), audience.agreementVersion];
}
