import { ObjectType } from 'type-graphql';
import type { Standing } from '../../model/agency-fact/care-facts';
import type { AuthorityPeriod, StandingPeriod } from '../../model/child/care-history';
import type { CalendarDate, Instant } from '../../model/time/occurred';
import { wordsEnum } from '../kit/enum-names';
import { DateScalar, DateTimeScalar } from '../kit/scalars';
import { Told } from '../kit/told';

const care = 'family-and-network';

export const StandingEnum = wordsEnum<Standing>('Standing', 'What a child is to social care.', {
  'child-in-need': 'A child in need (section 17).',
  'protection-plan': 'On a child protection plan.',
  'section-47': 'Being looked into under section 47.',
  'single-assessment': 'Being assessed.',
  'care-leaver': 'A care leaver; at 16 or 17 met as a looked-after child (WM).',
  unaccompanied: 'An unaccompanied asylum-seeking child.',
  'immigration-restriction': 'Subject to immigration restriction.',
  'trafficking-concern': 'Perhaps a victim of trafficking or modern slavery.',
  'gangs-list': 'On the list of children known to be involved with gangs (WM).',
  'exploitation-list': 'On the list of children known to be exploited, or at risk of it (WM).',
  'home-educated': 'On the list of children educated at home (WM).',
  'missing-education': 'On the list of children missing education (WM).',
});

@ObjectType('StandingPeriod', {
  description: 'What the child is to social care over time, as one agency records it. Days in Europe/London.',
})
export class StandingPeriodType {
  @Told(() => StandingEnum, {
    category: 'as-parent',
    says: 'What they are; null when the code is not in our list.',
  })
  standing!: Standing | null;

  @Told(() => String, { category: 'as-parent', says: 'The code as given, when it is not in our list.' })
  unrecognisedStanding!: string | null;

  @Told(() => String, { category: 'as-parent', says: 'Id of the agency that records it.', always: true })
  by!: string;

  @Told(() => DateScalar, { category: 'as-parent', says: 'Its first day.', always: true })
  from!: CalendarDate;

  @Told(() => DateScalar, { category: 'as-parent', says: 'Its last day; null while it lasts.' })
  to!: CalendarDate | null;
}

export const AuthorityRoleEnum = wordsEnum<AuthorityPeriod['as']>(
  'AuthorityRole',
  'What a council is to the child.',
  {
    'responsible-authority': 'It holds the care plan.',
    'host-authority': 'The child is placed in its area.',
  },
);

@ObjectType('AuthorityPeriod', {
  description: "A council's time with the child, as shown: from when it was named to when another was.",
})
export class AuthorityPeriodType {
  @Told(() => AuthorityRoleEnum, { category: care, says: 'What it is to the child.', always: true })
  as!: AuthorityPeriod['as'];

  @Told(() => String, { category: care, says: 'Id of the council, such as la:991.', always: true })
  agency!: string;

  @Told(() => DateTimeScalar, { category: care, says: 'From when (UTC).', always: true })
  from!: Instant;

  @Told(() => DateTimeScalar, { category: care, says: 'Until when (UTC); null while it lasts.' })
  to!: Instant | null;
}

export function publishStanding({ standing, by, from, to }: StandingPeriod): StandingPeriodType {
  return {
    standing: standing.recognised ? standing.value : null,
    unrecognisedStanding: standing.recognised ? null : standing.given,
    by,
    from,
    to: to ?? null,
  };
}

export function publishAuthority({ as, agency, from, to }: AuthorityPeriod): AuthorityPeriodType {
  return { as, agency, from, to };
}
