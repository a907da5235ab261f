import type { Pool } from 'pg';
import { basisText } from '../../access/basis';
import type { Consultation } from '../../hub/ports/reading';
import { AgreementsNotInForce, inForce } from './agreements-in-force';

const INSERT = `insert into access_record.consultation
  (at, agency, unit, role, person, purpose, basis, agreements, operation, children, shown, withheld)
  select $1::timestamptz, $2, $3, $4, $5, $6, $7, $8, $9, $10::text[], $11::text[], $12::text[]
  where ${inForce('$8::text')}`;

/** Writes that one person asked and was answered. */
export async function writeConsultation(pool: Pool, consultation: Consultation, at: Date): Promise<void> {
  const { viewer, audience, operation, ledger } = consultation;
  const { rowCount } = await pool.query({
    name: 'consultation',
    text: INSERT,
    values: [
      at,
      viewer.agency,
      viewer.unit,
      viewer.role,
      viewer.person,
      viewer.purpose,
      basisText(audience.basis),
      audience.agreementVersion,
      operation,
      sorted(ledger.children),
      sorted(ledger.shown),
      sorted(ledger.withheld),
    ],
  });
  if (rowCount !== 1)
    throw new AgreementsNotInForce('the agreements this was decided under are not in force');
}

/** One order, so that equal answers are equal rows. */
export function sorted(words: ReadonlySet<string>): readonly string[] {
  return [...words].toSorted();
}
