import { Directive, ID, ObjectType } from 'type-graphql';
import type { PublishedAsserted } from '../kit/asserted';
import type { Marker } from '../../model/agency-fact/fact-body';
import { Told } from '../kit/told';
import { Withheld } from '../kit/withheld';
import {
  AssertedAuthority,
  AssertedCode,
  AssertedDate,
  AssertedFlag,
  AssertedName,
  AssertedNames,
  AssertedPlacement,
  AssertedSex,
  MarkerEnum,
} from './care-types';
import {
  LegalStatusPeriodType,
  MissingPeriodType,
  ParentalResponsibilityType,
  ProfessionalType,
} from './care-period-types';
import { IdentifierType } from './identifier-type';
import { PlacementPeriodType } from './placement-type';
import { AuthorityPeriodType, StandingPeriodType } from './standing-types';
import { ChildsPlaceType, NetworkMemberType } from './surroundings-types';

@ObjectType('Child', {
  description:
    'A child as this audience may see them: every subject that agencies hold and that links join. ' +
    'Refused and unknown look the same.',
})
@Directive('@key(fields: "id")')
export class ChildType {
  @Told(() => ID, {
    category: 'existence',
    says: 'Opaque and stable. Ids a child had before records were joined go on resolving to this one.',
    always: true,
  })
  id!: string;

  @Told(() => Boolean, {
    category: 'existence',
    says: 'True while no review has yet tied the reported person to a known child. The record is live meanwhile.',
  })
  provisional!: boolean;

  @Told(() => [MarkerEnum], {
    category: 'identity',
    says: 'How the record is to be handled: whom it may reach, and that where the child is stays with few (WM; WY 8, DfE 76).',
  })
  markers!: Marker[] | null;

  @Told(() => AssertedName, { category: 'identity', says: 'Given name.' })
  givenName!: PublishedAsserted | null;

  @Told(() => AssertedName, { category: 'identity', says: 'Family name.' })
  familyName!: PublishedAsserted | null;

  @Told(() => AssertedDate, { category: 'identity', says: 'Date of birth.' })
  dateOfBirth!: PublishedAsserted | null;

  @Told(() => AssertedSex, { category: 'identity', says: 'Sex as recorded.' })
  sex!: PublishedAsserted | null;

  @Told(() => AssertedNames, { category: 'identity', says: 'Other names the child is known by.' })
  alsoKnownAs!: PublishedAsserted | null;

  @Told(() => AssertedCode, {
    category: 'identity',
    says: "Ethnicity, as the Department for Education's code (SSDA903 ETHNIC).",
  })
  ethnicity!: PublishedAsserted | null;

  @Told(() => AssertedCode, {
    category: 'identity',
    says: 'Gender as the child describes it, beside sex as recorded.',
  })
  gender!: PublishedAsserted | null;

  @Told(() => AssertedCode, { category: 'identity', says: 'First language, as an ISO 639 code.' })
  language!: PublishedAsserted | null;

  @Told(() => AssertedFlag, {
    category: 'identity',
    says: 'Whether an interpreter is needed to talk with them.',
  })
  interpreterNeeded!: PublishedAsserted | null;

  @Told(() => [IdentifierType], { category: 'identity', says: 'Identifiers that agencies hold.' })
  identifiers!: IdentifierType[] | null;

  @Told(() => Boolean, {
    category: 'identity',
    says: 'True when the shown date of birth makes them eighteen or older today, in Europe/London: kept as history.',
  })
  agedOut!: boolean | null;

  @Told(() => AssertedFlag, {
    category: 'family-and-network',
    says: 'Whether a council looks after the child. Part of the minimum report (WY 4).',
  })
  lookedAfter!: PublishedAsserted | null;

  @Told(() => AssertedAuthority, {
    category: 'family-and-network',
    says: 'The council that looks after the child (WY 4).',
  })
  responsibleAuthority!: PublishedAsserted | null;

  @Told(() => AssertedAuthority, {
    category: 'family-and-network',
    says: 'The council where the child is living (WY 4).',
  })
  hostAuthority!: PublishedAsserted | null;

  @Told(() => AssertedPlacement, {
    category: 'whereabouts',
    says: "Where the child lives by arrangement, in the agency's words; of a protected placement on a need-to-know basis (WY 8).",
  })
  placement!: PublishedAsserted | null;

  @Told(() => [AuthorityPeriodType], {
    category: 'family-and-network',
    says: 'Which councils answered for the child and hosted them, and when.',
  })
  authorities!: AuthorityPeriodType[] | null;

  @Told(() => [PlacementPeriodType], {
    category: 'family-and-network',
    says: 'Placements over time, earliest first; what two agencies say of one period stands side by side.',
  })
  placements!: PlacementPeriodType[] | null;

  @Told(() => [LegalStatusPeriodType], {
    category: 'family-and-network',
    says: 'Legal statuses over time, earliest first.',
  })
  legalStatuses!: LegalStatusPeriodType[] | null;

  @Told(() => [ProfessionalType], {
    category: 'family-and-network',
    says: 'Social worker, IRO and others, now and before (WY 8).',
  })
  professionals!: ProfessionalType[] | null;

  @Told(() => [StandingPeriodType], {
    category: 'family-and-network',
    says: 'Child in need, protection plan, section 47, care leaver and the like over time.',
  })
  standings!: StandingPeriodType[] | null;

  @Told(() => AssertedFlag, {
    category: 'family-and-network',
    says: "Whether the NHS's child-protection alert (CP-IS) was active when each agency last looked, and when that was (WY 9).",
  })
  childProtectionAlert!: PublishedAsserted | null;

  @Told(() => [StandingPeriodType], {
    category: 'risk-and-intelligence',
    says: 'Standings that tell of a risk, such as a concern about trafficking (WY 8).',
  })
  concerns!: StandingPeriodType[] | null;

  @Told(() => [ChildsPlaceType], {
    category: 'whereabouts',
    says: 'Places they go to, were found at, may come to harm at or must not be at, each by whose word and when.',
  })
  places!: ChildsPlaceType[] | null;

  @Told(() => [ParentalResponsibilityType], {
    category: 'third-parties',
    says: 'Who holds parental responsibility, with any welfare bar on telling them.',
  })
  parentalResponsibility!: ParentalResponsibilityType[] | null;

  @Told(() => [NetworkMemberType], {
    category: 'third-parties',
    says: 'Family, friends, associates and persons of concern, each by whose word and when.',
  })
  network!: NetworkMemberType[] | null;

  @Told(() => [MissingPeriodType], {
    category: 'existence',
    says: 'Missing periods as annual returns count them, beside the missing episodes and not among them.',
  })
  missingPeriods!: MissingPeriodType[] | null;

  @Told(() => [Withheld], {
    category: 'existence',
    says: 'Categories of this child that exist under an agreement but are not given to this audience.',
    always: true,
  })
  withheld!: Withheld[];
}
