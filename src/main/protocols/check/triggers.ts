import { triggerTrouble } from '../../../model/agency-fact/trigger-codes';
import type { ProtocolFile } from '../protocol-file';
import type { Fault } from './fault';
import { listsNamed } from './lists-named';

/** Rules start and stop on facts there can be: a misspelt trigger would be a duty that nobody is ever reminded of. */
export function checkTriggers(file: ProtocolFile): readonly Fault[] {
  return listsNamed(['starts', 'repeatsUntil', 'stops', 'on', 'alongside'], file).flatMap(({ path, words }) =>
    words.flatMap((word, index) => {
      const trouble = triggerTrouble(word);
      return trouble === null ? [] : [{ path: [...path, index], says: trouble }];
    }),
  );
}
