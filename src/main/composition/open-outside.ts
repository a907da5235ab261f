import { join } from 'node:path';
import { committed, SUPERGRAPH_FILE } from '../../gateway/compose/schema-files';
import { ownSubgraphs } from '../../gateway/compose/subgraphs';
import { assembleOutside, type Outside } from '../../gateway/outside/assemble-outside';
import type { Composed } from '../../gateway/outside/compose-outside';
import type { OutsideRegistration } from '../../gateway/outside/registration';
import type { Config } from '../../platform/config';
import { createOutwardDesk } from '../../store/outward/create-outward-desk';
import { loadOutside } from '../load-outside';
import type { Installation } from './installation';
import { programFolder } from './program-folder';
import type { VitalSigns } from './vital-signs';
import { watchOutside } from './watch-outside';

/** The agencies outside that OUTSIDE registers; none when it is not set. */
export function outsideRegistrations(
  { outsideDir }: Pick<Config, 'outsideDir'>,
  env: Readonly<Record<string, string | undefined>>,
): readonly OutsideRegistration[] {
  if (outsideDir === null) return [];
  const schemaFile = join(programFolder(), 'schema', 'outside', 'registration.schema.json');
  return loadOutside({ folder: outsideDir, schemaFile, env });
}

/** The hub's own supergraph, as it comes with the program. */
export function publishedSupergraph(): Composed {
  const supergraphSdl = committed(programFolder(), SUPERGRAPH_FILE);
  if (supergraphSdl === null) throw new Error('the supergraph is not beside the program');
  return { supergraphSdl, parts: ownSubgraphs() };
}

/** Takes in what the registrations contribute, as far as it may be. */
export function openOutside({ config, pools, clock, log }: Installation, { metrics }: VitalSigns): Outside {
  const registrations = outsideRegistrations(config, process.env);
  const names = registrations.map(({ name }) => name);
  return assembleOutside({
    registrations,
    hub: publishedSupergraph(),
    desk: createOutwardDesk(pools.record, clock),
    events: watchOutside(names, metrics, log),
  });
}
