import type { AgencyFact, Author } from '../../src/model/agency-fact/agency-fact';
import type { Translate, TranslatedLine } from '../../src/model/agency-fact/translation';
import type { AgencyId } from '../../src/model/agency/agency-id';
import { millisecondsOf, readInstant } from '../../src/model/time/instant';
import type { Instant } from '../../src/model/time/occurred';
import { occurredAt } from '../../src/model/time/occurred-between';
import { digestOf } from '../kit/digest';
import { parseJson } from '../kit/parse-json';
import { ignored, rejected } from '../kit/refusal';
import { WITHDRAWN } from '../kit/statement';
import type { Section } from './section';
import { sectionsOf } from './sections';
import { readCaseShape } from './wire';
import type { CaseRecord } from './wire';

const SOURCE = 'case-records';

/**
 * A case record as agency facts, each section and row standing at a record of its own, so that a newer one of it
 * replaces what that row said before and nothing else, in whatever order they come.
 */
export const translateCaseRecords: Translate = ({ agency, value }) => {
  const parsed = parseJson(value);
  if (parsed.kind !== 'parsed') return parsed;
  const shaped = readCaseShape(parsed.value);
  if (shaped.kind !== 'shaped') return shaped;
  const { record } = shaped;
  if (record.agency !== agency) return rejected('agency-mismatch', '/agency topic');
  const sections = sectionsOf(record, agency);
  if (sections.length === 0) return ignored('nothing-said');
  const dated = sections.flatMap((section) => {
    const modifiedAt = modifiedOf(section.modifiedAt ?? record.modifiedAt);
    return modifiedAt === null ? [] : [{ section, modifiedAt }];
  });
  if (dated.length < sections.length) return rejected('wrong-shape', '/modifiedAt time');
  if (new Set(sections.map(({ place }) => place)).size < sections.length)
    return rejected('wrong-shape', '/ row twice');
  return {
    kind: 'facts',
    source: SOURCE,
    record: record.person.pers_person_id,
    lines: dated.map(({ section, modifiedAt }) => lineOf(section, { record, agency, modifiedAt })),
  };
};

/** A revision counts milliseconds from 1970, and none was modified before that. */
function modifiedOf(text: string): Instant | null {
  const instant = readInstant(text);
  return instant === null || millisecondsOf(instant) < 0 ? null : instant;
}

interface Source {
  readonly record: CaseRecord;
  readonly agency: AgencyId;
  readonly modifiedAt: Instant;
}

function lineOf(section: Section, source: Source): TranslatedLine {
  const { place, content, purge = false } = section;
  const person = source.record.person.pers_person_id;
  const record = place === '' ? person : `${person}/${place}`;
  const revision = millisecondsOf(source.modifiedAt);
  // A newer row that says nothing any more must still take the place of what it said before.
  const said = purge || section.said.length === 0 ? [WITHDRAWN] : section.said;
  const facts = said.map(({ name, body, ...at }: Section['said'][number]): AgencyFact => ({
    key: { agency: source.agency, source: SOURCE, record, line: 0, part: name, revision },
    subject: { agency: source.agency, scheme: 'la-child', value: person },
    occurred: at.occurred ?? occurredAt(source.modifiedAt),
    author: authorOf(source.record),
    historical: source.record.backfill ?? false,
    body,
  }));
  return {
    record,
    line: 0,
    revision,
    digest: digestOf(content),
    facts,
  };
}

function authorOf({ modifiedBy }: CaseRecord): Author {
  return { ref: modifiedBy?.ref ?? null, rank: modifiedBy?.role?.toLowerCase() ?? null };
}
