import type { PreventionInterviewHeld } from '../../model/agency-fact/on-return-facts';
import type { Disclosure } from '../../model/agency-fact/interview-facts';
import type { Independence } from '../../model/interview/independence';
import type { PreventionFlag, PreventionOutcome } from '../../model/interview/on-return-state';
import type { DisclosedAbout } from '../../model/protocol/interview-rules';
import { wordsEnum } from '../kit/enum-names';

export type PreventionHolder = Extract<PreventionInterviewHeld['by'], { readonly recognised: true }>['value'];
export type DisclosureParty = Disclosure['shareWith'][number];

export const PreventionHolderEnum = wordsEnum<PreventionHolder>(
  'PreventionHolder',
  'Who held a prevention interview.',
  {
    police: 'Police, as is normal (NF 4.7).',
    carer: 'The carer, where that may be (NF 4.8).',
    'trusted-adult': 'A named trusted adult, where that may be (NF 4.8).',
  },
);

export const PreventionFlagEnum = wordsEnum<PreventionFlag>(
  'PreventionFlag',
  'What is wrong with how a prevention interview was held. With any but the last it discharges nothing.',
  {
    'holder-not-allowed': "The protocol of the episode's owner has nobody like them hold it.",
    'not-agreed': "It was neither agreed nor the child's wish that police do not hold it (NF 4.8).",
    'placement-problem-suspected': 'The child may have gone because of carer or placement (NF 4.8).',
    'police-should-see-child': 'A concern came up: police make every effort to see the child (NF 4.9).',
  },
);

export const PreventionStatusEnum = wordsEnum<PreventionOutcome['status']>(
  'PreventionStatus',
  'Where the prevention interview of a missing episode stands.',
  {
    outstanding: 'Neither held nor lawfully left out.',
    held: 'Held.',
    deferred: 'Put off to the time of an appointment (WY 6).',
    'not-held': 'Not held, for a reason of the protocol.',
  },
);

export const IndependenceEnum = wordsEnum<Independence['verdict']>(
  'InterviewerIndependence',
  "Whether whoever held a return interview is independent of the child's care, as the protocol has it.",
  {
    independent: 'They are.',
    'childs-choice': 'They are not, and the child prefers them, where that may be (DfE 69).',
    'not-independent': 'They are not: the interview is kept and discharges nothing.',
    'not-told': 'Nobody said who they are to the child.',
  },
);

export const DisclosedAboutEnum = wordsEnum<DisclosedAbout>(
  'DisclosedAbout',
  'What was disclosed in an interview.',
  {
    'harm-to-child': 'Harm to this child.',
    'harm-to-another': 'Harm to another child or a vulnerable adult.',
    placement: 'The placement as a reason for going.',
    exploitation: 'Exploitation.',
    offending: 'Offending.',
    other: 'Something else.',
  },
);

export const DisclosurePartyEnum = wordsEnum<DisclosureParty>(
  'DisclosureParty',
  'With whom a disclosure is shared.',
  {
    police: 'Police.',
    'social-worker': "The child's social worker.",
    'independent-reviewing-officer': "The child's independent reviewing officer.",
  },
);
