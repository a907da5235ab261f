import type { Agreements } from '../../access/agreements';
import { loadAgreements } from '../load-agreements';

/** The agreements this hub decides under. */
export interface AgreementsAtHand {
  current(): Agreements;
  /** Reads the folder again, and takes what is there when it is that version and no other. */
  reload(version: string): void;
}

/** A folder changed under a running hub changes nothing until a hub that starts has put it in force. */
export function agreementsAtHand(folder: string): AgreementsAtHand {
  let current = loadAgreements(folder);
  return {
    current: () => current,
    reload(version) {
      const found = loadAgreements(folder);
      if (found.version === version) current = found;
    },
  };
}
