import type { AgencyId } from '../agency/agency-id';
import type { SentTelling } from './sent-telling';
import type { Telling } from './telling';

/** An agency that cannot be told by the hub is told by a person, as those are who are of none. */
export function addressOf(
  { to, by, byRole, recipient }: Telling,
  hasTopic: (agency: AgencyId) => boolean,
): Pick<SentTelling, 'agency' | 'role' | 'kind'> {
  return to !== null && hasTopic(to)
    ? { kind: 'telling', agency: to, role: recipient }
    : { kind: 'to-tell', agency: by, role: byRole };
}
