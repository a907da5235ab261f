import { listNotifications, type ListedNotification } from '../../store/telling/list-notifications';
import { agencyArgument, idArgument } from './arguments';
import { examples, withInstallation, type AddCommand } from './context';

interface Options {
  readonly agency: string;
  readonly open?: true;
  readonly limit: string;
  readonly json?: true;
}

export const addNotifications: AddCommand = (program, context) => {
  program
    .command('notifications')
    .description('what an agency is told and is to tell: ids and rules, nothing of what is recorded')
    .requiredOption('--agency <agency>', 'which agency')
    .option('--open', 'only what nobody told, acknowledged or barred')
    .option('--limit <count>', 'at most so many', '50')
    .option('--json', 'one JSON object a line')
    .addHelpText('after', examples('notifications --agency la:991', 'notifications --agency la:991 --open'))
    .action(({ agency, open, limit, json }: Options) => {
      const asked = {
        agency: agencyArgument(agency),
        open: open === true,
        limit: Math.min(1_000, Number(idArgument(limit))),
      };
      return withInstallation(context, async ({ pools }) => {
        const listed = await listNotifications(pools.intake, asked);
        for (const each of listed) context.io.out(json === true ? JSON.stringify(each) : lineOf(each));
        if (json !== true) context.io.out(`${listed.length} listed`);
      });
    });
};

function lineOf({ id, childId, rule, recipient, state, dueAt, sentAt, waits }: ListedNotification): string {
  const due = dueAt === null ? 'as soon as practicable' : `due ${dueAt}`;
  const sent = sentAt === null ? 'not sent' : waits ? 'waits to be sent' : `sent ${sentAt}`;
  return `${id}  ${state}  ${rule}  ${recipient}  ${due}  ${sent}  ${childId}`;
}
