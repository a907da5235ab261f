import type { AgencyFact, FactKey, SubjectRef } from '../agency-fact/agency-fact';
import { recordText, subjectText } from '../agency-fact/canonical';
import { isFirmIdentifier, saysMoreThanALink } from '../child/child-subjects';
import { comparedIdentifier, ownIdentifier } from './identifier-key';
import type { ComparedIdentifier } from './identifier-key';
import { birthKey, identifierKeyText } from './match-keys';
import { exactName, looseName } from './match-names';

/** Where a key is first given, and of whom. */
export interface Ground {
  readonly subject: SubjectRef;
  readonly fact: FactKey;
}

/** What the subjects of one linked cluster bring to a match, from effective facts. */
export interface Evidence {
  /** Identifiers, by the text of their match key. */
  readonly identifiers: ReadonlyMap<string, Ground>;
  /** Date of birth with family name, by the text of their match key. */
  readonly births: ReadonlyMap<string, Ground>;
  /** Names and date of birth that one fact gives together, compared exactly; with the text of their match key. */
  readonly descriptions: ReadonlyMap<string, string>;
  /** Responsible authority, host authority, placement. */
  readonly relations: ReadonlySet<string>;
  /** Values by issuer and scheme. */
  readonly valuesOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** Each source's latest word of each subject; names as compared loosely. */
  readonly datesOfBirth: ReadonlySet<string>;
  readonly familyNames: ReadonlySet<string>;
  readonly givenNames: ReadonlySet<string>;
  /** Records in which its people are known by their place in the record alone: two such people are two. */
  readonly records: ReadonlySet<string>;
}

/**
 * The evidence of one cluster. Facts are effective, in order, and of its subjects only. A match key that is crowded
 * names nobody, and is no evidence.
 */
export function evidenceOf(
  cluster: readonly SubjectRef[],
  own: readonly AgencyFact[],
  isCrowded: (text: string) => boolean,
): Evidence {
  const births = [...birthsOf(own)].filter(([text]) => !isCrowded(text));
  const descriptions = own.flatMap(descriptionOf).filter(([, text]) => !isCrowded(text));
  return {
    ...identifiersOf(cluster, own, isCrowded),
    births: new Map(births),
    descriptions: new Map(descriptions),
    relations: new Set(own.flatMap(relationsOf)),
    datesOfBirth: lastWords(own, (body) => body.dateOfBirth),
    familyNames: lastWords(own, (body) => looseNameOf(body.familyName)),
    givenNames: lastWords(own, (body) => looseNameOf(body.givenName)),
    records: new Set(own.flatMap(recordOf)),
  };
}

type Described = Extract<AgencyFact['body'], { readonly kind: 'subject-described' }>;

function identifiersOf(
  cluster: readonly SubjectRef[],
  own: readonly AgencyFact[],
  isCrowded: (text: string) => boolean,
): Pick<Evidence, 'identifiers' | 'valuesOf'> {
  const identifiers = new Map<string, Ground>();
  const valuesOf = new Map<string, Set<string>>();
  const add = (compared: ComparedIdentifier | null, ground: Ground | null): void => {
    if (compared === null || ground === null) return;
    const text = identifierKeyText(compared.key);
    if (isCrowded(text)) return;
    if (!identifiers.has(text)) identifiers.set(text, ground);
    valuesOf.set(compared.scheme, (valuesOf.get(compared.scheme) ?? new Set()).add(compared.key));
  };
  for (const subject of cluster) add(ownIdentifier(subject), groundOf(subject, own));
  for (const { subject, body, key: fact } of own)
    if (body.kind === 'identifier-held')
      add(comparedIdentifier(body.issuer, body.scheme, body.value), { subject, fact });
  return { identifiers, valuesOf };
}

/** A subject that only a link names has no fact of its own: then the cluster's first stands for it. */
function groundOf(subject: SubjectRef, own: readonly AgencyFact[]): Ground | null {
  const text = subjectText(subject);
  const first = own.find((fact) => subjectText(fact.subject) === text) ?? own[0];
  return first === undefined ? null : { subject, fact: first.key };
}

function birthsOf(own: readonly AgencyFact[]): ReadonlyMap<string, Ground> {
  const births = new Map<string, Ground>();
  for (const { subject, body, key: fact } of own) {
    const text = body.kind === 'subject-described' ? birthKey(body) : null;
    if (text !== null && !births.has(text)) births.set(text, { subject, fact });
  }
  return births;
}

function descriptionOf({ body }: AgencyFact): readonly (readonly [string, string])[] {
  if (body.kind !== 'subject-described') return [];
  const [given, family] = [nameOf(body.givenName), nameOf(body.familyName)];
  const birth = birthKey(body);
  if (given === undefined || family === undefined || birth === null) return [];
  return [[JSON.stringify([given, family, body.dateOfBirth]), birth]];
}

/** The record of somebody whom their source knows by their place in it; a person's decision elsewhere is no such record. */
function recordOf({ key, subject, body }: AgencyFact): readonly string[] {
  const inIt = key.agency === subject.agency && !isFirmIdentifier(subject) && saysMoreThanALink(body);
  return inIt ? [recordText(key)] : [];
}

function relationsOf({ body }: AgencyFact): readonly string[] {
  if (body.kind === 'placement-recorded') return placement(body.address);
  if (body.kind !== 'care-described') return [];
  const { responsibleAuthority: responsible, hostAuthority: host } = body;
  return [
    ...(responsible === undefined ? [] : [`responsible ${responsible}`]),
    ...(host === undefined ? [] : [`host ${host}`]),
    ...placement(body.placement),
  ];
}

function placement(text: string | undefined): readonly string[] {
  const place = nameOf(text);
  return place === undefined ? [] : [`placement ${place}`];
}

function lastWords(
  own: readonly AgencyFact[],
  read: (body: Described) => string | undefined,
): ReadonlySet<string> {
  const words = new Map<string, string>();
  for (const { key, subject, body } of own) {
    const word = body.kind === 'subject-described' ? read(body) : undefined;
    if (word !== undefined) words.set(JSON.stringify([key.agency, subjectText(subject)]), word);
  }
  return new Set(words.values());
}

function nameOf(text: string | undefined): string | undefined {
  return exactName(text ?? '') || undefined;
}

function looseNameOf(text: string | undefined): string | undefined {
  return looseName(text ?? '') || undefined;
}
