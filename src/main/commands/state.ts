import { rebuild } from '../../hub/rebuild/rebuild';
import { createRebuildStore } from '../../store/rebuild/create-rebuild-store';
import { stateHash } from '../../store/state-hash/state-hash';
import { refuse } from './arguments';
import { examples, withInstallation, type AddCommand } from './context';

export const addState: AddCommand = (program, context) => {
  program
    .command('state-hash')
    .description('a hash over all derived rows, and nothing else: equal facts give an equal hash')
    .addHelpText('after', examples('state-hash'))
    .action(() =>
      withInstallation(context, async ({ pools }) => context.io.out(await stateHash(pools.intake))),
    );
  program
    .command('replay')
    .description('fold the fact log again; notifies nobody')
    .option('--rebuild', 'drop every derived row first')
    .addHelpText('after', examples('replay --rebuild'))
    .action(async (options: { readonly rebuild?: true }) => {
      if (options.rebuild !== true)
        refuse('replay needs --rebuild', 'It drops derived rows and folds the facts again.');
      await withInstallation(context, async ({ pools, clock, hash, protocols, isTold }) => {
        const subjects = await rebuild(createRebuildStore(pools.intake, clock), {
          hash,
          protocols,
          isTold,
        });
        context.io.out(`${subjects} subjects folded anew`);
      });
    });
};
