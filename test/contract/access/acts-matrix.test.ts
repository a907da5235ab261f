import { ACT_NAMES } from '../../../src/access/act-name';
import { mayAct } from '../../../src/access/may-act';
import { ROLES } from '../../../src/access/viewer';
import { audienceFor, aViewer, shippedAgreements } from '../../support/viewers';

const NAMED: Readonly<Record<string, string>> = { 'meeting-member': 'meeting:m-1' };
const agreements = shippedAgreements();

test('the shipped agreements let each role do as reviewed', () => {
  const matrix = ROLES.map((role) => {
    const audience = audienceFor(aViewer(role), NAMED[role] ?? null, agreements);
    return `${role}: ${ACT_NAMES.filter((act) => mayAct(audience, act, agreements)).join(', ') || 'nothing'}`;
  });

  expect(matrix).toMatchSnapshot();
});

test('nobody may act under agreements that are no longer in force', () => {
  for (const role of ROLES) {
    const audience = audienceFor(aViewer(role), NAMED[role] ?? null, agreements);
    for (const act of ACT_NAMES)
      expect(mayAct(audience, act, { ...agreements, version: 'newer' })).toBe(false);
  }
});

test('a role whose agreement says nothing of acts may do nothing', () => {
  const byRole = new Map(
    [...agreements.byRole].map(([role, { acts: _acts, ...agreement }]) => [role, agreement] as const),
  );

  for (const role of ROLES) {
    const audience = audienceFor(aViewer(role), NAMED[role] ?? null, agreements);
    for (const act of ACT_NAMES) expect(mayAct(audience, act, { ...agreements, byRole })).toBe(false);
  }
});
