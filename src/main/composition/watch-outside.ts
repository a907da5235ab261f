import { SCHEMA_STATES, WAKE_UPS, type OutsideEvents } from '../../gateway/outside/outside-events';
import { TROUBLES } from '../../gateway/outside/unavailable';
import type { Logger } from '../../platform/logger';
import type { Metrics } from '../../platform/metrics';

/** Says in figures and log lines how the agencies outside answer. */
export function watchOutside(names: readonly string[], metrics: Metrics, log: Logger): OutsideEvents {
  const subgraph = names;
  const calls = metrics.counter({
    name: 'joint_picture_outside_calls_total',
    help: 'Calls to subgraphs of agencies outside, by how they ended',
    labels: { subgraph, outcome: ['answered', ...TROUBLES] },
  });
  const wakeUps = metrics.counter({
    name: 'joint_picture_outside_wake_ups_total',
    help: 'What came over the subscriptions of agencies outside',
    labels: { subgraph, kind: WAKE_UPS },
  });
  const schema = metrics.gauge({
    name: 'joint_picture_outside_schema',
    help: 'One where the contract of an agency outside stands so, or what it serves now compares so',
    labels: { subgraph, state: SCHEMA_STATES },
  });
  return {
    called: (name, outcome) => calls({ subgraph: name, outcome }),
    wakeUp: (name, kind) => wakeUps({ subgraph: name, kind }),
    schema(name, state) {
      const offer = state !== 'in-force' && state !== 'left-out';
      for (const each of SCHEMA_STATES)
        if ((each === 'in-force' || each === 'left-out') !== offer)
          schema({ subgraph: name, state: each }, each === state ? 1 : 0);
      const fields = { event: 'outside-schema', source: name, state };
      if (state === 'left-out' || state === 'refused')
        log.error(fields, 'a contract of an agency outside is refused');
      else log.info(fields, 'a contract of an agency outside was looked at');
    },
    failed: (name, error) =>
      log.warn({ event: 'outside-failed', source: name, error }, 'an agency outside was not asked'),
  };
}
