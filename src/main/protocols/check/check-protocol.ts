import type { ProtocolFile } from '../protocol-file';
import { checkClocks } from './clocks';
import { checkCompleteness } from './completeness';
import { checkConditions } from './conditions';
import type { Fault } from './fault';
import { checkNotifications } from './notifications';
import { checkPatterns } from './patterns';
import { checkTriggers } from './triggers';
import { checkValidity } from './validity';

const CHECKS = [
  checkCompleteness,
  checkValidity,
  checkTriggers,
  checkConditions,
  checkClocks,
  checkNotifications,
  checkPatterns,
];

/** Everything wrong with one protocol that its schema cannot tell. */
export function checkProtocol(file: ProtocolFile): readonly Fault[] {
  return CHECKS.flatMap((check) => check(file));
}
