import type { DutyHolder } from '../protocol/vocabulary';

/** Where people of a role work; `any` for a part somebody of any agency may play. */
export type RoleHome = 'police' | 'authority' | 'placement' | 'provider' | 'health' | 'education' | 'any';

/** Whom the sources name, as protocols spell them, and where they work. What they may decide is the protocol's (`response`). */
const HOMES: ReadonlyMap<string, RoleHome> = new Map([
  ...[
    'call-handler',
    'constable',
    'officer',
    'investigating-officer',
    'police-search-adviser',
    'sergeant',
    'supervisor',
    'inspector',
    'duty-inspector',
    'operational-inspector',
    'district-inspector',
    'missing-person-co-ordinator',
    'public-protection',
    'designated-officer',
    'force-daily-management-meeting',
    'chief-inspector',
    'district-commander',
    'operational-commander',
    'operations-superintendent',
    'critical-incident-manager',
    'force-incident-manager',
    'superintendent',
    'chief-superintendent',
  ].map((role) => [role, 'police'] as const),
  ...[
    'social-worker',
    'duty-worker',
    'team-manager',
    'service-manager',
    'out-of-hours-team',
    'independent-reviewing-officer',
    'mash',
  ].map((role) => [role, 'authority'] as const),
  ...['carer', 'home-manager', 'responsible-individual'].map((role) => [role, 'placement'] as const),
  ...['interviewer', 'return-interviewer', 'provider-manager'].map((role) => [role, 'provider'] as const),
  ...['designated-health-professional', 'health-lead'].map((role) => [role, 'health'] as const),
  ...['education-lead'].map((role) => [role, 'education'] as const),
  ...['advocate', 'meeting-chair', 'meeting-member', 'information-governance-officer'].map(
    (role) => [role, 'any'] as const,
  ),
]);

const HOME_OF_HOLDER: Readonly<Record<DutyHolder, RoleHome>> = {
  'recording-force': 'police',
  'responsible-authority': 'authority',
  'host-authority': 'authority',
  provider: 'provider',
  placement: 'placement',
};

/** Where people of a role work; `null` of a role that no source names. */
export function roleHome(role: string): RoleHome | null {
  return HOMES.get(role) ?? null;
}

/** Whether the agency that owes a duty has people of a role: a duty of the police is never a social worker's. */
export function worksAt(role: string, holder: DutyHolder): boolean {
  const home = roleHome(role);
  return home === 'any' || home === HOME_OF_HOLDER[holder];
}
