import { checkTriggers } from './check-triggers';
import type { Fault } from './fault';
import type { ProtocolFile } from './protocol-file';

/** Everything wrong with one protocol that its schema cannot tell. */
export function checkProtocol(file: ProtocolFile): readonly Fault[] {
  return [...checkReturnInterview(file), ...checkTriggers(file)];
}

function checkReturnInterview({ clocks }: ProtocolFile): readonly Fault[] {
  const { warnHours, hours } = clocks['return-interview'];
  if (warnHours < hours) return [];
  return [
    {
      path: ['clocks', 'return-interview', 'warnHours'],
      says: 'the warning comes before the clock has started',
    },
  ];
}
