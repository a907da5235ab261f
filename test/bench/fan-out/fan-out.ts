import { printFigure, printRatios } from '../report/table';
import { median } from '../report/statistics';
import { runOurs, type Crowd, type OursRun } from './fan-out-ours';
import { runPeer, type PeerName } from './fan-out-peers';

const SOCKETS = 2_000;
const ROUNDS = 3;
const WINDOW = 4;

interface Way {
  readonly name: string;
  readonly rounds: number[];
}

const PEERS: readonly (readonly [PeerName, string, number])[] = [
  ['raw', 'ws.send(Buffer): nobody asked, nothing recorded', 80],
  ['per-subscriber', 'graphql-ws, executed per subscriber (one schema)', 8],
  ['stitched', 'graphql-ws, stitched federation per subscriber', 3],
];

const CROWDS: readonly (readonly [string, Crowd, number])[] = [
  ['joint-picture, 1 audience of 2,000', { sockets: SOCKETS, audiences: 1, reach: 'everyone' }, 80],
  ['joint-picture, 10 audiences of 200', { sockets: SOCKETS, audiences: 10, reach: 'everyone' }, 80],
  ['joint-picture, 100 audiences of 20', { sockets: SOCKETS, audiences: 100, reach: 'everyone' }, 40],
];

const FEW: Crowd = { sockets: SOCKETS, audiences: SOCKETS, reach: 'few' };

/** Live push to 2,000 sockets, the receivers in a process of their own, all ways in each round. */
export async function benchFanOut(): Promise<void> {
  const ways: Way[] = [...PEERS, ...CROWDS].map(([a, b]) => ({
    name: typeof b === 'string' ? b : a,
    rounds: [],
  }));
  const idle: OursRun[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, [peer, , events]] of PEERS.entries()) {
      ways[at]?.rounds.push(
        (await runPeer(peer, { sockets: SOCKETS, events, window: WINDOW })).framesPerSecond,
      );
    }
    for (const [at, [, crowd, events]] of CROWDS.entries()) {
      const run = await runOurs(crowd, { events, window: WINDOW });
      ways[PEERS.length + at]?.rounds.push(run.framesPerSecond);
      if (crowd.audiences === 10) idle.push(run);
    }
  }
  printRatios(
    `Frames a second to ${SOCKETS} sockets, access and access record on for joint-picture`,
    'frames/s',
    ways,
  );
  const bytes = (of: (run: OursRun) => number) => median(idle.map(of)) / 1024;
  printFigure(
    'memory of an idle subscribed socket, resident',
    bytes((run) => run.rssBytesPerSocket),
    'KB',
  );
  printFigure(
    'the same, heap after a forced collection',
    bytes((run) => run.heapBytesPerSocket),
    'KB',
  );
  await few();
}

/** One worker's caseload each: what an event costs when it concerns five of 2,000 audiences. */
async function few(): Promise<void> {
  const run = await runOurs(FEW, { events: 200, window: WINDOW });
  process.stdout.write('\n2,000 person-bound audiences, each event wakes 5\n');
  printFigure('events a second, each to its five sockets', run.framesPerSecond / 5, 'events/s');
  printFigure('hub processor time an event', run.hubCpuMillisecondsPerEvent, 'ms');
  printFigure('memory of an idle subscribed socket, resident', run.rssBytesPerSocket / 1024, 'KB');
}
