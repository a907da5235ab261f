import { translateCaseRecords } from '../../../adapters/case-records/translate';
import type { AgencyFact } from '../../../src/model/agency-fact/agency-fact';
import type { Translation } from '../../../src/model/agency-fact/translation';
import type { AgencyId } from '../../../src/model/agency/agency-id';

export type Parts = Readonly<Record<string, unknown>> & { readonly person?: object };

/** A case record's message of one invented child, and what its adapter makes of it. */
export function caseTranslation(agency: AgencyId, modifiedAt: string, parts: Parts): Translation {
  const { person, ...rest } = parts;
  const record = {
    schemaVersion: 1,
    agency,
    modifiedAt,
    ...rest,
    person: { pers_person_id: '310412', ...person },
  };
  const value = new TextEncoder().encode(JSON.stringify(record));
  return translateCaseRecords({ agency, headers: {}, value });
}

/** The facts of a message that is taken. */
export function caseFacts(agency: AgencyId, modifiedAt: string, parts: Parts): readonly AgencyFact[] {
  const translation = caseTranslation(agency, modifiedAt, parts);
  if (translation.kind !== 'facts') throw new Error(JSON.stringify(translation));
  return translation.lines.flatMap(({ facts }) => facts);
}
