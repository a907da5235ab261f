import type { AgencyFact } from '../agency-fact/agency-fact';
import { factKeyText } from '../agency-fact/canonical';
import type { Coded } from '../agency-fact/coded';
import type { FactBody } from '../agency-fact/fact-body';
import type { DecisionKind, DecisionState } from './response-state';
import type { SetAside } from '../rule/set-aside';
import { signed } from './signed';

type Decided = readonly [kind: DecisionKind, decided: string, rationale: string | undefined];

/** Every decision of the episode, in order: by whom, in what rank, when and why, and whether it counted. */
export function decisionsOf(facts: readonly AgencyFact[], aside: SetAside): readonly DecisionState[] {
  return facts.flatMap((fact) => {
    const said = decidedIn(fact.body);
    if (said === null) return [];
    const [kind, decided, rationale] = said;
    const broken = aside.get(factKeyText(fact.key)) ?? null;
    return [{ ...signed(fact), kind, decided, rationale: rationale ?? null, broken }];
  });
}

function decidedIn(body: FactBody): Decided | null {
  switch (body.kind) {
    case 'intervention-level-set':
      return ['level', given(body.level), body.rationale];
    case 'classified':
      return ['category', given(body.category), body.rationale];
    case 'response-delayed':
      return ['delay', 'delayed', body.rationale];
    case 'risk-assessed':
      return ['risk', given(body.level), body.rationale];
    case 'house-search-decided':
      return ['house-search', given(body.decision), body.rationale];
    case 'escalation-stepped':
      return ['escalation', given(body.step), body.text];
    case 'ownership-transferred':
      return ['ownership', body.to, body.rationale];
    case 'media-decided':
      return ['media', given(body.decision), body.rationale];
    case 'stay-decided':
      return ['stay', body.allowed ? 'allowed' : 'not-allowed', body.rationale];
    case 'reopened':
      return ['reopening', 'reopened', body.rationale];
    case 'step-recorded': {
      const step = given(body.step);
      return step === 'absence-review-set' || step === 'call-back-agreed'
        ? ['absence-review', step, body.text]
        : null;
    }
    default:
      return null;
  }
}

function given(coded: Coded<string>): string {
  return coded.recognised ? coded.value : coded.given;
}
