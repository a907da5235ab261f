import type { MARKS } from '../../../model/pattern/occurrence';
import type { Mark } from '../../../model/pattern/occurrence';
import type { Rating } from '../../../model/pattern/triage-state';
import { wordsEnum } from '../../kit/enum-names';

const MARK_SAYS: Readonly<Record<Mark, string>> = {
  absent: 'Classed absent, or without apparent risk, by the police.',
  away: 'Away from placement without authorisation: whereabouts known, never a police absence.',
  missing: 'Recorded missing, or reported and classed nothing else.',
  unreported: 'Noticed, and never reported to the police.',
  reported: 'Reported to the police.',
  delayed: 'The police delayed their response at least once.',
  premature: 'The police delayed, and never recorded the child missing.',
  escalated: 'Escalated to the commander at least once.',
};

export const OccurrenceMarkEnum = wordsEnum<(typeof MARKS)[number]>(
  'OccurrenceMark',
  'What an occurrence was at any time of its life, by any agency: it may be several things.',
  MARK_SAYS,
);

export const TriageRatingEnum = wordsEnum<Rating>(
  'TriageRating',
  'Colour of return-interview triage (WM). It puts interviews in order; every child reported missing is offered one.',
  {
    red: 'An interview is required.',
    amber: 'More information is needed; an interview may be.',
    green: 'Letter and leaflet of advice; the interview is offered all the same.',
  },
);
