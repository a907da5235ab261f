import type { Person } from './person-token';

export const INSPECTOR: Person = { agency: 'pf:99', role: 'duty-inspector', person: 'inspector-1' };
export const SUPERINTENDENT: Person = { agency: 'pf:99', role: 'superintendent', person: 'superintendent-1' };
export const SOCIAL_WORKER: Person = { agency: 'la:991', role: 'social-worker', person: 'duty-desk' };
/** The child's own social worker, once the child is on their caseload. */
export const OWN_WORKER: Person = {
  ...{ agency: 'la:991', role: 'social-worker', person: 'amara-testcase' },
  ...{ purpose: 'care-for-child' },
};
export const CARER: Person = { agency: 'placement:larkrise', role: 'placement-carer', person: 'carer-1' };
/** A carer of another home. */
export const ROOKERY: Person = { agency: 'placement:rookery', role: 'placement-carer', person: 'carer-2' };
export const INTERVIEWER: Person = {
  ...{ agency: 'provider:lantern', role: 'return-interviewer', person: 'interviewer-1' },
};
/** A council that has no part in any case. */
export const ELSEWHERE: Person = { agency: 'la:993', role: 'social-worker', person: 'duty-desk' };
export const HOST_WORKER: Person = { agency: 'la:992', role: 'social-worker', person: 'duty-desk' };
export const HOST_INSPECTOR: Person = { agency: 'pf:98', role: 'duty-inspector', person: 'inspector-2' };
