import type { Role } from '../../access/viewer';
import type { BoardViewer } from '../../board/viewer';
import { TOKEN_AUDIENCE } from '../../gateway/edge/tokens';
import { agencyId } from '../../model/agency/agency-id';
import type { Config } from '../../platform/config';
import { defaultPurpose } from '../composition/default-purpose';
import { signToken } from './sign-token';

interface DemonstrationViewer extends BoardViewer {
  readonly agency: string;
  readonly role: Role;
  readonly person: string;
}

/** The two social workers whose caseloads the demonstration states. */
export const CASELOAD_WORKERS = ['amara-testcase', 'bilal-testcase'] as const;

/** The strategy meeting that Ashbourne's record calls on one child of the night, as a scope names it. */
const STRATEGY_MEETING = 'la-991_strategy-1';

/** The commission under which the provider holds its interviews. */
export const COMMISSION = 'lantern-1';

const VIEWERS: readonly DemonstrationViewer[] = [
  {
    key: 'inspector',
    label: 'Duty inspector, Northvale Police',
    window: 'control-room',
    acknowledges: true,
    ...of('pf:99', 'duty-inspector', 'inspector-1'),
  },
  {
    key: 'responsible',
    label: 'Social worker, Ashbourne (responsible authority)',
    window: 'social-work',
    acknowledges: true,
    ...of('la:991', 'social-worker', 'duty-desk'),
  },
  {
    key: 'amara',
    label: "Social worker, Ashbourne: Amara Testcase's caseload",
    window: 'social-work',
    acknowledges: true,
    ...of('la:991', 'social-worker', CASELOAD_WORKERS[0], 'caseload'),
  },
  {
    key: 'bilal',
    label: "Social worker, Ashbourne: Bilal Testcase's caseload",
    window: 'social-work',
    acknowledges: true,
    ...of('la:991', 'social-worker', CASELOAD_WORKERS[1], 'caseload'),
  },
  {
    key: 'host',
    label: 'Social worker, Merrow (host authority)',
    window: 'social-work',
    acknowledges: true,
    ...of('la:992', 'social-worker', 'duty-desk'),
  },
  {
    key: 'provider',
    label: 'Return interviewer, Lantern',
    window: 'interviews',
    acknowledges: true,
    ...of('provider:lantern', 'return-interviewer', 'interviewer-1'),
  },
  {
    key: 'commission',
    label: 'Return interviewer, Lantern, under a commission',
    window: 'interviews',
    acknowledges: true,
    ...of('provider:lantern', 'return-interviewer', 'interviewer-1', `commission:${COMMISSION}`),
  },
  {
    key: 'carer',
    label: 'Carer, Larkrise House',
    window: 'care',
    acknowledges: true,
    ...of('placement:larkrise', 'placement-carer', 'carer-1'),
  },
  {
    key: 'meeting',
    label: 'Strategy meeting, chaired by Ashbourne',
    window: 'meeting',
    ...of('la:991', 'meeting-member', 'chair-1', `meeting:${STRATEGY_MEETING}`),
  },
];

export const boardViewers: readonly BoardViewer[] = VIEWERS;

/** A token for whoever the page's visitor chose to be. */
export function tokenForViewer(config: Config, { key }: BoardViewer, now: Date): Promise<string> {
  const chosen = VIEWERS.find((each) => each.key === key);
  const agency = agencyId(chosen?.agency ?? '');
  if (chosen === undefined || agency === null) throw new Error('not a viewer of the demonstration');
  return signToken({
    dataDir: config.dataDir,
    audience: TOKEN_AUDIENCE,
    agency,
    role: chosen.role,
    purpose: defaultPurpose(config, chosen.role),
    person: chosen.person,
    unit: null,
    clearance: [],
    now,
    seconds: 8 * 60 * 60,
  });
}

function of(agency: string, role: Role, person: string, basis: string | null = null) {
  return { agency, role, person, basis };
}
