import type { NotificationRule } from '../../model/protocol/notification-rule';
import { ruleEntries } from './protocol-file';
import type { ProtocolFile } from './protocol-file';

export function readNotifications({ notifications }: ProtocolFile): readonly NotificationRule[] {
  return ruleEntries(notifications).map(([key, notification]) => ({
    ...notification,
    key,
    when: notification.when ?? [],
    managerRole: notification.managerRole ?? null,
    withinHours: notification.withinHours ?? null,
    escalateHours: notification.escalateHours ?? null,
    barred: notification.barred ?? false,
  }));
}
