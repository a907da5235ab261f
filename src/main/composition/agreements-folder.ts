import { join } from 'node:path';
import type { Config } from '../../platform/config';
import { programFolder } from './program-folder';

/** The agreements AGREEMENTS names, else those that come with the program. */
export function agreementsFolder(config: Config): string {
  return config.agreementsDir ?? join(programFolder(), 'schema', 'agreements');
}
