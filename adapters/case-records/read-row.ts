import { agencyId } from '../../src/model/agency/agency-id';
import type { AgencyId } from '../../src/model/agency/agency-id';
import type { Occurred } from '../../src/model/time/occurred';
import { notUnderstood } from '../kit/statement';
import type { Statement } from '../kit/statement';
import { readWhen } from './days';

/** A list of agencies as a row has it: those that are one, and the others for a person to read. */
export interface AgenciesRead {
  readonly agencies: readonly AgencyId[];
  readonly unread: readonly Statement[];
}

export function agenciesOf(field: string, given: readonly string[] = []): AgenciesRead {
  const read = given.map((text) => ({ text, id: agencyId(text) }));
  return {
    agencies: read.flatMap(({ id }) => (id === null ? [] : [id])),
    unread: read.flatMap(({ text, id }, index) =>
      id === null ? [notUnderstood(`${field}/${index}`, text)] : [],
    ),
  };
}

/** A time of a row: left out when it was not given or cannot be read. */
export interface WhenRead {
  readonly at: { readonly occurred?: Occurred };
  readonly unread: readonly Statement[];
}

export function whenOf(field: string, given: string | undefined): WhenRead {
  const read = given === undefined ? null : readWhen(given);
  return {
    at: read === null ? {} : { occurred: read },
    unread: given === undefined || read !== null ? [] : [notUnderstood(field, given)],
  };
}
