import { instantAt } from '../../../src/model/time/instant';
import type { Protocol, Protocols } from '../../../src/model/protocol/protocol';
import { ASHBOURNE, at } from './make-fact';
import { shippedProtocols } from './shipped-protocols';

/** Reading them takes as long as folding a thousand children. */
const read = new Map<string, Protocol>();

/** A protocol that comes with the program, as it holds on the evening of the tests. */
export function shippedProtocol(id: string): Protocol {
  const known = read.get(id) ?? readShipped(id);
  read.set(id, known);
  return known;
}

function readShipped(id: string): Protocol {
  const from = new Date(instantAt(0));
  return shippedProtocols([{ id: ASHBOURNE, protocols: [{ id, from }] }]).of(ASHBOURNE, at('12:00').start);
}

/** Every agency works by that protocol at all times. */
export function workingBy(id: string): Protocols {
  const protocol = shippedProtocol(id);
  return { of: () => protocol };
}
