import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { OutsideLimits, OutsideRegistration } from '../gateway/outside/registration';
import { agencyId } from '../model/agency/agency-id';
import type { InformationCategory } from '../model/sharing/information-category';
import { readYamlFolder, UnusableDataFile } from '../platform/yaml-folder';
import type { YamlDocument } from '../platform/yaml-folder';

/** A registration as its file writes it. */
interface WrittenRegistration {
  readonly name: string;
  readonly agency: string;
  readonly url: string;
  readonly sdl: string;
  readonly identifier: { readonly scheme: string };
  readonly outbound: { readonly purpose: string; readonly reads: string };
  readonly fields: Readonly<Record<string, InformationCategory>>;
  readonly authorization?: { readonly fromEnvironment?: string; readonly fromFile?: string };
  readonly limits?: Partial<OutsideLimits>;
  readonly wakeUps?: { readonly url: string; readonly field: string };
}

export interface OutsideFolder {
  readonly folder: string;
  /** The JSON Schema that registrations are held to. */
  readonly schemaFile: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const LIMITS: OutsideLimits = {
  timeoutMs: 1_500,
  mostAtOnce: 8,
  mostBytes: 262_144,
  mostFailures: 5,
  pauseMs: 10_000,
};

/** Reads the registrations of a folder, all or none: an error names the file and line of what is wrong. */
export function loadOutside({ folder, schemaFile, env }: OutsideFolder): readonly OutsideRegistration[] {
  const documents = readYamlFolder<WrittenRegistration>(folder, schemaFile);
  const names = documents.map(({ content }) => content.name);
  return documents.map((document, index) => {
    if (names.indexOf(document.content.name) !== index)
      throw new UnusableDataFile(`${document.at(['name'])}: ${document.content.name} is registered already`);
    return registrationOf(document, folder, env);
  });
}

function registrationOf(
  document: YamlDocument<WrittenRegistration>,
  folder: string,
  env: OutsideFolder['env'],
): OutsideRegistration {
  const { content, text } = document;
  const agency = agencyId(content.agency);
  if (agency === null) throw new UnusableDataFile(`${document.at(['agency'])}: not an agency id`);
  const version = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return {
    name: content.name,
    agreement: { agency, scheme: content.identifier.scheme, purpose: content.outbound.purpose, version },
    url: content.url,
    sdl: fileOf(join(folder, content.sdl), document.at(['sdl'])),
    categories: content.fields,
    authorization: authorizationOf(document, folder, env),
    limits: { ...LIMITS, ...content.limits },
    wakeUps: content.wakeUps ?? null,
  };
}

function authorizationOf(
  { content, at }: YamlDocument<WrittenRegistration>,
  folder: string,
  env: OutsideFolder['env'],
): string | null {
  const { fromEnvironment, fromFile } = content.authorization ?? {};
  if (fromFile !== undefined)
    return fileOf(resolve(folder, fromFile), at(['authorization', 'fromFile'])).trim();
  if (fromEnvironment === undefined) return null;
  const value = env[fromEnvironment];
  if (value !== undefined && value !== '') return value;
  throw new UnusableDataFile(`${at(['authorization', 'fromEnvironment'])}: ${fromEnvironment} is not set`);
}

function fileOf(path: string, at: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new UnusableDataFile(`${at}: the file it names cannot be read`);
  }
}
