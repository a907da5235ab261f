import { dfeCode } from '../kit/dfe-codes/dfe-code';
import { notUnderstood, statement } from '../kit/statement';
import { dayOf, readDays } from './days';
import { fieldsOf } from './section';
import type { Section } from './section';
import type { WireLegalStatus } from './wire';

const FIELDS = [
  'lega_legal_status',
  'lega_legal_status_start_date',
  'lega_legal_status_end_date',
  'purge',
] as const;

/** A legal status over time. Case systems keep more of them than the Department counts: those are kept as given. */
export function legalStatusSection(row: WireLegalStatus): Section {
  const { days, unread } = readDays(row.lega_legal_status_start_date, row.lega_legal_status_end_date);
  const { from } = days;
  const place = `legal-status/${row.lega_legal_status_id}`;
  const section = { ...row, place, content: fieldsOf(row, FIELDS) };
  if (from === undefined)
    return { ...section, said: [notUnderstood('lega_legal_status', row.lega_legal_status), ...unread] };
  const status = dfeCode('LS', row.lega_legal_status, { ...days, from });
  return {
    ...section,
    said: [
      { ...statement({ kind: 'legal-status-recorded', status, ...days, from }), occurred: dayOf(from) },
      ...unread,
    ],
  };
}
