import { roleHome, worksAt } from '../../../../src/model/role/protocol-role';
import type { RoleHome } from '../../../../src/model/role/protocol-role';
import type { Protocol } from '../../../../src/model/protocol/protocol';
import { ASHBOURNE, at } from '../../../support/facts/make-fact';
import { shippedProtocols } from '../../../support/facts/shipped-protocols';

/** Everybody the sources name, and where they work. */
const roles: readonly (readonly [role: string, id: string, home: RoleHome])[] = [
  ['call-handler', '[role.call-handler]', 'police'],
  ['duty-inspector', '[role.duty-inspector]', 'police'],
  ['operational-inspector', '[role.operational-inspector]', 'police'],
  ['sergeant', '[role.sergeant]', 'police'],
  ['supervisor', '[role.supervisor]', 'police'],
  ['missing-person-co-ordinator', '[role.missing-person-coordinator]', 'police'],
  ['district-commander', '[role.district-commander]', 'police'],
  ['critical-incident-manager', '[role.critical-incident-manager]', 'police'],
  ['force-incident-manager', '[role.force-incident-manager]', 'police'],
  ['superintendent', '[role.superintendent]', 'police'],
  ['investigating-officer', '[role.investigating-officer]', 'police'],
  ['police-search-adviser', '[role.police-search-adviser]', 'police'],
  ['carer', '[role.carer]', 'placement'],
  ['home-manager', '[role.home-manager]', 'placement'],
  ['social-worker', '[role.social-worker]', 'authority'],
  ['team-manager', '[role.team-manager]', 'authority'],
  ['service-manager', '[role.service-manager]', 'authority'],
  ['out-of-hours-team', '[role.out-of-hours-team]', 'authority'],
  ['independent-reviewing-officer', '[role.iro]', 'authority'],
  ['mash', '[role.mash]', 'authority'],
  ['return-interviewer', '[role.return-interviewer]', 'provider'],
  ['designated-health-professional', '[role.designated-health-professional]', 'health'],
  ['education-lead', '[role.education-lead]', 'education'],
  ['advocate', '[role.advocate]', 'any'],
  ['meeting-chair', '[role.meeting-chair]', 'any'],
  ['meeting-member', '[role.meeting-member]', 'any'],
  ['information-governance-officer', '[role.information-governance-officer]', 'any'],
];

test.each(roles)('a %s is known %s', (role, _id, home) => {
  expect(roleHome(role)).toBe(home);
});

test('nobody has heard of a role that no source names', () => {
  expect(roleHome('wizard')).toBeNull();
  expect(worksAt('wizard', 'placement')).toBe(false);
});

const SHIPPED = ['national-framework', 'west-yorkshire-2026', 'west-midlands-2015', 'metropolitan-police'];

function protocolOf(id: string): Protocol {
  const adopter = { id: ASHBOURNE, protocols: [{ id, from: new Date('2020-01-01') }] };
  return shippedProtocols([adopter]).of(ASHBOURNE, at('20:00').start);
}

test.each(SHIPPED)('%s gives every duty to somebody who works where it is owed', (id) => {
  const { clocks, notifications, prompts } = protocolOf(id);
  const owed = [
    ...clocks.map(({ key, owner, ownerRole }) => ({ key, holder: owner, role: ownerRole })),
    ...[...notifications, ...prompts].map(({ key, by, byRole }) => ({ key, holder: by, role: byRole })),
  ];

  expect(owed.filter(({ holder, role }) => !worksAt(role, holder))).toEqual([]);
});

test.each(SHIPPED)('%s has only those told that a duty is late whom the sources name', (id) => {
  const { clocks, notifications } = protocolOf(id);
  const managers = [...clocks, ...notifications].map(({ managerRole }) => managerRole);

  expect(managers.filter((role) => role !== null && roleHome(role) === null)).toEqual([]);
});
