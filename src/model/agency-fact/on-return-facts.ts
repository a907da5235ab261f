import type { AgencyId } from '../agency/agency-id';
import type { Instant } from '../time/occurred';
import type { EpisodePointer } from './care-facts';
import type { Coded } from './coded';

interface OfEpisode {
  readonly episode?: EpisodePointer;
}

/** The police's own interview on return, or that of the carer or a named trusted adult where that may be (NF 4.6 to 4.9; WY 6). */
export interface PreventionInterviewHeld extends OfEpisode {
  readonly kind: 'prevention-interview-held';
  readonly by: Coded<'police' | 'carer' | 'trusted-adult'>;
  readonly safeAndWell?: boolean;
  /** Harm, an offence by or against the child, or another concern came up. */
  readonly concern?: boolean;
  /** That somebody other than police holds it was agreed beforehand, or is the child's wish (NF 4.8). */
  readonly agreed?: boolean;
  readonly childsWish?: boolean;
  /** The child may have gone because of the carer or the placement: then no carer holds it (NF 4.8). */
  readonly placementProblemSuspected?: boolean;
  readonly answers: PreventionAnswers;
}

/** A field left out was not asked or not answered. */
export interface PreventionAnswers {
  readonly why?: string;
  readonly where?: string;
  readonly offences?: string;
  readonly presentation?: string;
  readonly prevention?: string;
  /** What would help to find the child another time (NF 4.6). */
  readonly helpsFinding?: string;
  /** People named by the child: information category third-parties. */
  readonly withWhom?: readonly string[];
}

/** It is not held, for a reason of the protocol's list; an appointment made needs its time (WY 6). */
export interface PreventionInterviewNotHeld extends OfEpisode {
  readonly kind: 'prevention-interview-not-held';
  readonly reason: Coded<string>;
  readonly appointmentAt?: Instant;
  /** Who checks on the child instead. */
  readonly insteadBy?: AgencyId;
  /** The same, of somebody who is no agency of the hub: a ward, a trust. */
  readonly insteadByNamed?: string;
  readonly text?: string;
}

/** What the carer saw and heard on return (MPS's seven, WM's six), also after an absence that had been allowed. */
export interface CarersReturnRecorded extends OfEpisode {
  readonly kind: 'carers-return-recorded';
  readonly permitted?: boolean;
  /** Texts by the protocol's code for the observation, for instance `appearance`. */
  readonly observations: Readonly<Record<string, string>>;
}

/** Everything recorded on return beside the independent interview. */
export type OnReturnFact = PreventionInterviewHeld | PreventionInterviewNotHeld | CarersReturnRecorded;
