import { setImmediate as breath } from 'node:timers/promises';
import type { RunSubgraph } from './compiled-operations';

interface Work {
  running: number;
  readonly waiting: (() => void)[];
}

/** By operation context: what its in-process subgraphs are still doing. */
const works = new WeakMap<object, Work>();

function workOf(context: object): Work {
  const known = works.get(context) ?? { running: 0, waiting: [] };
  works.set(context, known);
  return known;
}

/** Runs as before, and is counted among its operation's local work meanwhile. */
export function counted(run: RunSubgraph): RunSubgraph {
  return async (request) => {
    const { context } = request;
    if (typeof context !== 'object' || context === null) return run(request);
    const work = workOf(context);
    work.running += 1;
    try {
      return await run(request);
    } finally {
      work.running -= 1;
      if (work.running === 0) for (const tell of work.waiting.splice(0)) tell();
    }
  };
}

/**
 * Resolves once the operation's in-process subgraphs have nothing under way: what an engine asks them for next depends
 * on whoever waits here, or comes later.
 */
export async function localWorkDone(context: object): Promise<void> {
  const work = workOf(context);
  await breath();
  while (work.running > 0) {
    await new Promise<void>((resolve) => work.waiting.push(resolve));
    await breath();
  }
}
