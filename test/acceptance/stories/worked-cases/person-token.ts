import { ROLES } from '../../../../src/access/viewer';
import { TOKEN_AUDIENCE } from '../../../../src/gateway/edge/tokens';
import { defaultPurpose } from '../../../../src/main/composition/default-purpose';
import type { Installation } from '../../../../src/main/composition/installation';
import { signToken } from '../../../../src/main/demonstration/sign-token';
import { agency } from '../../../support/viewers';

/** Who asks, as their agency vouches for them. */
export interface Person {
  readonly agency: string;
  readonly role: string;
  readonly person?: string;
  readonly purpose?: string;
  /** The ground, when it is not the purpose's own. */
  readonly basis?: string;
}

const HOURS_OF_A_TOKEN = 8;

export function tokenFor({ config, clock }: Installation, person: Person): Promise<string> {
  const role = ROLES.find((each) => each === person.role);
  if (role === undefined) throw new Error(`${person.role} is no role`);
  return signToken({
    ...{ dataDir: config.dataDir, audience: TOKEN_AUDIENCE, agency: agency(person.agency), role },
    ...{ person: person.person ?? null, unit: null, clearance: [], now: clock.now() },
    purpose: person.purpose ?? defaultPurpose(config, role),
    seconds: HOURS_OF_A_TOKEN * 3600,
  });
}
