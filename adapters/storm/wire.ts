import { wireSchema } from '../kit/wire-schema';

/** A record of `schema/messages/storm/v1.json`, as far as this adapter reads it. */
export interface StormRecord {
  readonly internalId: string;
  readonly startedAt: string;
  readonly agency: string;
  readonly headerRevision: number;
  readonly category: string;
  readonly location?: { readonly description?: string };
  readonly reportingPerson?: StormReporter;
  readonly persons: readonly StormPerson[];
  readonly lines: readonly StormLine[];
}

export interface StormReporter {
  readonly name?: string;
  readonly relationship?: string;
  readonly telephone?: string;
}

export interface StormPerson {
  readonly number: number;
  readonly nominal?: string;
  readonly givenName?: string;
  readonly familyName?: string;
  readonly dateOfBirth?: string;
  readonly sex?: string;
  readonly lookedAfter?: boolean;
  readonly responsibleAuthority?: string;
  readonly hostAuthority?: string;
  readonly placement?: string;
}

export interface StormLine {
  readonly number: number;
  readonly revision: number;
  /** Europe/London. */
  readonly at: string;
  readonly code: string;
  readonly about: readonly number[];
  readonly by?: { readonly ref?: string; readonly rank?: string };
  readonly fields?: Readonly<Record<string, string | number | boolean | null>>;
  readonly text?: string;
}

export const readStormShape = wireSchema<StormRecord>('storm', 1);
