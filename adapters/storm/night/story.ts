import type { After } from '../../kit/night';
import type { StormPerson, StormReporter } from '../wire';

/** One log of the demonstration night, told without what every message repeats. All people are invented. */
export interface Story extends StoryHeader {
  /** The log's number that night. */
  readonly log: string;
  readonly startedAt: After;
  readonly messages: readonly StoryMessage[];
}

export interface StoryHeader {
  readonly category: string;
  readonly grade: string;
  readonly location: { readonly description: string };
  readonly reportingPerson: StormReporter;
  readonly persons: readonly StormPerson[];
}

export interface StoryMessage {
  readonly sent: After;
  readonly lines: readonly StoryLine[];
  /** What the control room holds differently from this message on. */
  readonly header?: Partial<StoryHeader>;
}

export interface StoryLine {
  readonly at: After;
  readonly code: string;
  /** Left out: the first person. */
  readonly about?: readonly number[];
  /** Texts of the form `+HH:MM` or `-HH:MM` are times. */
  readonly fields?: Readonly<Record<string, string | boolean>>;
  readonly text?: string;
  readonly by: Officer;
}

/** Who wrote a line: collar number and rank. */
export type Officer = readonly [ref: string, rank: string];

export const CALL_HANDLER: Officer = ['C4417', 'Call-handler'];
export const DUTY_INSPECTOR: Officer = ['N1020', 'Duty-inspector'];
export const SERGEANT: Officer = ['N2245', 'Sergeant'];
export const CONSTABLE: Officer = ['N3310', 'Constable'];
export const COMMANDER: Officer = ['N0107', 'Chief-inspector'];
