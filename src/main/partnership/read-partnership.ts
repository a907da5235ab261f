import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parse } from 'yaml';
import { agencyId, kindOf } from '../../model/agency/agency-id';
import { CommandFailure } from '../terminal/command-failure';
import { EXIT } from '../terminal/exit-codes';
import type { AdoptedProtocol, PartnerAgency, PartnerIssuer, Partnership, PublicKey } from './partnership';

/** Reads the file that ISSUERS names (YAML or JSON): agencies, their sources, and the public keys of their issuers. */
export async function readPartnership(path: string, knownSources: readonly string[]): Promise<Partnership> {
  const text = await readFile(path, 'utf8').catch(() => refuse(path, 'cannot be read'));
  const file = object(parseText(path, text), path, 'the file');
  const agencies = array(file['agencies'], path, 'agencies');
  if (agencies.length === 0) refuse(path, 'lists no agency');
  return Promise.all(
    agencies.map((entry, index) => agencyOf(entry, { path, at: `agencies[${index}]`, knownSources })),
  );
}

interface Place {
  readonly path: string;
  readonly at: string;
  readonly knownSources: readonly string[];
}

async function agencyOf(value: unknown, { path, at, knownSources }: Place): Promise<PartnerAgency> {
  const entry = object(value, path, at);
  const id = agencyId(text(entry['id'], path, `${at}.id`));
  if (id === null) return refuse(path, `${at}.id is not an agency id such as pf:99 or la:991`);
  const sources = array(entry['sources'] ?? [], path, `${at}.sources`).map((s) =>
    text(s, path, `${at}.sources`),
  );
  const unknown = sources.find((source) => !knownSources.includes(source));
  if (unknown !== undefined) refuse(path, `${at}.sources names a source without an adapter`);
  return {
    id,
    name: text(entry['name'], path, `${at}.name`),
    kind: kindOf(id),
    validFrom: date(entry['validFrom'] ?? '2000-01-01', path, `${at}.validFrom`),
    validTo: entry['validTo'] === undefined ? null : date(entry['validTo'], path, `${at}.validTo`),
    sources,
    issuer: await issuerOf(entry['issuer'], path, `${at}.issuer`),
    protocols: array(entry['protocol'] ?? [], path, `${at}.protocol`).map((adopted, index) =>
      adoptedOf(adopted, path, `${at}.protocol[${index}]`),
    ),
  };
}

function adoptedOf(value: unknown, path: string, at: string): AdoptedProtocol {
  const entry = object(value, path, at);
  return { id: text(entry['id'], path, `${at}.id`), from: date(entry['from'], path, `${at}.from`) };
}

async function issuerOf(value: unknown, path: string, at: string): Promise<PartnerIssuer> {
  const entry = object(value, path, at);
  const iss = text(entry['iss'], path, `${at}.iss`);
  const url = entry['jwksUrl'];
  if (url !== undefined) return { iss, keys: { kind: 'fetched', url: httpsUrl(url, path, `${at}.jwksUrl`) } };
  const file = entry['jwksFile'];
  const jwks = file === undefined ? entry['jwks'] : await readJwks(path, text(file, path, `${at}.jwksFile`));
  const keys = array(object(jwks, path, `${at}.jwks`)['keys'], path, `${at}.jwks.keys`);
  return {
    iss,
    keys: { kind: 'given', keySet: { keys: keys.map((key) => publicKey(key, path, `${at}.jwks.keys`)) } },
  };
}

function httpsUrl(value: unknown, path: string, at: string): string {
  const url = text(value, path, at);
  return URL.canParse(url) && new URL(url).protocol === 'https:'
    ? url
    : refuse(path, `${at} must be an https address`);
}

async function readJwks(path: string, file: string): Promise<unknown> {
  const full = resolve(dirname(path), file);
  return parseText(full, await readFile(full, 'utf8').catch(() => refuse(full, 'cannot be read')));
}

function publicKey(value: unknown, path: string, at: string): PublicKey {
  const key = object(value, path, at);
  const kid = text(key['kid'], path, `${at}.kid`);
  if ('d' in key || 'k' in key) refuse(path, `${at} holds a secret key; list public keys only`);
  return { ...key, kid };
}

function parseText(path: string, content: string): unknown {
  try {
    return parse(content);
  } catch {
    return refuse(path, 'is neither YAML nor JSON');
  }
}

function object(value: unknown, path: string, at: string): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { ...value }
    : refuse(path, `${at} must be an object`);
}

function array(value: unknown, path: string, at: string): readonly unknown[] {
  return Array.isArray(value) ? value : refuse(path, `${at} must be a list`);
}

function text(value: unknown, path: string, at: string): string {
  return typeof value === 'string' && value !== '' ? value : refuse(path, `${at} must be a text`);
}

function date(value: unknown, path: string, at: string): Date {
  const found = new Date(typeof value === 'string' ? value : Number.NaN);
  return Number.isNaN(found.getTime()) ? refuse(path, `${at} must be a date`) : found;
}

function refuse(path: string, problem: string): never {
  throw new CommandFailure(EXIT.wrongUse, `${path}: ${problem}`, 'Correct the file that ISSUERS names.');
}
