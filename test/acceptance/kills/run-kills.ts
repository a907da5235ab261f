import { parseArgs } from 'node:util';
import { whyNoKafka } from '../../support/kafka/distribution';
import { runKills } from './kill-run';

const HELP = `Kills hub, worker, broker and database with kill -9 under load, and checks what is left.

  npm run kills                        50 kills from a seed of the day
  npm run kills -- --seed 7 --kills 50 the same kills again
  npm run kills -- --records 60 --rate 25  so many records for each kill, so many a second
  npm run kills -- --logs FOLDER       leave there what the processes printed, if a run cannot be finished
`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string' },
      kills: { type: 'string', default: '50' },
      records: { type: 'string', default: '60' },
      rate: { type: 'string', default: '25' },
      logs: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  if (values.help === true) return (say(HELP), 0);
  const lacking = whyNoKafka();
  if (lacking !== null) return (say(`Apache Kafka cannot run here: ${lacking}.`), 3);
  const seed = Number(values.seed ?? Math.floor(Date.now() / 86_400_000));
  const [kills, recordsPerKill, perSecond] = [
    Number(values.kills),
    Number(values.records),
    Number(values.rate),
  ];
  if (![seed, kills, recordsPerKill, perSecond].every(Number.isInteger)) return (say(HELP), 2);
  const { faults, figures } = await runKills({
    seed,
    kills,
    recordsPerKill,
    perSecond,
    say,
    logsTo: values.logs ?? null,
  });
  figures.forEach(say);
  for (const [what, found] of Object.entries(faults)) {
    say(`${found.length === 0 ? 'none ' : `${found.length}`.padEnd(5)} ${what}`);
    found.slice(0, 20).forEach((fault) => say(`        ${fault}`));
  }
  const wrong = Object.values(faults).flat().length;
  say(`seed ${seed}, ${kills} kills: ${wrong === 0 ? 'nothing wrong' : `${wrong} faults`}`);
  return wrong === 0 ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(70);
  },
);
