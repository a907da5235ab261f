import type { Command } from 'commander';
import { instantAt, readInstant } from '../../model/time/instant';
import type { Instant } from '../../model/time/occurred';
import { caseloadsOf, type CaseloadPlace } from '../composition/caseloads';
import { agencyArgument, personArgument, refuse } from './arguments';
import { examples, withInstallation, type AddCommand, type CommandContext } from './context';

interface Options {
  readonly as: string;
  readonly person: string;
  readonly from?: string;
  readonly until?: string;
}

export const addCaseload: AddCommand = (program, context) => {
  const caseload = program.command('caseload').description('whose caseload a child is on');
  withOptions(caseload.command('assign'))
    .description("put a child on a social worker's caseload")
    .option('--from <instant>', 'such as 2026-11-21T09:00:00Z; now when left out')
    .option('--until <instant>', 'open-ended when left out')
    .addHelpText('after', examples('caseload assign c_… --as la:991 --person amara-testcase'))
    .action((child: string, options: Options) => assign(context, child, options));
  withOptions(caseload.command('release'))
    .description('take a child off a caseload')
    .addHelpText('after', examples('caseload release c_… --as la:991 --person amara-testcase'))
    .action((child: string, options: Options) => release(context, child, options));
};

function withOptions(command: Command): Command {
  return command
    .argument('<child>', "the child's id")
    .requiredOption('--as <agency>', 'the agency whose worker it is')
    .requiredOption('--person <id>', "the worker, as the agency's issuer names them (sub)");
}

function assign(context: CommandContext, childId: string, options: Options): Promise<void> {
  const place = placeOf(childId, options);
  return withInstallation(context, async (installation) => {
    const from = instant(options.from) ?? instantAt(installation.clock.now().getTime());
    say(context, await caseloadsOf(installation).assign(place, from, instant(options.until)));
  });
}

function release(context: CommandContext, childId: string, options: Options): Promise<void> {
  const place = placeOf(childId, options);
  return withInstallation(context, async (installation) =>
    say(context, await caseloadsOf(installation).release(place)),
  );
}

function placeOf(childId: string, { as, person }: Options): CaseloadPlace {
  return { childId, agency: agencyArgument(as), person: personArgument(person, '--person') };
}

function say({ io }: CommandContext, outcome: string): void {
  if (outcome === 'unknown-child')
    refuse('there is no such child', 'Use an id as the hub gives it, beginning c_.');
  if (outcome === 'not-on-caseload') refuse('the child is not on that caseload', 'Nothing was changed.');
  io.out('done');
}

function instant(text: string | undefined): Instant | null {
  if (text === undefined) return null;
  return readInstant(text) ?? refuse('that is not an instant', 'Use one such as 2026-11-21T09:00:00Z.');
}
