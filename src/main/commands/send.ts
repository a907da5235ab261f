import { createReceipts } from '../../store/receipt/receipts';
import { topicOf } from '../../messaging/consumer/feed';
import type { Translate } from '../../model/agency-fact/translation';
import type { AgencyId } from '../../model/agency/agency-id';
import type { Installation } from '../composition/installation';
import { dryRun } from '../sending/dry-run';
import { readRecords } from '../sending/read-records';
import { progressOn } from '../sending/progress';
import { sendRecords, type SendOptions } from '../sending/send-records';
import type { Deliver } from '../sending/annual-return/send-return';
import { closingLine, exitCodeOf, type Tally } from '../sending/tally';
import { waitForReceipts } from '../sending/wait-for-receipts';
import { sources } from '../sources';
import { agencyArgument, durationArgument, refuse } from './arguments';
import { isReturn, refuseReturnOptions, runReturn, type ReturnOptions } from './send-return';
import { examples, withInstallation, type AddCommand, type CommandContext } from './context';

interface SendCommandOptions extends ReturnOptions {
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
  /** What a source that accounts for more than its records does itself with each one's end. */
  readonly onEnded?: SendOptions['onEnded'];
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
    .option('--year <year>', 'of an annual return: its collection year, such as 2017-18')
    .option('--resubmission <number>', 'of an annual return: 1 for its first correction, and so on')
    .option(
      '--report <file>',
      'of an annual return: every row flagged, ignored or refused (JSON lines; .csv)',
    )
    .option('--json', 'of an annual return: the account as JSON')
    .addHelpText(
      'after',
      examples(
        'send storm adapters/storm/examples --as pf:99',
        'send storm night.ndjson --as pf:99 --dry-run',
        'send storm - --as pf:99 < log.json',
        'send ssda903 return-2017-18 --as la:991 --year 2017-18 --report rows.csv',
      ) +
        '\n\nAn annual return (ssda903) is a folder of its tables as CSV, or its XML file, and is counted in rows.' +
        '\nThe last line is "N read, N accepted, N ignored, N rejected". Exit code 1: some were rejected; ' +
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
  const agency = agencyArgument(options.as);
  const patienceMs = durationArgument(options.patience);
  const through = (records: AsyncIterable<Uint8Array>, onEnded?: SendOptions['onEnded']): Promise<Tally> => {
    const sending = { source, translate, agency, records, ...(onEnded === undefined ? {} : { onEnded }) };
    return withInstallation(context, (installation) =>
      sendThrough(installation, context, { sending, wait: options.wait, patienceMs }),
    );
  };
  if (isReturn(source, from)) {
    const judge: Deliver = (records, onEnded) => dryRun({ records, translate, agency, onEnded });
    const asked = { from, agency, options };
    return runReturn(context, asked, options.dryRun === true ? judge : through);
  }
  refuseReturnOptions(options);
  const records = readRecords(from, io.stdin);
  const tally =
    options.dryRun === true
      ? await dryRun({ records, translate, agency, say: io.out })
      : await through(records);
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
  const { source, agency, records, onEnded } = sending;
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
    onRejected: (place, reason) => {
      if (onEnded === undefined) io.err(`record ${place}: rejected (${reason})`);
    },
    ...(onEnded === undefined ? {} : { onEnded }),
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
