import { clearInterval, setInterval } from 'node:timers';
import { LiveCore } from './live-core';
import type { Live, LiveParts } from './live-ports';
import { CLOSE } from './live-socket';
import { Operations } from './operations';
import { liveProtocol } from './protocol';
import { createSocketGate } from './socket-gate';
import type { SocketGate } from './socket-gate';
import { tellDelivered } from './tell-delivered';

/** Starts the parts, and puts protocol and gate before them. */
export async function assembleLive(parts: LiveParts): Promise<Live> {
  const core = new LiveCore(parts, await parts.feed.head());
  const { groups, sockets, lag, freshness, figures, tail, due } = core;
  await core.epochWatch.start();
  await tail.start();
  due.check();
  const telling = startTelling(core, parts);
  const gate = gateOf(core, parts);
  return {
    upgrade: (request, wire, head) => gate.upgrade(request, wire, head),
    readiness() {
      const reason = freshness.held();
      return reason === null ? { ok: true } : { ok: false, reason };
    },
    figures,
    state: () => ({
      sockets: sockets.open.size,
      groups: groups.size,
      lagging: lag.count,
      position: tail.handedOut,
    }),
    touch: (childIds) => groups.touch(childIds),
    isWatched: (childId) => groups.isWatched(childId),
    recheck: () => due.check(),
    async stop() {
      gate.close();
      due.stop();
      core.epochWatch.stop();
      clearInterval(telling);
      await tail.stop();
      await sayGoodbye(core, parts);
      await core.desk.settled();
    },
  };
}

function startTelling({ groups, desk }: LiveCore, { limits, logger }: LiveParts): NodeJS.Timeout {
  const tell = () =>
    tellDelivered(groups.all(), desk).catch((error: unknown) =>
      logger.warn({ error }, 'delivered positions were not recorded'),
    );
  return setInterval(() => void tell(), limits.deliveredEveryMs).unref();
}

function gateOf(core: LiveCore, parts: LiveParts): SocketGate {
  const { limits, executor, feed, clock, logger } = parts;
  const { groups, sockets, tokens, figures, due } = core;
  const protocol = liveProtocol({
    ...parts,
    ...limits,
    ...{ groups, sockets, tokens, figures },
    operations: new Operations(executor.schema, parts.gate),
    now: () => clock.now().getTime(),
    newest: () => feed.head(),
    join: (member) => groups.join(member),
    onLeave: (member) => core.leave(member),
    onAdmitted: ({ token }) => due.expect(token.expiresAt.getTime()),
  });
  return createSocketGate({
    protocol,
    sockets,
    mostSockets: limits.sockets,
    maxMessageBytes: limits.maxMessageBytes,
    allowedOrigins: new Set(parts.allowedOrigins ?? []),
    onClosed: (socket) => core.closed(socket),
    onFailure: (error) => logger.warn({ error }, 'a socket failed'),
  });
}

/** Closing comes first: nobody is told that a subscription is complete, for it may go on at another hub. */
async function sayGoodbye({ sockets }: LiveCore, { limits, monotonic, pause }: LiveParts): Promise<void> {
  for (const socket of sockets.open) socket.close(CLOSE.goingAway, 'Going away');
  for (const socket of sockets.open) for (const member of socket.members) member.finish();
  const until = monotonic() + limits.stopWithinMs;
  while (sockets.open.size > 0 && monotonic() < until) await pause(20);
  for (const socket of sockets.open) socket.terminate();
}
