import type { SubscribersProcess } from './subscribers-process';

/** What a run of events against one server came to. */
export interface FanOutRun {
  readonly framesPerSecond: number;
  readonly cpuMillisecondsPerEvent: number;
}

export interface FanOutPlan {
  readonly events: number;
  /** Events under way at once; the next starts when the frames of the oldest have all arrived. */
  readonly window: number;
  readonly framesPerEvent: number;
  /** Frames already counted before this run. */
  readonly already: number;
}

/** Sends events, `window` at a time, each counted done when every frame it owes has reached the subscribers. */
export async function runClosedLoop(
  subscribers: SubscribersProcess,
  send: (event: number) => Promise<void> | void,
  plan: FanOutPlan,
): Promise<FanOutRun> {
  const cpu = process.cpuUsage();
  const started = process.hrtime.bigint();
  for (let event = 0; event < plan.events; event += 1) {
    if (event >= plan.window)
      await subscribers.until(plan.already + (event - plan.window + 1) * plan.framesPerEvent);
    await send(event);
  }
  await subscribers.until(plan.already + plan.events * plan.framesPerEvent);
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  const used = process.cpuUsage(cpu);
  return {
    framesPerSecond: (plan.events * plan.framesPerEvent) / seconds,
    cpuMillisecondsPerEvent: (used.user + used.system) / 1000 / plan.events,
  };
}
