import { dirname, join } from 'node:path';
import type { ProtocolVersion } from '../../model/protocol/adopted-protocols';
import { readLocalDate } from '../../model/time/london-time';
import type { Instant } from '../../model/time/occurred';
import { readYamlFile, readYamlFolder, UnusableDataFile } from '../../platform/yaml-folder';
import type { YamlDocument } from '../../platform/yaml-folder';
import { checkProtocol } from './check/check-protocol';
import type { ProtocolFile } from './protocol-file';
import { readRules } from './read-rules';

/** A protocol that is in order: as its file has it, and as the rules work by it. */
export interface ReadProtocol extends ProtocolVersion {
  readonly document: YamlDocument<ProtocolFile>;
}

const SCHEMA = 'protocol.schema.json';

/** Every protocol of a folder, or an error that names each fault of each by file and line. */
export function readProtocols(folder: string): readonly ReadProtocol[] {
  const documents = readYamlFolder<ProtocolFile>(folder, join(folder, SCHEMA));
  refuseFaults(documents);
  return documents.map(protocolOf);
}

/** One protocol, held to the schema that lies beside those of `folder`. */
export function readProtocol(file: string, folder = dirname(file)): ReadProtocol {
  const document = readYamlFile<ProtocolFile>(file, join(folder, SCHEMA));
  refuseFaults([document]);
  return protocolOf(document);
}

function refuseFaults(documents: readonly YamlDocument<ProtocolFile>[]): void {
  const found = documents.flatMap((document) =>
    checkProtocol(document.content).map(
      ({ path, says }) => `${document.at(path)}: ${path.slice(0, 3).join('.')}: ${says}`,
    ),
  );
  if (found.length > 0) throw new UnusableDataFile(found.join('\n'));
}

function protocolOf(document: YamlDocument<ProtocolFile>): ReadProtocol {
  const { id, version, title, clocks, validFrom, validTo, bankHolidays } = document.content;
  return {
    document,
    protocol: {
      ...readRules(document.content),
      id,
      version,
      title,
      returnInterview: clocks['return-interview'],
      ...(bankHolidays === undefined ? {} : { bankHolidays }),
    },
    from: startOf(validFrom),
    to: startOf(validTo),
  };
}

function startOf(day: string | undefined): Instant | null {
  return day === undefined ? null : (readLocalDate(day)?.start ?? null);
}
