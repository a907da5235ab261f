import type { Condition } from '../../../model/protocol/vocabulary';
import { ruleEntries } from '../protocol-file';
import type { ProtocolFile } from '../protocol-file';
import { clockEntries } from '../read-clocks';
import type { Fault, Path } from './fault';

/** No moment has both. */
const OPPOSITES: readonly (readonly [Condition, Condition])[] = [
  ['looked-after', 'not-looked-after'],
  ['out-of-area', 'in-area'],
  ['out-of-hours', 'office-hours'],
];

/** A rule whose conditions never hold together would never apply. */
export function checkConditions(file: ProtocolFile): readonly Fault[] {
  return [
    ...clockEntries(file).flatMap(([key, { when }]) => neverTogether(['clocks', key, 'when'], when)),
    ...ruleEntries(file.notifications).flatMap(([key, { when }]) =>
      neverTogether(['notifications', key, 'when'], when),
    ),
  ];
}

function neverTogether(path: Path, when: readonly Condition[] = []): readonly Fault[] {
  return OPPOSITES.filter((pair) => pair.every((condition) => when.includes(condition))).map(([a, b]) => ({
    path,
    says: `${a} and ${b} never hold together`,
  }));
}
