import { runUntilStopped } from '../composition/run-until-stopped';
import { refuse } from './arguments';
import { examples, type AddCommand } from './context';

interface StartOptions {
  readonly speed: string;
  readonly replayNight?: boolean;
}

const NO_NIGHT = { nightSeconds: 0, replayNight: false };
const MOST_SECONDS = 3_600;

export const addStart: AddCommand = (program, { io }) => {
  program
    .command('start')
    .description('run everything in one process: with no settings, the whole demonstration')
    .option('--speed <seconds>', 'seconds between two records of the demonstration night; 0 tells none', '2')
    .option('--replay-night', 'tell the night again from its start')
    .addHelpText('after', examples('start', 'start --speed 0.5', 'start --replay-night'))
    .action(({ speed, replayNight = false }: StartOptions) =>
      runUntilStopped('all', io, { nightSeconds: secondsOf(speed), replayNight }),
    );
  program
    .command('hub')
    .description('run a hub: GraphQL, live sockets, board')
    .addHelpText('after', examples('hub'))
    .action(() => runUntilStopped('hub', io, NO_NIGHT));
  program
    .command('worker')
    .description('run a worker: takes records in, numbers changes, sends the thin feed')
    .addHelpText('after', examples('worker'))
    .action(() => runUntilStopped('worker', io, NO_NIGHT));
};

function secondsOf(text: string): number {
  const seconds = /^\d{1,4}(\.\d{1,3})?$/.test(text) ? Number(text) : Number.NaN;
  return seconds <= MOST_SECONDS
    ? seconds
    : refuse('--speed is not a number of seconds', 'Use one such as 2 or 0.5.');
}
