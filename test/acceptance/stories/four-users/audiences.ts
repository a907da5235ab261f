import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { demonstrationAgencies } from '../../../../src/main/demonstration/partnership';
import { kindOf } from '../../../../src/model/agency/agency-id';
import type { Person } from './installation';
import type { PlantedChild } from './planted-world';

const FOLDER = join(process.cwd(), 'schema/agreements');
const GROUND_IDS: Readonly<Record<string, string>> = { meeting: ':planted', commission: ':planted' };

/** A decision as an agreement's file writes it; read here anew, so that the program's own reading is what is tested. */
type Written = 'allow' | 'silent' | { readonly withhold: string };
interface AgreementFile {
  readonly role: string;
  readonly agencies: readonly string[];
  readonly purposes: {
    readonly allowed: Readonly<Record<string, { readonly bases: { readonly allowed: readonly string[] } }>>;
  };
  readonly clearances: readonly string[];
  readonly categories: Readonly<Record<string, Written>>;
  readonly exceptions?: readonly {
    readonly when: { readonly purpose?: string; readonly basis?: string };
    readonly categories: Readonly<Record<string, Written>>;
  }[];
}

/** Somebody who may look, and what the files say they may be told. */
export interface PlannedAudience {
  readonly title: string;
  readonly person: Person & { readonly purpose: string; readonly basis: string };
  mayKnowOf(child: PlantedChild): boolean;
  mayBeTold(child: PlantedChild, category: string): boolean;
}

/** Every role at every agency of the demonstration, for each purpose and on each ground its agreement allows. */
export function everyAudience(): readonly PlannedAudience[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yaml'))
    .map((file): AgreementFile => parse(readFileSync(join(FOLDER, file), 'utf8')))
    .flatMap(audiencesOf);
}

function audiencesOf(agreement: AgreementFile): readonly PlannedAudience[] {
  const agencies = demonstrationAgencies().filter(({ id }) => agreement.agencies.includes(kindOf(id)));
  const grounds = Object.entries(agreement.purposes.allowed).flatMap(([purpose, { bases }]) =>
    bases.allowed.map((kind) => ({ purpose, kind })),
  );
  const cleared = agreement.clearances.length === 0 ? [[]] : [[], agreement.clearances];
  return agencies.flatMap(({ id }) =>
    grounds.flatMap((ground) => cleared.map((clearance) => planned(agreement, id, { ...ground, clearance }))),
  );
}

interface Ground {
  readonly purpose: string;
  readonly kind: string;
  readonly clearance: readonly string[];
}

function planned(agreement: AgreementFile, agency: string, ground: Ground): PlannedAudience {
  const { purpose, kind, clearance } = ground;
  const basis = `${kind}${GROUND_IDS[kind] ?? ''}`;
  const scope = scopeOf(agency, kind, basis);
  const knows = written(agreement, ground, 'existence') === 'allow';
  const mayKnowOf = ({ scopes }: PlantedChild): boolean => knows && scopes.includes(scope);
  const cleared = clearance.length === 0 ? 'uncleared' : 'cleared';
  // One person may hold only so many sockets.
  const person = kind === 'caseload' ? 'own-worker' : `${agreement.role}-${kind}-${cleared}`;
  return {
    title: `${agreement.role} of ${agency}, ${purpose}, ${kind}, ${cleared}`,
    person: { agency, role: agreement.role, purpose, clearance, basis, person },
    mayKnowOf,
    mayBeTold: (child, category) =>
      mayKnowOf(child) &&
      written(agreement, ground, category) === 'allow' &&
      child.markers.every((marker) => clearance.includes(marker) || !isCovered(category, marker)),
  };
}

function written(agreement: AgreementFile, { purpose, kind }: Ground, category: string): Written {
  const exception = agreement.exceptions?.find(
    ({ when, categories }) =>
      (when.purpose ?? purpose) === purpose && (when.basis ?? kind) === kind && category in categories,
  );
  return exception?.categories[category] ?? agreement.categories[category] ?? 'silent';
}

function isCovered(category: string, marker: string): boolean {
  return marker === 'restricted' ? category !== 'existence' : category === 'whereabouts';
}

function scopeOf(agency: string, kind: string, basis: string): string {
  if (kind === 'standing') return `agency:${agency}`;
  return kind === 'caseload' ? `caseload:${agency}:own-worker` : `${basis}:${agency}`;
}
