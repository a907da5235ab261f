import type { FactBody, MissingReported, SubjectDescribed } from '../../src/model/agency-fact/fact-body';
import type { AgencyId } from '../../src/model/agency/agency-id';
import { calendarDate } from '../../src/model/time/calendar-date';
import { careDescribed } from '../kit/care-described';
import { incidentCategory, sex } from './codes';
import { NOMINAL } from './log-person';
import type { Statement } from '../kit/statement';
import { notUnderstood, statement } from '../kit/statement';
import type { StormPerson, StormRecord } from './wire';

/** What a log's header says of one of its persons. A log of a missing category is a report that they are missing. */
export function headerStatements(
  record: StormRecord,
  person: StormPerson,
  agency: AgencyId,
): readonly Statement[] {
  const bodies: readonly (FactBody | null)[] = [
    described(person),
    careDescribed({
      lookedAfter: person.lookedAfter,
      responsibleAuthority: person.responsibleAuthority,
      hostAuthority: person.hostAuthority,
      placement: person.placement,
    }),
    linked(person, agency),
    reported(record, person),
  ];
  const category = incidentCategory(record.category);
  return [
    ...bodies.filter((body) => body !== null).map(statement),
    ...(category.recognised ? [] : [notUnderstood('category', category.given)]),
    ...unreadDateOfBirth(person),
  ];
}

function described(person: StormPerson): SubjectDescribed | null {
  const { givenName, familyName } = person;
  const dateOfBirth = calendarDate(person.dateOfBirth ?? '');
  const known = [givenName, familyName, person.sex, dateOfBirth ?? undefined];
  if (known.every((field) => field === undefined)) return null;
  return {
    kind: 'subject-described',
    ...(givenName === undefined ? {} : { givenName }),
    ...(familyName === undefined ? {} : { familyName }),
    ...(dateOfBirth === null ? {} : { dateOfBirth }),
    ...(person.sex === undefined ? {} : { sex: sex(person.sex) }),
  };
}

function unreadDateOfBirth({ dateOfBirth }: StormPerson): readonly Statement[] {
  if (dateOfBirth === undefined || calendarDate(dateOfBirth) !== null) return [];
  return [notUnderstood('dateOfBirth', dateOfBirth)];
}

function linked({ nominal }: StormPerson, agency: AgencyId): FactBody | null {
  if (nominal === undefined) return null;
  const other = { agency, scheme: NOMINAL, value: nominal };
  return { kind: 'subjects-linked', other, reason: 'nominal-on-log' };
}

function reported(record: StormRecord, { placement }: StormPerson): MissingReported | null {
  const category = incidentCategory(record.category);
  if (category.recognised && category.value === 'other') return null;
  const missingFrom = placement ?? record.location?.description;
  const reporter = record.reportingPerson;
  return {
    kind: 'missing-reported',
    ...(missingFrom === undefined ? {} : { missingFrom }),
    ...(reporter === undefined
      ? {}
      : {
          reporter: {
            name: reporter.name ?? null,
            relationship: reporter.relationship ?? null,
            telephone: reporter.telephone ?? null,
          },
        }),
  };
}
