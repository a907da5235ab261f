import { isAgencyId } from '../agency/agency-id';
import type { AgencyFact, FactKey, SubjectRef } from './agency-fact';
import type { EpisodePointer } from './care-facts';

/** A subject as one text. Injective: different subjects never share it, whatever characters they hold. */
export function subjectText(subject: SubjectRef): string {
  return JSON.stringify([subject.agency, subject.scheme, subject.value]);
}

/** A fact's key as one text, injective. `factKeyOf` reads it back. */
export function factKeyText(key: FactKey): string {
  return JSON.stringify([key.agency, key.source, key.record, key.line, key.part, key.revision]);
}

/** Reads back what `factKeyText` wrote. Throws for any other text: such a text was never written by the hub. */
export function factKeyOf(text: string): FactKey {
  const parts: unknown = JSON.parse(text);
  if (!Array.isArray(parts) || parts.length !== 6) throw new Error('not the text of a fact key');
  const [agency, source, record, line, part, revision]: unknown[] = parts;
  if (typeof agency !== 'string' || !isAgencyId(agency)) throw new Error('a fact key without an agency');
  if (typeof source !== 'string' || typeof record !== 'string' || typeof part !== 'string')
    throw new Error('a fact key with a place that is no text');
  if (typeof line !== 'number' || typeof revision !== 'number')
    throw new Error('a fact key with a number missing');
  return { agency, source, record, line, part, revision };
}

/** Text of the line a fact stands on and the subject it is about, without part and revision. */
export function lineAndSubjectText({ key, subject }: Pick<AgencyFact, 'key' | 'subject'>): string {
  const { agency, source, record, line } = key;
  return JSON.stringify([agency, source, record, line, subject.agency, subject.scheme, subject.value]);
}

/** Text of a source record (a control room's log), by a key that belongs to it or by its name. */
export function recordText({ agency, source, record }: EpisodePointer): string {
  return JSON.stringify([agency, source, record]);
}
