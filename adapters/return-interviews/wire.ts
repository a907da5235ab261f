import { wireSchema } from '../kit/wire-schema';

/** A record of `schema/messages/return-interviews/v1.json`, as far as this adapter reads it. */
export interface EventRecord {
  readonly agency: string;
  readonly referralReference: string;
  readonly eventId: string;
  readonly event: string;
  readonly at: string;
  readonly backfill?: boolean;
  readonly by?: { readonly ref?: string; readonly role?: string };
  readonly child: WireChild;
  readonly episode?: WireEpisode;
  readonly rating?: string;
  readonly refusedBy?: string;
  readonly reason?: string;
  readonly parentsView?: string;
  readonly interviewer?: string;
  readonly childChose?: boolean;
  readonly arrangements?: readonly string[];
  readonly alsoFor?: readonly WireEpisode[];
  readonly childAgreedToOne?: boolean;
  readonly safeguarding?: boolean;
  readonly debrief?: WireDebrief;
}

export interface WireEpisode {
  readonly force: string;
  readonly log: string;
}

export interface WireChild {
  readonly reference?: string;
  readonly givenName?: string;
  readonly familyName?: string;
  readonly dateOfBirth?: string;
  readonly responsibleAuthority?: string;
  readonly identifiers?: readonly WireIdentifier[];
}

export interface WireIdentifier {
  readonly scheme: string;
  readonly issuer?: string;
  readonly value: string;
}

export interface WireDebrief {
  readonly pushFactors?: readonly string[];
  readonly pullFactors?: readonly string[];
  readonly harm?: readonly string[];
  readonly exploitation?: readonly string[];
  readonly offending?: readonly string[];
  readonly substances?: readonly string[];
  readonly whereTheyWent?: string;
  readonly childsWishes?: string;
  readonly adviceGiven?: string;
  readonly likelihoodOfRepeat?: string;
  readonly riskyContacts?: string;
  readonly frequency?: string;
  readonly homePlacementAndSchool?: string;
  readonly placementIsPushFactor?: boolean;
  readonly parentsView?: string;
  readonly themes?: readonly string[];
  readonly disclosures?: readonly WireDisclosure[];
  readonly narrative?: string;
  readonly withWhom?: readonly string[];
}

export interface WireDisclosure {
  readonly about: string;
  readonly shareWith?: readonly string[];
  readonly rationale?: string;
}

export const readEventShape = wireSchema<EventRecord>('return-interviews', 1);
