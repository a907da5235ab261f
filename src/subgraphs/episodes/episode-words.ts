import type { MissingCategory, RiskLevel } from '../../model/agency-fact/fact-body';
import type { ChronologyKind, MissingEpisodeStatus } from '../../model/missing-episode/missing-episode-state';
import { wordsEnum } from '../kit/enum-names';

export const MissingEpisodeStatusEnum = wordsEnum<MissingEpisodeStatus>(
  'MissingEpisodeStatus',
  'Where a missing episode stands.',
  {
    reported: 'Reported; police have not yet decided on a category.',
    delayed: 'The police response is delayed and will be looked at again at a stated time (NF 3.19).',
    missing: 'Whereabouts unknown; recorded missing by police.',
    away: 'Away from placement without authorisation: whereabouts known, not where agreed; not missing.',
    absent: 'Absent in the police sense: not where expected, no apparent risk.',
    located: 'Found, and well-being confirmed (WY 2); not yet back.',
    returned: 'Back. Follow-up may still be open.',
    closed: 'Ended, with nothing open.',
    cancelled: 'The report was void.',
  },
);

export const MissingCategoryEnum = wordsEnum<MissingCategory>(
  'MissingCategory',
  'How an agency classes the child. Vocabularies differ between agencies and are kept side by side.',
  {
    missing: 'Whereabouts unknown and reported to police.',
    away: 'Away from placement without authorisation; looked-after children only (WY 3).',
    absent: 'A police category: not at a place where they are expected to be.',
    'no-apparent-risk': 'A police category: absent, and no apparent risk of harm.',
  },
);

export const RiskLevelEnum = wordsEnum<RiskLevel>('RiskLevel', 'Risk to the child or the public (WY 5).', {
  low: 'Significant harm is unlikely.',
  medium: 'Significant harm is likely.',
  high: 'Serious harm is likely.',
});

export const FactKindEnum = wordsEnum<ChronologyKind>('FactKind', 'What kind of thing an agency recorded.', {
  'subject-described': 'Who the person is.',
  'care-described': 'Care arrangements.',
  'missing-reported': 'A report that a child is missing.',
  classified: 'The police decision on category.',
  'response-delayed': 'The police response was delayed.',
  'risk-assessed': 'A risk level was set.',
  located: 'The child was found.',
  returned: 'The child is back.',
  cancelled: 'The report was withdrawn.',
  'log-closed': 'A control room closed its log.',
  noted: 'A note, an enquiry or a concern.',
  'subjects-linked': 'Two records were joined as one child.',
  'subjects-unlinked': 'Two records were parted again.',
  'relation-stated': "An agency's or person's relation to the child was given or ended.",
  'marker-stated': 'A handling marker was set or lifted.',
  'identifier-held': 'An identifier of the child.',
  'legal-status-recorded': 'A legal status and its dates.',
  'placement-recorded': 'A placement and its dates.',
  'professional-named': 'A professional of the child.',
  'parental-responsibility-stated': 'Somebody with parental responsibility.',
  'profile-stated': 'A section of the Philomena profile.',
  'missing-period-returned': 'A missing period of the annual return.',
  'return-interview-referred': 'A referral for a return interview.',
  'return-interview-offered': 'A return interview was offered.',
  'return-interview-contacted': 'Contact was made to arrange the interview.',
  'return-interview-initiated': 'The interview was begun.',
  'return-interview-completed': 'The interview was carried out.',
  'return-interview-refused': 'The interview was refused.',
  debriefed: 'What was learnt in the interview was recorded.',
});
