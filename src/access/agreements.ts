import type { Agreement, AgreementException, BasisKind } from './agreement';
import type { Role } from './viewer';

/** The agreements in force together, one per role. A role without one may nothing. */
export interface Agreements {
  /** Digest of all of them: it changes when any word of any agreement does. */
  readonly version: string;
  readonly byRole: ReadonlyMap<Role, Agreement>;
}

/** Something an agreement says that cannot stand, and the way to it inside its document. */
export interface AgreementProblem {
  readonly document: number;
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Puts agreements in force together, or says what is wrong with them: half-understood agreements grant nothing. */
export function agreementsFrom(
  documents: readonly Agreement[],
  version: string,
): Agreements | { readonly problems: readonly AgreementProblem[] } {
  const problems = documents.flatMap((agreement, document) =>
    [
      ...secondFor(agreement, documents.slice(0, document)),
      ...withinItself(agreement),
      ...existenceHalfShown(agreement),
      ...overlaps(agreement),
    ].map((problem) => ({ document, ...problem })),
  );
  if (problems.length > 0) return { problems };
  return { version, byRole: new Map(documents.map((agreement) => [agreement.role, agreement])) };
}

type Problem = Omit<AgreementProblem, 'document'>;

function secondFor(agreement: Agreement, earlier: readonly Agreement[]): Problem[] {
  if (!earlier.some((other) => other.role === agreement.role)) return [];
  return [{ path: ['role'], message: `${agreement.role} has an agreement already` }];
}

/** Defaults must be among what is allowed, and an exception must speak of a case that can happen. */
function withinItself(agreement: Agreement): Problem[] {
  const { purposes } = agreement;
  const problems: Problem[] = [];
  if (!Object.hasOwn(purposes.allowed, purposes.default)) {
    problems.push({
      path: ['purposes', 'default'],
      message: `${purposes.default} is not an allowed purpose`,
    });
  }
  for (const [name, { bases }] of Object.entries(purposes.allowed)) {
    if (bases.allowed.includes(bases.default)) continue;
    const path = ['purposes', 'allowed', name, 'bases', 'default'];
    problems.push({ path, message: `${bases.default} is not an allowed basis of ${name}` });
  }
  for (const [index, exception] of (agreement.exceptions ?? []).entries()) {
    if (casesOf(agreement).some((each) => applies(exception, each))) continue;
    problems.push({
      path: ['exceptions', index, 'when'],
      message: 'no allowed purpose and basis fit this exception',
    });
  }
  return problems;
}

/** Whoever may not know of the child must not learn it from a notice that something is withheld. */
function existenceHalfShown(agreement: Agreement): Problem[] {
  const said = [agreement.categories, ...(agreement.exceptions ?? []).map((each) => each.categories)];
  return said.flatMap((categories, index) => {
    if (typeof categories.existence !== 'object') return [];
    const path =
      index === 0 ? ['categories', 'existence'] : ['exceptions', index - 1, 'categories', 'existence'];
    return [{ path, message: 'existence is allowed or silent; a notice would give it away' }];
  });
}

/** Two exceptions for one case and one category would need a rule of precedence nobody could read off the page. */
function overlaps(agreement: Agreement): Problem[] {
  const exceptions = agreement.exceptions ?? [];
  return exceptions.flatMap((exception, index) =>
    exceptions.slice(0, index).flatMap((earlier) => {
      const shared = Object.keys(exception.categories).filter((each) =>
        Object.hasOwn(earlier.categories, each),
      );
      const meet = casesOf(agreement).some((each) => applies(exception, each) && applies(earlier, each));
      if (!meet || shared.length === 0) return [];
      const path = ['exceptions', index, 'categories', String(shared[0])];
      return [{ path, message: `an earlier exception also speaks of ${shared[0]} for the same case` }];
    }),
  );
}

interface Case {
  readonly purpose: string;
  readonly basis: BasisKind;
}

/** Every purpose and basis the agreement allows together. */
export function casesOf(agreement: Agreement): readonly Case[] {
  return Object.entries(agreement.purposes.allowed).flatMap(([purpose, { bases }]) =>
    bases.allowed.map((basis) => ({ purpose, basis })),
  );
}

/** Whether an exception speaks of a case. */
export function applies(exception: AgreementException, { purpose, basis }: Case): boolean {
  const { when } = exception;
  return (when.purpose ?? purpose) === purpose && (when.basis ?? basis) === basis;
}
