import type { ResponseParts, ResponseRisk } from '../../src/model/response/response-parts';
import { FACT, nothing, OCCURRED, PLANTED, said } from './planted-words';

const signed = { by: FACT.agency, rank: 'inspector', occurred: OCCURRED, fact: FACT };
const told = PLANTED['risk-and-intelligence'];

const risk: ResponseRisk = {
  transferOffered: { ...signed, to: FACT.agency, rationale: told },
  vocabularies: {
    policeWestYorkshire: 'missing',
    policeWestMidlands: 'missing',
    annualReturn: 'M',
    partnership: 'missing',
  },
  absconded: false,
  policeHelp: [],
  level: { shown: null, history: [], proposesPolice: [], reasonOutstanding: false },
  indicators: [
    {
      ...signed,
      indicator: { recognised: true, value: 'immediate-concern' },
      sign: null,
      permitted: false,
      text: told,
    },
  ],
  enquiries: [
    { ...signed, enquiry: { recognised: true, value: 'telephoned' }, outcome: 'done', result: told },
  ],
  checks: [],
  report: { given: [], outstanding: [] },
  riskFactors: [],
  riskReviewAt: null,
  delayWarnings: [],
  concerned: nothing,
  escalation: [{ ...signed, step: { recognised: true, value: 'escalation-requested' }, text: told }],
  houseSearch: said({
    decision: { recognised: true, value: 'full' },
    supervisorAgreed: true,
    rationale: told,
  }),
  media: nothing,
  mediaWarnings: [],
  courtOrder: nothing,
  steps: [],
  decisions: [{ ...signed, kind: 'risk', decided: 'high', rationale: told, broken: null }],
};

/** The response to a planted missing episode: each category's words where that category keeps free text. */
export const PLANTED_RESPONSE: ResponseParts = {
  existence: {
    noticedAt: nothing,
    reported: true,
    ownership: [],
    missingFor: { since: null, until: null, longTermDays: null },
    closing: [],
    contradictions: [],
    escalationOffered: false,
    nextEscalationStep: null,
  },
  whereabouts: {
    whereaboutsKnown: nothing,
    confirmedBy: null,
    stay: said({ allowed: true, where: PLANTED.whereabouts, rationale: null }),
  },
  risk,
};
