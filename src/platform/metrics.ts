import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** Each label with every value it may take. A label cannot carry a text that was not foreseen. */
export type Labels = Readonly<Record<string, readonly string[]>>;

export type LabelValues<L extends Labels> = { readonly [Name in keyof L]: L[Name][number] };

export interface MetricOptions<L extends Labels> {
  readonly name: string;
  readonly help: string;
  readonly labels: L;
}

export interface Metrics {
  counter<L extends Labels>(options: MetricOptions<L>): (values: LabelValues<L>, by?: number) => void;
  gauge<L extends Labels>(options: MetricOptions<L>): (values: LabelValues<L>, value: number) => void;
  /** Observes seconds. */
  seconds<L extends Labels>(options: MetricOptions<L>): (values: LabelValues<L>, seconds: number) => void;
  /** Called each time before the figures are told, to set what is only known on looking. */
  beforeTelling(look: () => void): void;
  /** The exposition text, and its content type. */
  text(): Promise<string>;
  readonly contentType: string;
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const UNFORESEEN = 'other';

export function createMetrics({ withProcess }: { readonly withProcess: boolean }): Metrics {
  const registry = new Registry();
  const looks: (() => void)[] = [];
  if (withProcess) collectDefaultMetrics({ register: registry });
  const common = <L extends Labels>({ name, help, labels }: MetricOptions<L>) => ({
    name,
    help,
    labelNames: Object.keys(labels),
    registers: [registry],
  });
  return {
    counter: (options) => {
      const counter = new Counter(common(options));
      return (values, by = 1) => counter.inc(foreseen(options.labels, values), by);
    },
    gauge: (options) => {
      const gauge = new Gauge(common(options));
      return (values, value) => gauge.set(foreseen(options.labels, values), value);
    },
    seconds: (options) => {
      const histogram = new Histogram({ ...common(options), buckets: SECONDS });
      return (values, value) => histogram.observe(foreseen(options.labels, values), value);
    },
    beforeTelling: (look) => void looks.push(look),
    text: () => {
      for (const look of looks) look();
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}

/** The types say the same; this holds where a value came in through a cast or from outside. */
function foreseen<L extends Labels>(labels: L, values: LabelValues<L>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(labels).map(([name, allowed]) => {
      const value = values[name];
      return [name, value !== undefined && allowed.includes(value) ? value : UNFORESEEN];
    }),
  );
}
