import type { Standing } from '../../src/model/agency-fact/care-facts';
import type { Coded } from '../../src/model/agency-fact/coded';
import type { Canonical } from '../kit/digest';
import { notUnderstood, statement } from '../kit/statement';
import { immigrationStanding, standing as standingCode } from './codes';
import { dayOf, readDays } from './days';
import type { Section } from './section';
import type {
  Modified,
  WireAssessment,
  WireCinPlan,
  WireCpPlan,
  WireImmigration,
  WireSection47,
  WireStanding,
} from './wire';

/** A time of a child with social care, whatever table it stands in. */
interface StandingRow {
  readonly place: string;
  readonly standing: Coded<Standing>;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

const known = (value: Standing): Coded<Standing> => ({ recognised: true, value });

export function cinPlanSection(row: WireCinPlan): Section {
  return standingSection(row, {
    place: `cin-plan/${row.cinp_cin_plan_id}`,
    standing: known('child-in-need'),
    from: row.cinp_cin_plan_start_date,
    to: row.cinp_cin_plan_end_date,
  });
}

export function cpPlanSection(row: WireCpPlan): Section {
  return standingSection(row, {
    place: `cp-plan/${row.cppl_cp_plan_id}`,
    standing: known('protection-plan'),
    from: row.cppl_cp_plan_start_date,
    to: row.cppl_cp_plan_end_date,
  });
}

export function section47Section(row: WireSection47): Section {
  return standingSection(row, {
    place: `s47/${row.s47e_s47_enquiry_id}`,
    standing: known('section-47'),
    from: row.s47e_s47_start_date,
    to: row.s47e_s47_end_date,
  });
}

export function assessmentSection(row: WireAssessment): Section {
  return standingSection(row, {
    place: `assessment/${row.cina_assessment_id}`,
    standing: known('single-assessment'),
    from: row.cina_assessment_start_date,
    to: row.cina_assessment_auth_date,
  });
}

/** An immigration status is a wording of its own at each authority; what is not known as one of ours is put before a person. */
export function immigrationSection(row: WireImmigration): Section {
  return standingSection(row, {
    place: `immigration/${row.immi_immigration_status_id}`,
    standing: immigrationStanding(row.immi_immigration_status),
    from: row.immi_immigration_status_start_date,
    to: row.immi_immigration_status_end_date,
  });
}

/** Standings that the Dataset has no table for: care leavers, a concern about trafficking. */
export function standingSectionOf(row: WireStanding): Section {
  return standingSection(row, {
    place: `standing/${row.id}`,
    standing: standingCode(row.standing),
    from: row.from,
    to: row.to,
  });
}

function standingSection(row: Modified, { place, standing, from, to }: StandingRow): Section {
  const { days, unread } = readDays(from, to);
  const { modifiedAt, purge } = row;
  const code = standing.recognised ? standing.value : standing.given;
  const content: Canonical = { code, from, to, purge };
  const section = {
    ...(modifiedAt === undefined ? {} : { modifiedAt }),
    ...(purge === undefined ? {} : { purge }),
    ...{ place, content },
  };
  const begins = days.from;
  if (begins === undefined) return { ...section, said: [notUnderstood('standing', code), ...unread] };
  const body = { kind: 'standing-recorded' as const, standing, ...days, from: begins };
  return { ...section, said: [{ ...statement(body), occurred: dayOf(begins) }, ...unread] };
}
