import { join } from 'node:path';
import type { AgencyId } from '../model/agency/agency-id';
import { adoptedProtocols } from '../model/protocol/adopted-protocols';
import type { Adoption, ProtocolVersion } from '../model/protocol/adopted-protocols';
import { NO_RULES } from '../model/protocol/protocol';
import type { Protocols, ReturnInterviewClock } from '../model/protocol/protocol';
import { instantAt } from '../model/time/instant';
import { readLocalDate } from '../model/time/london-time';
import type { Instant } from '../model/time/occurred';
import { readYamlFolder, UnusableDataFile } from '../platform/yaml-folder';
import type { YamlDocument } from '../platform/yaml-folder';

/** A protocol as its file has it. */
interface ProtocolFile {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly clocks: { readonly 'return-interview': ReturnInterviewClock };
}

/** Who works by which protocol, and from when; as much of a partner agency as matters here. */
export interface Adopter {
  readonly id: AgencyId;
  readonly protocols: readonly { readonly id: string; readonly from: Date }[];
}

/** Reads the protocols of a folder, all or none, as the agencies have adopted them. An error names file and line of what is wrong. */
export function loadProtocols(folder: string, adopters: readonly Adopter[]): Protocols {
  const documents = readYamlFolder<ProtocolFile>(folder, join(folder, 'protocol.schema.json'));
  const versions = documents.map(versionOf);
  refuseOverlaps(documents, versions);
  try {
    return adoptedProtocols(versions, adopters.flatMap(adoptionsOf));
  } catch (error) {
    throw new UnusableDataFile(`${folder}: ${error instanceof Error ? error.message : 'unusable'}`);
  }
}

function versionOf(document: YamlDocument<ProtocolFile>): ProtocolVersion {
  const { id, version, title, clocks } = document.content;
  const returnInterview = clocks['return-interview'];
  if (returnInterview.warnHours >= returnInterview.hours) {
    const place = document.at(['clocks', 'return-interview', 'warnHours']);
    throw new UnusableDataFile(`${place}: the warning comes before the clock has started`);
  }
  return {
    protocol: { ...NO_RULES, id, version, title, returnInterview },
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
