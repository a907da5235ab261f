/** An instant as ISO 8601 in UTC with milliseconds and `Z`, so that text order is time order. */
export type Instant = string & { readonly __instant: unique symbol };

/** A calendar date, `YYYY-MM-DD`, in Europe/London unless the source says otherwise. */
export type CalendarDate = string & { readonly __calendarDate: unique symbol };

/** How exactly a source said when something happened. */
export type Precision = 'instant' | 'minute' | 'date' | 'unknown';

/**
 * When something happened, as the interval within which it must lie (UTC, start included, end excluded).
 * Never a bare instant: a control room gives minutes, a statutory return gives dates, and a local time in
 * the hour that the clocks go back stands for two.
 */
export interface Occurred {
  readonly start: Instant;
  readonly end: Instant;
  readonly precision: Precision;
}
