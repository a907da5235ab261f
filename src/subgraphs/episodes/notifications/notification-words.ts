import type { Recipient } from '../../../model/agency-fact/telling-facts';
import type { Telling, TellingRoute } from '../../../model/telling/telling';
import { wordsEnum } from '../../kit/enum-names';

export const NotificationStateEnum = wordsEnum<Telling['state']['kind']>(
  'NotificationState',
  'What came of it that somebody is to be told.',
  {
    due: 'They are to be told, and nobody has said that they were.',
    told: 'Somebody told them, or their own agency recorded the very thing.',
    acknowledged: 'Their agency says that it has it.',
    barred: 'They must not be told.',
  },
);

export const TellingRouteEnum = wordsEnum<TellingRoute>('TellingRoute', 'How somebody was told.', {
  telephone: 'By telephone.',
  'in-person': 'In person.',
  'e-mail': 'By e-mail.',
  system: 'Through a system.',
  letter: 'By letter.',
  other: 'In another way.',
});

export const RecipientEnum = wordsEnum<Recipient>('Recipient', 'Whom a protocol has told of something.', {
  police: 'The force that records the missing episode.',
  'social-worker': "The child's social worker, or the duty worker.",
  'out-of-hours-team': "The responsible authority's team outside office hours.",
  'team-manager': "The social worker's team manager.",
  'service-manager': 'The service manager responsible.',
  'independent-reviewing-officer': "The child's independent reviewing officer.",
  parents: 'Parents and others with parental responsibility.',
  'responsible-authority': 'The authority responsible for the child.',
  'host-authority': 'The authority in whose area the child is placed.',
  'children-social-care': "Children's social care.",
  'return-interview-provider': 'The provider of return interviews.',
  'health-lead': 'The lead for health.',
  'designated-health-professional': 'The designated health professional.',
  'education-lead': 'The designated education professional.',
  carer: 'The carer or home.',
  'senior-police': 'Senior police management.',
  'investigating-officer': 'The investigating officer.',
  'missing-person-co-ordinator': "The force's missing person co-ordinator.",
  'family-support': 'Family support.',
  'uk-missing-persons-unit': 'The UK Missing Persons Unit.',
  ceop: 'CEOP.',
  'missing-people': 'The charity Missing People.',
  'evidence-and-enquiry-unit': 'The Home Office Evidence and Enquiry Unit.',
  'command-and-control-unit': 'The Home Office Command and Control Unit.',
  'home-office': 'The Home Office.',
  'police-intelligence': 'Police intelligence.',
  'public-protection': "The force's public protection department.",
  practitioners: "The practitioners and agencies of the child's plan.",
  'other-authorities': 'Other authorities.',
  'police-national-computer': 'The Police National Computer.',
});
