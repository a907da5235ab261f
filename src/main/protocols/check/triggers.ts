import { triggerTrouble } from '../../../model/agency-fact/trigger-codes';
import type { Fault } from './fault';
import { ruleEntries } from '../protocol-file';
import type { ProtocolFile } from '../protocol-file';
import { clockEntries } from '../read-clocks';

/** Rules start and stop on facts there can be: a misspelt trigger would be a duty that nobody is ever reminded of. */
export function checkTriggers(file: ProtocolFile): readonly Fault[] {
  return triggerLists(file).flatMap(({ path, triggers }) =>
    triggers.flatMap((trigger, index) => {
      const trouble = triggerTrouble(trigger);
      return trouble === null ? [] : [{ path: [...path, index], says: trouble }];
    }),
  );
}

interface TriggerList {
  readonly path: readonly string[];
  readonly triggers: readonly string[];
}

function triggerLists(file: ProtocolFile): readonly TriggerList[] {
  const list = (path: readonly string[], triggers: readonly string[] | undefined): TriggerList[] =>
    triggers === undefined ? [] : [{ path, triggers }];
  return [
    ...clockEntries(file).flatMap(([key, clock]) => [
      ...list(['clocks', key, 'starts'], clock.starts),
      ...list(['clocks', key, 'repeatsUntil'], clock.repeatsUntil),
      ...list(['clocks', key, 'stops'], clock.stops),
    ]),
    ...ruleEntries(file.notifications).flatMap(([key, { on }]) => list(['notifications', key, 'on'], on)),
  ];
}
