import { connectionType } from '../../kit/connection';
import { NotificationType } from './notification-type';

export const NotificationConnection = connectionType({
  name: 'Notification',
  row: 'notification',
  page: 'notifications in view',
  node: () => NotificationType,
});
