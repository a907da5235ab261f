import { Foundation1795219200000 } from '../../migrations/20261121000000-foundation';
import { Feed1795219205000 } from '../../migrations/20261121000005-feed';
import { RowLevelSecurity1795219210000 } from '../../migrations/20261121000010-row-level-security';
import { AccessRecord1795219220000 } from '../../migrations/20261121000020-access-record';
import { EmbeddedLog1795219260000 } from '../../migrations/20261121000100-embedded-log';
import { PicturesAsJson1795305600000 } from '../../migrations/20261122000000-pictures-as-json';
import { RevisionsAsBigint1795309200000 } from '../../migrations/20261122001000-revisions-as-bigint';
import { ThreeAgencies1795309210000 } from '../../migrations/20261122001010-three-agencies';
import { ThreeAgenciesRowLevelSecurity1795309220000 } from '../../migrations/20261122001020-three-agencies-row-level-security';
import { ReviewsById1795309260000 } from '../../migrations/20261122001100-reviews-by-id';
import { InterviewsByChild1795309270000 } from '../../migrations/20261122001110-interviews-by-child';
import { ToldClocks1795311240000 } from '../../migrations/20261122001400-told-clocks';
import { RetentionByAge1795316400000 } from '../../migrations/20261122003000-retention-by-age';
import { OwnIdentifiersOutward1795316500000 } from '../../migrations/20261122005000-own-identifiers-outward';
import { PlansAndSurroundings1795328400000 } from '../../migrations/20261122062000-plans-and-surroundings';
import { MeetingsAndReturns1795329000000 } from '../../migrations/20261122063000-meetings-and-returns';
import { Patterns1795329100000 } from '../../migrations/20261122063000-patterns';
import { PatternsRowLevelSecurity1795329110000 } from '../../migrations/20261122063010-patterns-row-level-security';
import { Notifications1795330200000 } from '../../migrations/20261122065000-notifications';
import { ClocksOfProtocols1795331100000 } from '../../migrations/20261122070500-clocks-of-protocols';
import { Prompts1795331900000 } from '../../migrations/20261122071500-prompts';
import { WatchedClocks1795331940000 } from '../../migrations/20261122071900-watched-clocks';
import { LinksOfEpisodes1795343700000 } from '../../migrations/20261122101500-links-of-episodes';

/** Every migration, oldest first. A list and not a folder scan: it means the same from source and from the build. */
export const migrationsInOrder = [
  Foundation1795219200000,
  Feed1795219205000,
  RowLevelSecurity1795219210000,
  AccessRecord1795219220000,
  EmbeddedLog1795219260000,
  PicturesAsJson1795305600000,
  RevisionsAsBigint1795309200000,
  ThreeAgencies1795309210000,
  ThreeAgenciesRowLevelSecurity1795309220000,
  ReviewsById1795309260000,
  InterviewsByChild1795309270000,
  ToldClocks1795311240000,
  RetentionByAge1795316400000,
  OwnIdentifiersOutward1795316500000,
  PlansAndSurroundings1795328400000,
  MeetingsAndReturns1795329000000,
  Patterns1795329100000,
  PatternsRowLevelSecurity1795329110000,
  Notifications1795330200000,
  ClocksOfProtocols1795331100000,
  Prompts1795331900000,
  WatchedClocks1795331940000,
  LinksOfEpisodes1795343700000,
];
