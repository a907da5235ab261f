import type { Protocol, Protocols } from './protocol';

/** The same protocols with another in the place of every version of one, for whoever works by that one: nothing else moves. */
export function protocolsWith(protocols: Protocols, replaced: string, by: Protocol): Protocols {
  return {
    of: (owner, at) => {
      const judged = protocols.of(owner, at);
      return judged.id === replaced ? by : judged;
    },
  };
}
