import { ruleEntries } from '../protocol-file';
import type { NotificationInFile, ProtocolFile } from '../protocol-file';
import { faultsOf } from './fault';
import type { Fault } from './fault';

/** A notification tells somebody, in time, and hangs on rules that are there. */
export function checkNotifications({ notifications }: ProtocolFile): readonly Fault[] {
  const entries = ruleEntries(notifications);
  const keys = new Set(entries.map(([key]) => key));
  return entries.flatMap(([key, rule]) => [...checkTelling(key, rule), ...checkBefore(key, rule, keys)]);
}

function checkTelling(key: string, rule: NotificationInFile): readonly Fault[] {
  const { tell, tellThoseToldBy } = rule;
  const within = rule.withinHours ?? 0;
  return faultsOf(
    tell.length === 0 &&
      tellThoseToldBy === undefined && { path: ['notifications', key, 'tell'], says: 'it tells nobody' },
    (rule.escalateHours ?? Infinity) < within && {
      path: ['notifications', key, 'escalateHours'],
      says: 'it is escalated before it need be done',
    },
    rule.escalateHours !== undefined &&
      rule.managerRole === undefined && {
        path: ['notifications', key, 'escalateHours'],
        says: 'there is no managerRole to escalate to',
      },
  );
}

function checkBefore(
  key: string,
  { tellThoseToldBy = [] }: NotificationInFile,
  keys: ReadonlySet<string>,
): readonly Fault[] {
  return tellThoseToldBy.flatMap((before, index) => {
    const path = ['notifications', key, 'tellThoseToldBy', index];
    if (before === key) return [{ path, says: 'it would tell those whom it tells' }];
    return keys.has(before) ? [] : [{ path, says: `${before} is no notification of this protocol` }];
  });
}
