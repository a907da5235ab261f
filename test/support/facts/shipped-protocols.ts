import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { demonstrationAdoptions } from '../../../src/main/demonstration/partnership';
import { loadProtocols } from '../../../src/main/load-protocols';
import type { Adopter } from '../../../src/main/load-protocols';
import type { Protocols } from '../../../src/model/protocol/protocol';

/** From source and from the build, which is one folder deeper and has no copy. */
const FOLDERS = ['../../../schema/protocols', '../../../../schema/protocols'].map((path) =>
  join(__dirname, path),
);

/** The protocols that come with the program, as the demonstration's agencies or the given ones have adopted them. */
export function shippedProtocols(adopters: readonly Adopter[] = demonstrationAdoptions()): Protocols {
  return loadProtocols(FOLDERS.find(existsSync) ?? 'schema/protocols', adopters);
}
