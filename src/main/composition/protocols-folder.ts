import { join } from 'node:path';
import type { Config } from '../../platform/config';
import { programFolder } from './program-folder';

/** The protocols PROTOCOLS names, else those that come with the program. */
export function protocolsFolder(config: Config): string {
  return config.protocolsDir ?? join(programFolder(), 'schema', 'protocols');
}
