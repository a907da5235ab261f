import type { Command } from 'commander';
import type { QuarantineEntry, QuarantineState, QuarantineStore } from '../../hub/ports/quarantine-store';
import { replayQuarantined, type ReplayOutcome } from '../../messaging/quarantine/replay-quarantined';
import { createQuarantineStore } from '../../store/quarantine/create-quarantine-store';
import type { Installation } from '../composition/installation';
import { EXIT } from '../terminal/exit-codes';
import { agencyArgument, idArgument, refuse } from './arguments';
import { examples, withInstallation, type AddCommand, type CommandContext } from './context';

const STATES: readonly QuarantineState[] = ['held', 'replayed', 'dismissed'];

export const addQuarantine: AddCommand = (program, context) => {
  const quarantine = program
    .command('quarantine')
    .description('records set aside: list, show, replay, dismiss')
    .addHelpText(
      'after',
      examples(
        'quarantine list',
        'quarantine show 7',
        'quarantine replay 7',
        'quarantine replay --all',
        'quarantine dismiss 7',
      ),
    );
  addList(quarantine, context);
  addSettling(quarantine, context);
};

interface ListOptions {
  readonly state: string;
  readonly agency?: string;
  readonly limit: string;
}

function addList(quarantine: Command, context: CommandContext): void {
  quarantine
    .command('list', { isDefault: true })
    .description('newest first, without content')
    .option('--state <state>', 'held, replayed, dismissed or all', 'held')
    .option('--agency <agency>', 'of one agency only')
    .option('--limit <count>', 'at most so many', '50')
    .addHelpText('after', examples('quarantine list', 'quarantine list --state all --agency pf:99'))
    .action((options: ListOptions) =>
      withInstallation(context, (installation) => list(installation, context, options)),
    );
  quarantine
    .command('show')
    .description('one record whole, as it came. It may name people: look only with a reason')
    .argument('<id>')
    .addHelpText('after', examples('quarantine show 7'))
    .action((id: string) =>
      withInstallation(context, (installation) => show(installation, context, idArgument(id))),
    );
}

async function list(installation: Installation, { io }: CommandContext, options: ListOptions): Promise<void> {
  const state = options.state === 'all' ? null : STATES.find((each) => each === options.state);
  if (state === undefined) return refuse('that is not a state', `Use one of ${STATES.join(', ')} or all.`);
  const entries = await (
    await storeOf(installation)
  ).list({
    state,
    agency: options.agency === undefined ? null : agencyArgument(options.agency),
    limit: Math.min(1_000, Number(idArgument(options.limit))),
  });
  for (const entry of entries) io.out(lineOf(entry));
  io.out(`${entries.length} listed`);
}

async function show(installation: Installation, { io }: CommandContext, id: bigint): Promise<void> {
  const record = await (await storeOf(installation)).get(id);
  if (record === null) return refuse('there is no such record', 'See "joint-picture quarantine list".');
  const { topic, partition, offset, reason, detail, headers, value, state } = record;
  io.out(`${state}  ${topic} ${partition}/${offset}  ${reason}: ${detail}`);
  io.out(JSON.stringify(headers));
  io.out(value === null ? '(tombstone: no content)' : Buffer.from(value).toString('utf8'));
}

function addSettling(quarantine: Command, context: CommandContext): void {
  quarantine
    .command('replay')
    .description('put a held record back on its topic, for instance after an adapter was mended')
    .argument('[id]')
    .option('--all', 'every held record, oldest first')
    .addHelpText('after', examples('quarantine replay 7', 'quarantine replay --all'))
    .action((id: string | undefined, { all }: { readonly all?: true }) =>
      withInstallation(context, (installation) =>
        replay(installation, context, all === true ? null : idArgument(id ?? '')),
      ),
    );
  quarantine
    .command('dismiss')
    .description('end the holding of a record without taking it in; it is kept')
    .argument('<id>')
    .addHelpText('after', examples('quarantine dismiss 7'))
    .action((id: string) =>
      withInstallation(context, async (installation) => {
        const done = await (await storeOf(installation)).settle(idArgument(id), 'dismissed');
        if (!done) refuse('that record is not held', 'See "joint-picture quarantine list".');
        context.io.out(`dismissed ${id}`);
      }),
    );
}

const MOST_AT_ONCE = 10_000;

async function replay(installation: Installation, context: CommandContext, id: bigint | null): Promise<void> {
  const store = await storeOf(installation);
  const eventLog = installation.eventLog();
  const held =
    id === null ? await store.list({ state: 'held', agency: null, limit: MOST_AT_ONCE }) : [{ id }];
  const outcomes: ReplayOutcome[] = [];
  for (const entry of held.toReversed()) {
    const outcome = await replayQuarantined({ store, eventLog }, entry.id);
    outcomes.push(outcome);
    if (outcome !== 'replayed') context.io.err(`${entry.id}: ${SAID[outcome]}`);
  }
  const replayed = outcomes.filter((outcome) => outcome === 'replayed').length;
  context.io.out(`${replayed} replayed, ${outcomes.length - replayed} left as they are`);
  if (replayed < outcomes.length) context.endWith(EXIT.someRejected);
}

const SAID: Readonly<Record<Exclude<ReplayOutcome, 'replayed'>, string>> = {
  absent: 'there is no such record',
  'not-held': 'it was settled before',
  incomplete: 'only its beginning was kept; ask the agency to send it again',
};

function lineOf({ id, at, agency, source, reason, detail, bytes, state }: QuarantineEntry): string {
  return `${id}  ${at.toISOString()}  ${state}  ${agency} ${source}  ${reason}: ${detail}  ${bytes ?? 0} bytes`;
}

async function storeOf(installation: Installation): Promise<QuarantineStore> {
  return createQuarantineStore(await installation.entities(), installation.clock);
}
