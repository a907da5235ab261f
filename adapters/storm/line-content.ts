import type { Canonical } from '../kit/digest';
import type { StormLine, StormPerson, StormRecord } from './wire';

/** What a line's digest covers: all that its facts are made of, and nothing a message may leave out or add. */
export function lineContent({ number, revision, at, code, about, by, fields, text }: StormLine): Canonical {
  const persons = [...about].sort((a, b) => a - b);
  return { number, revision, at, code, about: persons, by: { ref: by?.ref, rank: by?.rank }, fields, text };
}

/** As `lineContent`, for the header. */
export function headerContent(record: StormRecord): Canonical {
  const { startedAt, category, location, reportingPerson: reporter } = record;
  return {
    revision: record.headerRevision,
    startedAt,
    category,
    location: location?.description,
    reporter: { name: reporter?.name, relationship: reporter?.relationship, telephone: reporter?.telephone },
    persons: [...record.persons].sort((a, b) => a.number - b.number).map(personContent),
  };
}

function personContent(person: StormPerson): Canonical {
  const { number, nominal, givenName, familyName, dateOfBirth, sex, lookedAfter, placement } = person;
  const { responsibleAuthority, hostAuthority } = person;
  return {
    number,
    nominal,
    givenName,
    familyName,
    dateOfBirth,
    sex,
    lookedAfter,
    placement,
    responsibleAuthority,
    hostAuthority,
  };
}
