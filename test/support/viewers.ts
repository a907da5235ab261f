import { join } from 'node:path';
import { audienceOf, defaultPurposeOf, isRefusal } from '../../src/access/audience-of';
import type { Audience } from '../../src/access/audience';
import type { Agreements } from '../../src/access/agreements';
import type { PersonViewer, Role } from '../../src/access/viewer';
import { agencyId } from '../../src/model/agency/agency-id';
import type { AgencyId } from '../../src/model/agency/agency-id';
import { loadAgreements } from '../../src/main/load-agreements';

let shipped: Agreements | null = null;

/** The demonstration partnership's agreements, as shipped. */
export function shippedAgreements(): Agreements {
  shipped ??= loadAgreements(join(__dirname, '../../schema/agreements'));
  return shipped;
}

/** An agency id of a test, which must be one. */
export function agency(text: string): AgencyId {
  const id = agencyId(text);
  if (id === null) throw new Error(`${text} is no agency id`);
  return id;
}

const USUAL_AGENCY: Readonly<Record<Role, string>> = {
  'duty-inspector': 'pf:99',
  superintendent: 'pf:99',
  'social-worker': 'la:991',
  'return-interviewer': 'provider:lantern',
  'placement-carer': 'placement:larkrise',
  'meeting-member': 'la:991',
  'governance-officer': 'la:991',
};

/** Somebody of the demonstration partnership, with their role's usual agency and default purpose. */
export function aViewer(role: Role, changes: Partial<PersonViewer> = {}): PersonViewer {
  return {
    kind: 'person',
    agency: agency(USUAL_AGENCY[role]),
    unit: null,
    role,
    purpose: defaultPurposeOf(role, shippedAgreements()) ?? 'none',
    person: 'w-ashby',
    clearance: [],
    token: { id: 'token-1', expiresAt: new Date('2026-11-21T12:00:00Z') },
    ...changes,
  };
}

/** The audience of a viewer who may look; throws when they may not. */
export function audienceFor(viewer: PersonViewer, basis: string | null, agreements: Agreements): Audience {
  const audience = audienceOf(viewer, basis, agreements);
  if (isRefusal(audience)) throw new Error(`refused: ${audience.refused}`);
  return audience;
}
