import { takeInAll } from '../../gateway/outside/compose-outside';
import { offeredSchema } from '../../gateway/outside/offered-schema';
import { outsideRegistrations, publishedSupergraph } from '../composition/open-outside';
import { EXIT } from '../terminal/exit-codes';
import { examples, type AddCommand } from './context';

export const addOutside: AddCommand = (program, { io, config, endWith }) => {
  program
    .command('outside')
    .description(
      "agencies' own subgraphs: whether each contract is in force, and how what is served now compares",
    )
    .addHelpText('after', examples('outside'))
    .action(async () => {
      const { composed, outcomes } = takeInAll(publishedSupergraph(), outsideRegistrations(config(), io.env));
      if (outcomes.length === 0) io.out('no agency has registered a subgraph of its own');
      for (const { registration, outcome } of outcomes) {
        const { name, agreement } = registration;
        const line = (...words: readonly string[]) => io.out([name, agreement.agency, ...words].join('  '));
        if (outcome.kind === 'refused') {
          line('left-out');
          for (const reason of outcome.reasons) io.out(`  ${reason}`);
          endWith(EXIT.someRejected);
          continue;
        }
        const offer = await offeredSchema(registration, composed);
        line('in-force', offer.kind);
        if (offer.kind !== 'refused') continue;
        for (const reason of offer.reasons) io.out(`  ${reason}`);
        endWith(EXIT.someRejected);
      }
    });
};
