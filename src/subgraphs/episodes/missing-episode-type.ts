import { Directive, ID, ObjectType } from 'type-graphql';
import type { MissingEpisodeStatus } from '../../model/missing-episode/missing-episode-state';
import type { PublishedAsserted } from '../kit/asserted';
import { Told } from '../kit/told';
import { Withheld } from '../kit/withheld';
import { DeadlineType } from './deadline-type';
import { MissingEpisodeStatusEnum } from './episode-words';
import { AgencyInEpisodes, ChildInEpisodes } from './stubs';
import {
  AssertedAccount,
  AssertedDelay,
  AssertedLastSeen,
  AssertedMissingCategory,
  AssertedPlace,
  AssertedReporter,
  AssertedRisk,
  AssertedTime,
} from './value-types';

@ObjectType('MissingEpisode', {
  description: 'One period missing, from report to return, as this audience may see it.',
})
@Directive('@key(fields: "id")')
export class MissingEpisodeType {
  @Told(() => ID, {
    category: 'existence',
    says: 'Opaque and stable; older ids go on resolving.',
    always: true,
  })
  id!: string;

  @Told(() => ChildInEpisodes, { category: 'existence', says: 'The child who is, or was, missing.' })
  child!: ChildInEpisodes | null;

  @Told(() => MissingEpisodeStatusEnum, { category: 'existence', says: 'Where it stands.' })
  status!: MissingEpisodeStatus;

  @Told(() => Boolean, {
    category: 'existence',
    says: 'True when it is known from returns and backfills alone: kept as history, and no clock runs.',
  })
  historical!: boolean;

  @Told(() => AgencyInEpisodes, {
    category: 'existence',
    says: 'The agency that owns it: the force that took the report, until transferred (WY 4).',
  })
  owner!: AgencyInEpisodes | null;

  @Told(() => AssertedMissingCategory, { category: 'existence', says: 'How each agency classes the child.' })
  category!: PublishedAsserted | null;

  @Told(() => AssertedTime, { category: 'existence', says: 'When the child was reported missing (WY 4).' })
  reportedAt!: PublishedAsserted | null;

  @Told(() => AssertedTime, {
    category: 'existence',
    says: 'When police recorded the child missing or away.',
  })
  recordedAt!: PublishedAsserted | null;

  @Told(() => AssertedTime, { category: 'existence', says: 'When the child was found (WY 2).' })
  locatedAt!: PublishedAsserted | null;

  @Told(() => AssertedTime, { category: 'existence', says: 'When the child was back.' })
  returnedAt!: PublishedAsserted | null;

  @Told(() => AssertedTime, { category: 'existence', says: 'When it was closed.' })
  closedAt!: PublishedAsserted | null;

  @Told(() => [DeadlineType], { category: 'existence', says: 'What is owed, by whom and by when.' })
  deadlines!: DeadlineType[] | null;

  @Told(() => AssertedLastSeen, { category: 'whereabouts', says: 'When and where last seen (WY 4).' })
  lastSeen!: PublishedAsserted | null;

  @Told(() => AssertedPlace, { category: 'whereabouts', says: 'Where the child went missing from.' })
  missingFrom!: PublishedAsserted | null;

  @Told(() => AssertedPlace, { category: 'whereabouts', says: 'Where the child was found.' })
  foundPlace!: PublishedAsserted | null;

  @Told(() => AssertedRisk, { category: 'risk-and-intelligence', says: 'The level of risk (WY 5).' })
  risk!: PublishedAsserted | null;

  @Told(() => AssertedDelay, {
    category: 'risk-and-intelligence',
    says: 'Why the response was delayed, and when it is looked at again (NF 3.19).',
  })
  delay!: PublishedAsserted | null;

  @Told(() => AssertedAccount, { category: 'risk-and-intelligence', says: 'The circumstances as reported.' })
  circumstances!: PublishedAsserted | null;

  @Told(() => AssertedReporter, { category: 'third-parties', says: 'Who reported the child missing.' })
  reporter!: PublishedAsserted | null;

  @Told(() => [Withheld], {
    category: 'existence',
    says: 'Categories of this missing episode that exist under an agreement but are not given to this audience.',
    always: true,
  })
  withheld!: Withheld[];
}
