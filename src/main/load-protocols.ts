import type { AgencyId } from '../model/agency/agency-id';
import { adoptedProtocols } from '../model/protocol/adopted-protocols';
import type { Adoption } from '../model/protocol/adopted-protocols';
import type { Protocols } from '../model/protocol/protocol';
import { instantAt } from '../model/time/instant';
import { UnusableDataFile } from '../platform/yaml-folder';
import { refuseOverlaps } from './protocols/check/overlaps';
import { readProtocols } from './protocols/read-protocols';

/** Who works by which protocol, and from when; as much of a partner agency as matters here. */
export interface Adopter {
  readonly id: AgencyId;
  readonly protocols: readonly { readonly id: string; readonly from: Date }[];
}

/** Reads the protocols of a folder, all or none, as the agencies have adopted them. An error names file and line of what is wrong. */
export function loadProtocols(folder: string, adopters: readonly Adopter[]): Protocols {
  const versions = readProtocols(folder);
  refuseOverlaps(versions);
  try {
    return adoptedProtocols(versions, adopters.flatMap(adoptionsOf));
  } catch (error) {
    throw new UnusableDataFile(`${folder}: ${error instanceof Error ? error.message : 'unusable'}`);
  }
}

function adoptionsOf({ id, protocols }: Adopter): readonly Adoption[] {
  return protocols.map((adopted) => ({
    agency: id,
    protocol: adopted.id,
    from: instantAt(adopted.from.getTime()),
  }));
}
