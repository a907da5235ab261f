import { BOARD_SUBSCRIPTION } from '../../../src/board/operations';
import { forkHub, type BenchHub } from '../hub/bench-hub';
import { openBenchInstallation, type BenchInstallation } from '../world/bench-installation';
import { runClosedLoop, type FanOutRun } from './closed-loop';
import type { Subscriber } from './sockets';
import { startSubscribers } from './subscribers-process';

/** Who listens: so many sockets in so many audiences, and how many of them one event reaches. */
export interface Crowd {
  readonly sockets: number;
  readonly audiences: number;
  /** `everyone`: all audiences see every child. `few`: each audience is one worker's caseload; an event wakes five. */
  readonly reach: 'everyone' | 'few';
}

export interface OursRun extends FanOutRun {
  readonly rssBytesPerSocket: number;
  readonly heapBytesPerSocket: number;
  readonly hubCpuMillisecondsPerEvent: number;
}

const WAKES_OF_FEW = 5;
const CHILDREN_OF_EVERYONE = 8;

/** The hub as it runs: rights asked, disclosures recorded, each event one Storm line taken in and numbered. */
export async function runOurs(crowd: Crowd, plan: { events: number; window: number }): Promise<OursRun> {
  const installation = await openBenchInstallation();
  try {
    await furnish(installation, crowd);
    const hub = await forkHub(installation.dataDir);
    try {
      return await measure(installation, hub, { crowd, plan });
    } finally {
      await hub.stop();
    }
  } finally {
    await installation.close();
  }
}

interface Measurement {
  readonly crowd: Crowd;
  readonly plan: { readonly events: number; readonly window: number };
}

async function measure(
  installation: BenchInstallation,
  hub: BenchHub,
  { crowd, plan }: Measurement,
): Promise<OursRun> {
  const subscribed = await subscribersOf(installation, crowd);
  const warm = await startSubscribers(hub.url, subscribed.slice(0, 20));
  warm.stop();
  const before = await hub.figures();
  const subscribers = await startSubscribers(hub.url, subscribed);
  const idle = await hub.figures();
  const framesPerEvent = crowd.reach === 'few' ? WAKES_OF_FEW : crowd.sockets;
  const children = childrenOf(crowd);
  const send = (event: number) => installation.take([riskLine(event, children)]);
  await runClosedLoop(subscribers, send, {
    events: plan.window,
    window: plan.window,
    framesPerEvent,
    already: 0,
  });
  const started = await hub.figures();
  const run = await runClosedLoop(subscribers, (event) => send(event + plan.window), {
    ...plan,
    framesPerEvent,
    already: plan.window * framesPerEvent,
  });
  const ended = await hub.figures();
  subscribers.stop();
  return {
    ...run,
    rssBytesPerSocket: (idle.rssBytes - before.rssBytes) / crowd.sockets,
    heapBytesPerSocket: (idle.heapBytes - before.heapBytes) / crowd.sockets,
    hubCpuMillisecondsPerEvent: (ended.cpuMilliseconds - started.cpuMilliseconds) / plan.events,
  };
}

function childrenOf({ audiences, reach }: Crowd): number {
  return reach === 'few' ? audiences / WAKES_OF_FEW : CHILDREN_OF_EVERYONE;
}

/** Every child is missing before anyone looks, and each audience is given sight of those it is to see. */
async function furnish(installation: BenchInstallation, crowd: Crowd): Promise<void> {
  const numbers = Array.from({ length: childrenOf(crowd) }, (_, at) => at + 1);
  await installation.take(
    numbers.map((child) => ({
      child,
      line: 1,
      code: 'REPORTED',
      fields: { lastSeenPlace: 'Example Station' },
    })),
  );
  const ids = await installation.children();
  const audiences = Array.from({ length: crowd.audiences }, (_, at) => at);
  await installation.relate(
    crowd.reach === 'few'
      ? audiences.map((at) => ({
          childId: ids[at % ids.length] ?? '',
          scope: `caseload:la:991:worker-${at}`,
        }))
      : audiences.flatMap((at) => ids.map((childId) => ({ childId, scope: `meeting:m${at}:la:991` }))),
  );
}

async function subscribersOf(installation: BenchInstallation, crowd: Crowd): Promise<readonly Subscriber[]> {
  const of = async (at: number): Promise<Subscriber> => {
    if (crowd.reach === 'everyone') {
      const token = await installation.token('meeting-member', 'strategy-meeting', `member-${at}`);
      return { token, query: BOARD_SUBSCRIPTION, extensions: { basis: `meeting:m${at % crowd.audiences}` } };
    }
    const token = await installation.token(
      'social-worker',
      'find-and-protect',
      `worker-${at % crowd.audiences}`,
    );
    return { token, query: BOARD_SUBSCRIPTION, extensions: { basis: 'caseload' } };
  };
  return Promise.all(Array.from({ length: crowd.sockets }, (_, at) => of(at)));
}

/** The next child's next line; the level differs from the one before, so that something is there to push. */
function riskLine(event: number, children: number) {
  const time = Math.floor(event / children);
  const level = time % 2 === 0 ? 'MEDIUM' : 'HIGH';
  return { child: (event % children) + 1, line: time + 2, code: 'RISK', fields: { level } };
}
