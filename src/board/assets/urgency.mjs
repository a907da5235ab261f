/** Whose row stands first: a child who is still gone before one who was found, then by risk, then the latest report. */
import { startOf } from './row-view.mjs';

const FOUND = { LOCATED: 1, RETURNED: 2, CLOSED: 3, CANCELLED: 3 };
const RISK = { HIGH: 0, MEDIUM: 2, LOW: 3 };
/** A level nobody has set, or that no list has, may be a high one. */
const NOT_KNOWN = 1;

export function mostUrgentFirst(a, b) {
  return (
    (FOUND[a.status] ?? 0) - (FOUND[b.status] ?? 0) ||
    riskOf(a) - riskOf(b) ||
    (startOf(b) ?? '').localeCompare(startOf(a) ?? '') ||
    a.id.localeCompare(b.id)
  );
}

function riskOf({ risk }) {
  return RISK[risk?.shown?.value] ?? NOT_KNOWN;
}
