import { createAccessEpoch } from '../../store/access-epoch/create-access-epoch';
import { agencyArgument } from './arguments';
import { examples, withInstallation, type AddCommand } from './context';

interface Options {
  readonly agency: string;
}

export const addRevoke: AddCommand = (program, context) => {
  const revoke = program
    .command('revoke')
    .description('refuse a token or a person from now on, on open sockets too');
  const add = (what: 'token' | 'person', described: string): void => {
    revoke
      .command(what)
      .argument('<id>', described)
      .requiredOption('--agency <agency>', 'whose issuer vouched')
      .addHelpText(
        'after',
        examples(`revoke ${what} ${what === 'token' ? '0f8c…' : 'amara-testcase'} --agency la:991`),
      )
      .action((id: string, { agency: text }: Options) => {
        const agency = agencyArgument(text);
        return withInstallation(context, async ({ pools, clock }) => {
          const epoch = createAccessEpoch(pools.record, clock);
          await (what === 'token' ? epoch.revokeToken(id, agency) : epoch.revokePerson(id, agency));
          context.io.out('done');
        });
      });
  };
  add('token', "the token's jti");
  add('person', "the person's sub");
};
