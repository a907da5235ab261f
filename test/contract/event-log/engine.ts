import type { EventLog } from '../../../src/hub/ports/event-log';

/** How a process of its own reaches the same log. */
export type EngineAddress =
  | { readonly engine: 'embedded'; readonly url: string }
  | { readonly engine: 'kafka'; readonly address: string };

/** One kind of event log, running. Every `open` is as good as another process. */
export interface Engine {
  readonly address: EngineAddress;
  open(): EventLog;
  close(): Promise<void>;
}
