import { readLocalDate } from '../kit/local-time';
import type { AgencyFact } from '../../src/model/agency-fact/agency-fact';
import type { MissingPeriodReturned, PlacementRecorded } from '../../src/model/agency-fact/care-facts';
import type { Coded, FactBody } from '../../src/model/agency-fact/fact-body';
import type { AgencyId } from '../../src/model/agency/agency-id';
import type { CalendarDate } from '../../src/model/time/occurred';
import { codeOf, sexOf, upnOf } from './codes';
import type { CollectionYear } from './collection-year';
import type { Period } from './read-period';
import type { Cells } from './wire';

/** The scheme of an authority's own ids of children. */
export const LA_CHILD = 'la-child';

/** Which child of which return facts are about. */
export interface OfChild {
  readonly agency: AgencyId;
  readonly child: string;
  readonly year: CollectionYear;
  readonly revision: number;
}

/** A row's place at its source: finer than the message, and the same in every year and order that repeats the row. */
export interface RowPlace {
  readonly record: string;
  readonly day: CalendarDate;
}

/** What a row says as facts, one part each. All came by a return: history, that starts no clock. */
export function rowFacts(
  { agency, child, revision }: OfChild,
  { record, day }: RowPlace,
  bodies: readonly FactBody[],
): readonly AgencyFact[] {
  const occurred = readLocalDate(day);
  if (occurred === null) throw new Error('a calendar date that is no day');
  return bodies.map((body) => ({
    key: { agency, source: 'ssda903', record, line: 0, part: body.kind, revision },
    subject: { agency, scheme: LA_CHILD, value: child },
    occurred,
    author: { ref: null, rank: null },
    historical: true,
    body,
  }));
}

/** Who the child is, by the header, or by their date of birth alone when other rows give no more. */
export function headerBodies(
  cells: Cells | null,
  dateOfBirth: CalendarDate,
  year: CollectionYear,
): readonly FactBody[] {
  const sex = cells === null ? undefined : sexOf(cells, year);
  const ethnicity = cells === null ? undefined : codeOf(cells, 'ETHNIC', year);
  const upn = cells === null ? null : upnOf(cells);
  return [
    {
      kind: 'subject-described',
      dateOfBirth,
      ...(sex === undefined ? {} : { sex }),
      ...(ethnicity === undefined ? {} : { ethnicity }),
    },
    ...(upn === null
      ? []
      : [{ kind: 'identifier-held', issuer: 'dfe', scheme: 'upn', value: upn } satisfies FactBody]),
  ];
}

/** An episode of care: where the child lived, and under which legal status. */
export function episodeBodies(
  cells: Cells,
  period: Period,
  flags: readonly string[],
  year: CollectionYear,
): readonly FactBody[] {
  const status = codeOf(cells, 'LS', year);
  return [
    placement(cells, period, flags, year),
    ...(status === undefined
      ? []
      : [{ kind: 'legal-status-recorded', status, ...period } satisfies FactBody]),
  ];
}

function placement(
  cells: Cells,
  period: Period,
  flags: readonly string[],
  year: CollectionYear,
): PlacementRecorded {
  const { HOME_POST: homePostcode, PL_POST: postcode, URN: urn } = cells;
  const placementType = codeOf(cells, 'PLACE', year);
  const provider = codeOf(cells, 'PLACE_PROVIDER', year);
  const startReason = codeOf(cells, 'RNE', year);
  const endReason = codeOf(cells, 'REC', year);
  const changeReason = codeOf(cells, 'REASON_PLACE_CHANGE', year);
  const need = codeOf(cells, 'CIN', year);
  return {
    kind: 'placement-recorded',
    ...period,
    ...(placementType === undefined ? {} : { placementType }),
    ...(provider === undefined ? {} : { provider }),
    ...(startReason === undefined ? {} : { startReason }),
    ...(endReason === undefined ? {} : { endReason }),
    ...(changeReason === undefined ? {} : { changeReason }),
    ...(need === undefined ? {} : { need }),
    ...(postcode === undefined ? {} : { postcode }),
    ...(homePostcode === undefined ? {} : { homePostcode }),
    ...(urn === undefined ? {} : { urn }),
    ...(flags.length === 0 ? {} : { flags }),
  };
}

/** A missing period as the return counts it. Without a type it is still one, with the type not recognised. */
export function missingBody(
  cells: Cells,
  period: Period,
  flags: readonly string[],
  year: CollectionYear,
): MissingPeriodReturned {
  return {
    kind: 'missing-period-returned',
    code: missingCode(codeOf(cells, 'MISSING', year)),
    ...period,
    ...(flags.length === 0 ? {} : { flags }),
  };
}

function missingCode(given: Coded<string> | undefined): Coded<'M' | 'A'> {
  if (given === undefined) return { recognised: false, given: '' };
  if (!given.recognised) return given;
  if (given.value === 'M' || given.value === 'A') return { recognised: true, value: given.value };
  return { recognised: false, given: given.value };
}
