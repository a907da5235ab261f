import { STEP_CODES } from '../../src/model/agency-fact/response-facts';
import type {
  CourtOrderApplies,
  EscalationStep,
  HouseSearchDecided,
  Indicator,
  InterventionLevel,
  MediaDecided,
  Noticed,
} from '../../src/model/agency-fact/response-facts';
import type { Coded } from '../../src/model/agency-fact/coded';
import { codeTable, ownWords } from '../kit/code-table';

type Of<T extends Coded<string> | undefined> = Extract<T, { readonly recognised: true }>['value'];

/** How it was confirmed where the child is. The child's own word is kept, and confirms nothing. */
export const confirmation = codeTable<Of<Noticed['confirmedBy']>>({
  SEEN: 'seen',
  'KNOWN-ADULT-VOICE': 'known-adult-voice',
  'IDENTIFIABLE-LANDLINE': 'identifiable-landline',
  'CHILD-SAYS-SO': 'child-says-so',
  OTHER: 'other',
});

export const interventionLevel = codeTable<InterventionLevel>({
  'NO-IMMEDIATE': 'no-immediate',
  CARER: 'carer',
  POLICE: 'police',
});

/** The framework's letters for what is done at each level, and for what comes of it (NF, levels of intervention). */
export const LEVEL_LETTERS: Readonly<
  Record<InterventionLevel, { readonly actions: string; readonly outcomes: string }>
> = {
  'no-immediate': { actions: 'a', outcomes: 'abcde' },
  carer: { actions: 'abcdefg', outcomes: 'abcdefghij' },
  police: { actions: 'abcdefgh', outcomes: '' },
};

export const indicator = codeTable<Indicator>({
  ANTECEDENT: 'antecedent',
  TRIGGER: 'trigger',
  'OUT-OF-CHARACTER': 'out-of-character',
  'IMMEDIATE-CONCERN': 'immediate-concern',
  'CONCERN-FOR-ANOTHER': 'concern-for-another',
  'PLAN-SAYS-SO': 'plan-says-so',
  EXPLOITATION: 'exploitation',
  'POST-INCIDENT': 'post-incident',
});

/** The protocols' examples of indicators. */
export const sign = ownWords([
  'make-up-before-going',
  'secretive-on-phone',
  'left-phone-behind',
  'anniversary-distress',
  'unknown-car',
  'risky-company',
  'hotel-with-adult',
  'goodbye-messages',
  'suspicious',
  'unexpected',
  'upset-or-withdrawn',
  'underwear',
  'unaccounted-injuries',
  'expensive-gifts',
  'evasive',
]);

/** The lines of the protocols' checklists: of carers, and of call takers. */
export const check = ownWords([
  'contact-child',
  'family',
  'friends',
  'hospitals',
  'social-media',
  'search-home',
  'places-frequented',
  'travel-card',
  'other-residents',
  'inform-social-worker',
  'risk-assessment-viewed',
  'search-expected-place',
  'search-last-seen',
  'visit-if-safe',
  'question-out-of-character',
  'question-contact',
  'question-intentions',
  'question-with-whom',
  'question-danger',
  'question-medical',
  'question-self-harm',
  'question-harm-or-crime',
  'question-abuse',
  'question-services',
  'question-behaviour',
  'question-other',
]);

export const checkOutcome = codeTable<'done' | 'not-possible'>({
  DONE: 'done',
  'NOT-POSSIBLE': 'not-possible',
});

/** What a full report holds. */
export const reportItem = ownWords([
  'names',
  'gender',
  'date-of-birth',
  'legal-status',
  'responsible-authority',
  'circumstances',
  'told-of-intent',
  'risk-assessment',
  'description',
  'clothing',
  'belongings',
  'photograph',
  'home-address',
  'family-address',
  'missing-from',
  'last-seen-where',
  'last-seen-when',
  'last-seen-by',
  'out-of-character',
  'earlier-episodes',
  'pre-planning',
  'money',
  'illness',
  'medication',
  'mental-health',
  'substances',
  'unexplained-items',
  'phone',
  'contact-made',
  'social-media',
  'likely-places',
  'associates',
  'went-with',
  'reporter',
  'reporter-relationship',
  'reporter-address',
  'reporter-telephone',
  'actions-taken',
]);

export const houseSearch = codeTable<Of<HouseSearchDecided['decision']>>({
  FULL: 'full',
  PARTIAL: 'partial',
  DELAYED: 'delayed',
});

export const escalationStep = codeTable<EscalationStep>({
  'INSPECTOR-ASKED': 'inspector-asked',
  'INSPECTOR-SPOKE': 'inspector-spoke',
  'SERGEANT-SPOKE': 'sergeant-spoke',
  'ESCALATION-REQUESTED': 'escalation-requested',
  'COMMANDER-BRIEFED': 'commander-briefed',
  'COMMANDER-TRIED': 'commander-tried',
  'COMMANDER-SPOKE': 'commander-spoke',
  AGREED: 'agreed',
  'FORCE-INCIDENT-MANAGER-DECIDED': 'force-incident-manager-decided',
});

export const mediaDecision = codeTable<Of<MediaDecided['decision']>>({
  NONE: 'none',
  APPEAL: 'appeal',
  'WIDE-APPEAL': 'wide-appeal',
});

/** Whom police talked with before they decided. */
export const consulted = ownWords(['authority', 'social-worker', 'family', 'carer']);

export const courtOrder = codeTable<Of<CourtOrderApplies['order']>>({
  BAIL: 'bail',
  CURFEW: 'curfew',
  OTHER: 'other',
});

/** What a duty asks to be done and has no line of its own. */
export const step = ownWords(STEP_CODES);
