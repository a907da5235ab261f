import type { ActName } from './act-name';
import type { Agreements } from './agreements';
import type { Audience } from './audience';

/** Whether the audience's agreement lists the act. Another version's audience, or no agreement, may nothing. */
export function mayAct(audience: Audience, act: ActName, agreements: Agreements): boolean {
  if (audience.agreementVersion !== agreements.version) return false;
  return agreements.byRole.get(audience.role)?.acts?.includes(act) ?? false;
}
