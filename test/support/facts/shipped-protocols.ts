import { join } from 'node:path';
import { demonstrationAdoptions } from '../../../src/main/demonstration/partnership';
import { loadProtocols } from '../../../src/main/load-protocols';
import type { Adopter } from '../../../src/main/load-protocols';
import type { Protocols } from '../../../src/model/protocol/protocol';

/** The protocols that come with the program, as the demonstration's agencies or the given ones have adopted them. */
export function shippedProtocols(adopters: readonly Adopter[] = demonstrationAdoptions()): Protocols {
  return loadProtocols(join(__dirname, '../../../schema/protocols'), adopters);
}
