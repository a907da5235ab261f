import { join } from 'node:path';
import { audienceOf, isRefusal } from '../../../src/access/audience-of';
import type { Audience } from '../../../src/access/audience';
import { decisionsFor } from '../../../src/access/decide';
import type { Decisions } from '../../../src/access/decision';
import type { PersonViewer } from '../../../src/access/viewer';
import { programFolder } from '../../../src/main/composition/program-folder';
import { loadAgreements } from '../../../src/main/load-agreements';
import { agencyId } from '../../../src/model/agency/agency-id';

/** Who asks: a social worker for their own caseload, whom the agreement gives the whole joint picture. */
export const ASKER = {
  role: 'social-worker',
  purpose: 'care-for-child',
  person: 'w-ashby',
  scope: 'caseload:la:991:w-ashby',
} as const;

/** The asker as the access rules see them, for peers that read under the same rules without the hub's way in. */
export function asker(): {
  readonly viewer: PersonViewer;
  readonly audience: Audience;
  readonly decisions: Decisions;
} {
  const agency = agencyId('la:991');
  if (agency === null) throw new Error('no authority');
  const { role, purpose, person } = ASKER;
  const token = { id: 'bench', expiresAt: new Date(Date.now() + 3_600_000) };
  const viewer: PersonViewer = {
    kind: 'person',
    ...{ agency, unit: null, role, purpose, person, clearance: [], token },
  };
  const agreements = loadAgreements(join(programFolder(), 'schema', 'agreements'));
  const audience = audienceOf(viewer, null, agreements);
  if (isRefusal(audience)) throw new Error(`the asker is refused: ${audience.refused}`);
  return { viewer, audience, decisions: decisionsFor(audience, agreements) };
}
