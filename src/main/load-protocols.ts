import { join } from 'node:path';
import type { AgencyId } from '../model/agency/agency-id';
import { adoptedProtocols } from '../model/protocol/adopted-protocols';
import type { Adoption, ProtocolVersion } from '../model/protocol/adopted-protocols';
import type { Protocols } from '../model/protocol/protocol';
import { instantAt } from '../model/time/instant';
import { readLocalDate } from '../model/time/london-time';
import type { Instant } from '../model/time/occurred';
import { readYamlFolder, UnusableDataFile } from '../platform/yaml-folder';
import type { YamlDocument } from '../platform/yaml-folder';
import { checkProtocol } from './protocols/check-protocol';
import type { ProtocolFile } from './protocols/protocol-file';
import { readRules } from './protocols/read-rules';

/** Who works by which protocol, and from when; as much of a partner agency as matters here. */
export interface Adopter {
  readonly id: AgencyId;
  readonly protocols: readonly { readonly id: string; readonly from: Date }[];
}

/** Reads the protocols of a folder, all or none, as the agencies have adopted them. An error names file and line of what is wrong. */
export function loadProtocols(folder: string, adopters: readonly Adopter[]): Protocols {
  const documents = readYamlFolder<ProtocolFile>(folder, join(folder, 'protocol.schema.json'));
  refuseFaults(documents);
  const versions = documents.map(versionOf);
  refuseOverlaps(documents, versions);
  try {
    return adoptedProtocols(versions, adopters.flatMap(adoptionsOf));
  } catch (error) {
    throw new UnusableDataFile(`${folder}: ${error instanceof Error ? error.message : 'unusable'}`);
  }
}

/** All that is wrong with all of them, each with its file and line. */
function refuseFaults(documents: readonly YamlDocument<ProtocolFile>[]): void {
  const found = documents.flatMap((document) =>
    checkProtocol(document.content).map(({ path, says }) => `${document.at(path)}: ${says}`),
  );
  if (found.length > 0) throw new UnusableDataFile(found.join('\n'));
}

function versionOf(document: YamlDocument<ProtocolFile>): ProtocolVersion {
  const { id, version, title, clocks } = document.content;
  return {
    protocol: {
      ...readRules(document.content),
      id,
      version,
      title,
      returnInterview: clocks['return-interview'],
    },
    from: dayOf(document, 'validFrom'),
    to: dayOf(document, 'validTo'),
  };
}

function dayOf(document: YamlDocument<ProtocolFile>, field: 'validFrom' | 'validTo'): Instant | null {
  const text = document.content[field];
  if (text === undefined) return null;
  const day = readLocalDate(text);
  if (day === null) throw new UnusableDataFile(`${document.at([field])}: ${field} is no day of the calendar`);
  return day.start;
}

/** On no day may two versions of one protocol hold. */
function refuseOverlaps(
  documents: readonly YamlDocument<ProtocolFile>[],
  versions: readonly ProtocolVersion[],
): void {
  versions.forEach((one, index) => {
    const clash = versions
      .slice(0, index)
      .some((other) => other.protocol.id === one.protocol.id && overlaps(other, one));
    if (clash)
      throw new UnusableDataFile(
        `${documents[index]?.at(['validFrom']) ?? ''}: another version of ${one.protocol.id} holds on some of these days`,
      );
  });
}

function overlaps(a: ProtocolVersion, b: ProtocolVersion): boolean {
  return (
    (a.to === null || b.from === null || b.from < a.to) && (b.to === null || a.from === null || a.from < b.to)
  );
}

function adoptionsOf({ id, protocols }: Adopter): readonly Adoption[] {
  return protocols.map((adopted) => ({
    agency: id,
    protocol: adopted.id,
    from: instantAt(adopted.from.getTime()),
  }));
}
