import type { Command } from 'commander';
import { createDecisions } from '../../hub/decisions/create-decisions';
import type { DecisionOutcome, PersonDecision } from '../../hub/decisions/decision';
import type { SubjectRef } from '../../model/agency-fact/agency-fact';
import { newId } from '../../platform/ids';
import { createIntakeStore } from '../../store/intake/create-intake-store';
import { listReviews, type ListedReview } from '../../store/review/list-reviews';
import type { Installation } from '../composition/installation';
import { agencyArgument, idArgument, personArgument, refuse } from './arguments';
import { examples, withInstallation, type AddCommand, type CommandContext } from './context';

export const addReview: AddCommand = (program, context) => {
  const review = program
    .command('review')
    .description('what a person must look at: list; say that two children are one, or two')
    .addHelpText(
      'after',
      examples(
        'review list',
        'review link c_… c_… --reason "same carer" --by amara --agency la:991',
        'review unlink c_… c_… --reason "cousins" --by amara --agency la:991',
      ),
    );
  addList(review, context);
  addDeciding(review, context);
};

interface ListOptions {
  readonly agency?: string;
  readonly reason?: string;
  readonly limit: string;
  readonly json?: true;
}

function addList(review: Command, context: CommandContext): void {
  review
    .command('list', { isDefault: true })
    .description('ids and reasons, nothing of what is recorded')
    .option('--agency <agency>', 'only of children whom this agency may know of now')
    .option('--reason <reason>', 'such as possible-match or identifier-conflict')
    .option('--limit <count>', 'at most so many', '50')
    .option('--json', 'one JSON object a line')
    .addHelpText('after', examples('review list', 'review list --reason possible-match --agency la:991'))
    .action(({ agency, reason, limit, json }: ListOptions) => {
      const asked = {
        agency: agency === undefined ? null : agencyArgument(agency),
        reason: reason ?? null,
        limit: Math.min(1_000, Number(idArgument(limit))),
      };
      return withInstallation(context, async ({ pools, clock }) => {
        const listed = await listReviews(pools.intake, asked, clock.now());
        for (const each of listed) context.io.out(json === true ? JSON.stringify(each) : lineOf(each));
        if (json !== true) context.io.out(`${listed.length} listed`);
      });
    });
}

function lineOf({ id, childId, reason, field, otherChildId }: ListedReview): string {
  const other = otherChildId === null ? '' : `  ${otherChildId}`;
  return `${id ?? '-'}  ${reason}  ${field}  ${childId}${other}`;
}

interface DecidingOptions {
  readonly reason: string;
  readonly by: string;
  readonly agency: string;
  readonly dryRun?: true;
}

function addDeciding(review: Command, context: CommandContext): void {
  withOptions(review.command('link'))
    .description('two children are one person')
    .argument('<child>', "the child's id")
    .argument('<other>', 'the id of the other')
    .addHelpText(
      'after',
      examples('review link c_… c_… --reason "same carer rang" --by amara --agency la:991 --dry-run'),
    )
    .action((childId: string, otherChildId: string, options: DecidingOptions) =>
      decide(context, options, { kind: 'link-children', childId, otherChildId, reason: options.reason }),
    );
  withOptions(review.command('unlink'))
    .description('two are not one person: takes a link back, parts what was matched, settles what was asked')
    .argument('<child>', "the child's id")
    .argument('<others...>', 'an id that was given out for the other, or subjects as agency/scheme/value')
    .addHelpText(
      'after',
      examples(
        'review unlink c_… c_… --reason "cousins" --by amara --agency la:991',
        'review unlink c_… pf:99/police-nominal/NV/0048812 --reason "wrong nominal" --by amara --agency la:991',
      ),
    )
    .action((childId: string, others: readonly string[], options: DecidingOptions) =>
      decide(context, options, { ...partedBy(others), childId, reason: options.reason }),
    );
}

function withOptions(command: Command): Command {
  return command
    .requiredOption('--reason <text>', 'why, for whoever looks at it later')
    .requiredOption('--by <person>', 'who decides, as their issuer names them (sub)')
    .requiredOption('--agency <agency>', 'the agency in whose name')
    .option('--dry-run', 'say what would come of it and keep nothing');
}

/** What is named to be parted: at most one child, and any number of subjects. */
function partedBy(
  others: readonly string[],
): Omit<Extract<PersonDecision, { readonly kind: 'unlink-children' }>, 'childId' | 'reason'> {
  const subjects = others.filter((other) => other.includes('/')).map(subjectArgument);
  const children = others.filter((other) => !other.includes('/'));
  if (children.length > 1) refuse('only one other child can be parted at a time', 'Repeat the command.');
  return { kind: 'unlink-children', otherChildId: children[0] ?? null, subjects };
}

function subjectArgument(text: string): SubjectRef {
  const [, agency, scheme, value] = /^([^/]+)\/([^/]+)\/(.+)$/.exec(text) ?? [];
  if (agency === undefined || scheme === undefined || value === undefined)
    return refuse('that is not a subject', 'Use one such as pf:99/police-nominal/NV/0048812.');
  return { agency: agencyArgument(agency), scheme, value };
}

async function decide(
  context: CommandContext,
  { by, agency, dryRun, reason }: DecidingOptions,
  decision: PersonDecision,
): Promise<void> {
  if (reason.trim() === '') refuse('--reason says nothing', 'Say why, for whoever looks at it later.');
  const decider = { agency: agencyArgument(agency), person: personArgument(by, '--by'), role: 'operator' };
  await withInstallation(context, async (installation) => {
    const decisions = decisionsOf(installation);
    const outcome =
      dryRun === true
        ? await decisions.rehearse(decider, newId(), decision)
        : await decisions.state(decider, newId(), decision);
    say(context, outcome, dryRun === true);
  });
}

function decisionsOf({
  pools,
  clock,
  hash,
  protocols,
  isTold,
}: Installation): ReturnType<typeof createDecisions> {
  return createDecisions({ store: createIntakeStore(pools.intake, clock), hash, protocols, isTold, clock });
}

function say({ io }: CommandContext, outcome: DecisionOutcome, rehearsed: boolean): void {
  if (outcome === 'unknown-child')
    refuse(
      'there is no such child',
      'Use ids as the hub gives them, beginning c_; see "joint-picture review list".',
    );
  if (outcome === 'nothing-to-do')
    refuse('there is nothing to do', 'They are one child already, or nobody would be left on one side.');
  io.out(rehearsed ? 'it can be done; nothing was kept' : 'done');
}
