import type { Condition } from '../../../model/protocol/vocabulary';
import type { ProtocolFile } from '../protocol-file';
import type { Fault } from './fault';
import { listsNamed } from './lists-named';

/** No moment has both. */
const OPPOSITES: readonly (readonly [Condition, Condition])[] = [
  ['looked-after', 'not-looked-after'],
  ['out-of-area', 'in-area'],
  ['out-of-hours', 'office-hours'],
];

/** A rule whose conditions never hold together would never apply. */
export function checkConditions(file: ProtocolFile): readonly Fault[] {
  return listsNamed(['when'], file).flatMap(({ path, words }) =>
    OPPOSITES.filter((pair) => pair.every((condition) => words.includes(condition))).map(([a, b]) => ({
      path,
      says: `${a} and ${b} never hold together`,
    })),
  );
}
