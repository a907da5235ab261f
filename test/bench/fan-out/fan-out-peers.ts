import { BOARD_SUBSCRIPTION } from '../../../src/board/operations';
import { startMonolith, startStitched } from '../peers/per-subscriber';
import { pictureSource } from '../peers/picture-source';
import { startRawBroadcast } from '../peers/raw-broadcast';
import type { PeerServer } from '../peers/peer-server';
import { runClosedLoop, type FanOutRun } from './closed-loop';
import { startSubscribers } from './subscribers-process';

/** Ways of pushing to sockets that ask nobody and record nothing: the limit and the usual ways. */
export type PeerName = 'raw' | 'per-subscriber' | 'stitched';

/** The events of one run, fewer for the ways that take long over each. */
export interface PeerPlan {
  readonly sockets: number;
  readonly events: number;
  readonly window: number;
}

/** Opens the sockets, runs the events and closes everything again. */
export async function runPeer(name: PeerName, { sockets, events, window }: PeerPlan): Promise<FanOutRun> {
  const server = await PEERS[name]();
  const subscriber = { token: 'none', query: BOARD_SUBSCRIPTION, extensions: null };
  const subscribers = await startSubscribers(
    server.url,
    Array.from({ length: sockets }, () => subscriber),
  );
  try {
    const send = (event: number) => server.event(event + 1);
    return await runClosedLoop(subscribers, send, { events, window, framesPerEvent: sockets, already: 0 });
  } finally {
    subscribers.stop();
    await server.stop();
  }
}

const PEERS: Readonly<Record<PeerName, () => Promise<PeerServer>>> = {
  raw: async () => {
    const { frameOf } = await pictureSource('stitching');
    const payloads = await Promise.all([0, 1].map(async (event) => payloadOf(await frameOf(event))));
    return startRawBroadcast((event) => payloads[event % 2] ?? '');
  },
  'per-subscriber': async () => startMonolith(await pictureSource('stitching')),
  stitched: async () => startStitched(await pictureSource('stitching')),
};

function payloadOf(frame: unknown): string {
  return JSON.stringify({ data: { missingEpisodes: frame } });
}
