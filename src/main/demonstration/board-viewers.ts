import type { Role } from '../../access/viewer';
import type { BoardViewer } from '../../board/page';
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

/** The strategy meeting that the demonstration calls. */
export const STRATEGY_MEETING = 'strategy-1';

const VIEWERS: readonly DemonstrationViewer[] = [
  viewer('inspector', 'Duty inspector, Northvale Police', ['pf:99', 'duty-inspector', 'inspector-1']),
  viewer('responsible', 'Social worker, Ashbourne (responsible authority)', [
    'la:991',
    'social-worker',
    'duty-desk',
  ]),
  viewer(
    'amara',
    "Social worker, Ashbourne: Amara Testcase's caseload",
    ['la:991', 'social-worker', CASELOAD_WORKERS[0]],
    'caseload',
  ),
  viewer(
    'bilal',
    "Social worker, Ashbourne: Bilal Testcase's caseload",
    ['la:991', 'social-worker', CASELOAD_WORKERS[1]],
    'caseload',
  ),
  viewer('host', 'Social worker, Merrow (host authority)', ['la:992', 'social-worker', 'duty-desk']),
  viewer('provider', 'Return interviewer, Lantern', [
    'provider:lantern',
    'return-interviewer',
    'interviewer-1',
  ]),
  viewer(
    'meeting',
    'Strategy meeting, chaired by Ashbourne',
    ['la:991', 'meeting-member', 'chair-1'],
    `meeting:${STRATEGY_MEETING}`,
  ),
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

function viewer(
  key: string,
  label: string,
  [agency, role, person]: readonly [string, Role, string],
  basis: string | null = null,
): DemonstrationViewer {
  return { key, label, agency, role, person, basis };
}
