import type { PlacementRecorded } from '../../src/model/agency-fact/care-facts';
import type { Coded } from '../../src/model/agency-fact/fact-body';
import { agencyId } from '../../src/model/agency/agency-id';
import type { CalendarDate } from '../../src/model/time/occurred';
import { careDescribed } from '../kit/care-described';
import { dfeCode } from '../kit/dfe-codes/dfe-code';
import type { DfeField } from '../kit/dfe-codes/dfe-code';
import { notUnderstood, statement } from '../kit/statement';
import { dayOf, readDays } from './days';
import type { DaysRead } from './days';
import { fieldsOf } from './section';
import type { Section, TimedStatement } from './section';
import type { WirePlacement } from './wire';

const FIELDS = [
  'clap_cla_placement_start_date',
  'clap_cla_placement_end_date',
  'clap_cla_placement_type',
  'clap_cla_placement_provider',
  'clap_cla_placement_postcode',
  'clap_cla_placement_urn',
  'clap_cla_placement_change_reason',
  'clae_cla_episode_start_reason',
  'clae_cla_episode_ceased_reason',
  'clae_cla_primary_need_code',
  'setting',
  'address',
  'home_postcode',
  'carers',
  'planned',
  'provider_agency',
  'host_authority',
  'purge',
] as const;

/** A period in one placement, with the reasons of the care episode it belongs to. */
export function placementSection(row: WirePlacement): Section {
  const read = readDays(row.clap_cla_placement_start_date, row.clap_cla_placement_end_date);
  const { from } = read.days;
  const place = `placement/${row.clap_cla_placement_id}`;
  const section = { ...row, place, content: fieldsOf(row, FIELDS) };
  if (from === undefined) {
    const given = row.clap_cla_placement_type ?? 'no first day';
    return { ...section, said: [notUnderstood('clap_cla_placement_start_date', given), ...read.unread] };
  }
  const occurred = dayOf(from);
  const said: readonly TimedStatement[] = [
    { ...statement(recorded(row, { ...read.days, from }, flagsOf(row, read))), occurred },
    ...livesThere(row, read).map((one) => ({ ...one, occurred })),
    ...unknownProvider(row),
    ...read.unread,
  ];
  return { ...section, said };
}

type Days = { readonly from: CalendarDate; readonly to?: CalendarDate };

function recorded(row: WirePlacement, days: Days, flags: readonly string[]): PlacementRecorded {
  const { address, home_postcode: homePostcode, carers, planned } = row;
  const { clap_cla_placement_postcode: postcode, clap_cla_placement_urn: urn } = row;
  return {
    kind: 'placement-recorded',
    ...days,
    ...coded('placementType', ['PLACE', row.clap_cla_placement_type], days),
    ...coded('provider', ['PLACE_PROVIDER', row.clap_cla_placement_provider], days),
    ...coded('startReason', ['RNE', row.clae_cla_episode_start_reason], days),
    ...coded('endReason', ['REC', row.clae_cla_episode_ceased_reason], days),
    ...coded('changeReason', ['REASON_PLACE_CHANGE', row.clap_cla_placement_change_reason], days),
    ...coded('need', ['CIN', row.clae_cla_primary_need_code], days),
    ...(address === undefined ? {} : { address }),
    ...(postcode === undefined ? {} : { postcode }),
    ...(homePostcode === undefined ? {} : { homePostcode }),
    ...(urn === undefined ? {} : { urn }),
    ...(carers === undefined ? {} : { carers }),
    ...(planned === undefined ? {} : { planned }),
    ...providerOf(row),
    ...(flags.length === 0 ? {} : { flags }),
  };
}

type CodedField = 'placementType' | 'provider' | 'startReason' | 'endReason' | 'changeReason' | 'need';

/** A code is judged by the days of its own row: one that has gone since was right then. */
function coded(
  name: CodedField,
  [list, given]: readonly [DfeField, string | undefined],
  days: Days,
): { readonly [K in CodedField]?: Coded<string> } {
  if (given === undefined) return {};
  const { from, to } = days;
  return { [name]: dfeCode(list, given, to === undefined || to < from ? { from } : { from, to }) };
}

function flagsOf(row: WirePlacement, { days, endsBeforeItBegins }: DaysRead): readonly string[] {
  const goesOn = row.clae_cla_episode_ceased_reason?.trim().toUpperCase() === 'X1';
  return [
    ...(endsBeforeItBegins ? ['ends-before-it-begins'] : []),
    ...(goesOn && days.to === undefined ? ['x1-without-end'] : []),
  ];
}

/** While a placement lasts it says where the child lives and who hosts them. */
function livesThere(
  { setting, host_authority }: WirePlacement,
  { days }: DaysRead,
): readonly TimedStatement[] {
  if (days.to !== undefined) return [];
  const words = { lookedAfter: undefined, responsibleAuthority: undefined };
  const body = careDescribed({ ...words, hostAuthority: host_authority, placement: setting });
  return body === null ? [] : [statement(body)];
}

/** Who runs it, when they are registered here: they see the child's plans for as long as it lasts. */
function providerOf({ provider_agency: given }: WirePlacement): Pick<PlacementRecorded, 'providerAgency'> {
  const providerAgency = given === undefined ? null : agencyId(given);
  return providerAgency === null ? {} : { providerAgency };
}

function unknownProvider({ provider_agency: given }: WirePlacement): readonly TimedStatement[] {
  return given === undefined || agencyId(given) !== null ? [] : [notUnderstood('provider_agency', given)];
}
