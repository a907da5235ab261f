import { createReceipts } from '../../store/receipt/receipts';
import { topicOf } from '../../messaging/consumer/feed';
import type { Translate } from '../../model/agency-fact/translation';
import type { AgencyId } from '../../model/agency/agency-id';
import type { Installation } from '../composition/installation';
import { dryRun } from '../sending/dry-run';
import { readRecords } from '../sending/read-records';
import { progressOn } from '../sending/progress';
import { sendRecords } from '../sending/send-records';
import { closingLine, exitCodeOf, type Tally } from '../sending/tally';
import { waitForReceipts } from '../sending/wait-for-receipts';
import { sources } from '../sources';
import { agencyArgument, durationArgument, refuse } from './arguments';
import { examples, withInstallation, type AddCommand, type CommandContext } from './context';

interface SendCommandOptions {
  readonly as: string;
  readonly dryRun?: true;
  readonly wait: boolean;
  readonly patience: string;
}

interface Sending {
  readonly source: string;
  readonly translate: Translate;
  readonly agency: AgencyId;
  readonly records: AsyncIterable<Uint8Array>;
}

export const addSend: AddCommand = (program, context) => {
  program
    .command('send')
    .description("put records on a source's topic and wait until every one is accounted for")
    .argument('<source>', `one of: ${Object.keys(sources).join(', ')}`)
    .argument('<from>', 'a file, a folder, or - for standard input: JSON, a JSON array, or one JSON per line')
    .requiredOption('--as <agency>', 'the agency whose topic it is')
    .option('--dry-run', 'translate only: say what would become of each record, and send nothing')
    .option('--no-wait', 'do not wait until the records are accounted for')
    .option('--patience <duration>', 'give up when nothing has moved for so long', '60s')
    .addHelpText(
      'after',
      examples(
        'send storm adapters/storm/examples --as pf:99',
        'send storm night.ndjson --as pf:99 --dry-run',
        'send storm - --as pf:99 < log.json',
      ) +
        '\n\nThe last line is "N read, N accepted, N ignored, N rejected". Exit code 1: some were rejected; ' +
        '3: a dependency is away.',
    )
    .action((source: string, from: string, options: SendCommandOptions) =>
      run(context, { source, from, options }),
    );
};

interface Asked {
  readonly source: string;
  readonly from: string;
  readonly options: SendCommandOptions;
}

async function run(context: CommandContext, { source, from, options }: Asked): Promise<void> {
  const { io } = context;
  const translate =
    sources[source] ??
    refuse('there is no adapter for that source', `Use one of ${Object.keys(sources).join(', ')}.`);
  const sending = {
    source,
    translate,
    agency: agencyArgument(options.as),
    records: readRecords(from, io.stdin),
  };
  const patienceMs = durationArgument(options.patience);
  const tally =
    options.dryRun === true
      ? await dryRun({ ...sending, say: io.out })
      : await withInstallation(context, (installation) =>
          sendThrough(installation, context, { sending, wait: options.wait, patienceMs }),
        );
  io.out(closingLine(tally));
  context.endWith(exitCodeOf(tally));
}

interface How {
  readonly sending: Sending;
  readonly wait: boolean;
  readonly patienceMs: number;
}

async function sendThrough(
  installation: Installation,
  { io }: CommandContext,
  { sending, wait, patienceMs }: How,
): Promise<Tally> {
  const { source, agency, records } = sending;
  const partner = installation.partnership.find(({ id }) => id === agency);
  if (partner === undefined || !partner.sources.includes(source))
    refuse('that agency has no topic for that source', 'See "joint-picture agencies".');
  const topic = topicOf(source, agency);
  const eventLog = installation.eventLog();
  await eventLog.ensureTopics([{ topic, partitions: 3 }]);
  const progress = progressOn(io.err, () => performance.now());
  const tally = await sendRecords({
    records,
    topic,
    envelope: { source: `urn:joint-picture:send:${agency}`, type: `${source}.v1` },
    eventLog,
    receipts: createReceipts(installation.pools.intake),
    wait,
    now: () => installation.clock.now(),
    onProgress: progress,
    onRejected: (place, reason) => io.err(`record ${place}: rejected (${reason})`),
    settle: (open, collect) =>
      waitForReceipts(open, collect, {
        patienceMs,
        stop: io.stop,
        elapsedMs: () => performance.now(),
        say: io.err,
      }),
  });
  if (!wait) io.err('sent and safe on the log; not waited for');
  return tally;
}
