import { runUntilStopped, type ProcessKind } from '../composition/run-until-stopped';
import { examples, type AddCommand } from './context';

const PROCESSES: readonly [string, ProcessKind, string][] = [
  ['start', 'all', 'run everything in one process: with no settings, the whole demonstration'],
  ['hub', 'hub', 'run a hub: GraphQL, live sockets, board'],
  ['worker', 'worker', 'run a worker: takes records in, numbers changes, sends the thin feed'],
];

export const addStart: AddCommand = (program, { io }) => {
  for (const [name, kind, does] of PROCESSES) {
    program
      .command(name)
      .description(does)
      .addHelpText('after', examples(name))
      .action(() => runUntilStopped(kind, io));
  }
};
