import type { AgencyFact } from '../../../src/model/agency-fact/agency-fact';
import type { ChildState } from '../../../src/model/child/child-state';
import { foldChild } from '../../../src/model/child/fold-child';
import type { MissingEpisodeState } from '../../../src/model/missing-episode/missing-episode-state';
import type { Protocols } from '../../../src/model/protocol/protocol';
import { ASHBOURNE, MERROW, NORTHVALE, SOUTHMOOR } from './make-fact';
import { shippedProtocols } from './shipped-protocols';
import { told } from './told';
import type { Told } from './told';

export type ProtocolId =
  'west-yorkshire-2026' | 'west-midlands-2015' | 'metropolitan-police' | 'national-framework';

const from = new Date('2015-01-01T00:00:00Z');

/** A child folded while every agency works by one protocol. */
export function childUnder(protocol: ProtocolId, facts: readonly AgencyFact[]): ChildState {
  return foldChild(facts, undefined, protocolsUnder(protocol));
}

const loaded = new Map<ProtocolId, Protocols>();

/** Every agency works by this protocol. Reading the files takes long enough to do it once. */
export function protocolsUnder(protocol: ProtocolId): Protocols {
  const known = loaded.get(protocol);
  if (known !== undefined) return known;
  const agencies = [NORTHVALE, SOUTHMOOR, ASHBOURNE, MERROW];
  const adopters = agencies.map((id) => ({ id, protocols: [{ id: protocol, from }] }));
  const protocols = shippedProtocols(adopters);
  loaded.set(protocol, protocols);
  return protocols;
}

/** The last missing episode of what is told, under one protocol. */
export function episodeUnder(protocol: ProtocolId, ...entries: readonly Told[]): MissingEpisodeState {
  const episode = childUnder(protocol, told(...entries)).missingEpisodes.at(-1);
  if (episode === undefined) throw new Error('nothing told of a missing episode');
  return episode;
}
