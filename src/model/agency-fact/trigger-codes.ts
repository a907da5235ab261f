import type { FactKind, MissingCategory, RiskLevel } from './fact-body';
import type { Standing } from './care-facts';
import type { ReturnInterviewRefused } from './interview-facts';
import { FACT_KINDS } from './kind-rank';
import type { MeetingKind } from './meeting-facts';
import type { PlanKind } from './plan-facts';
import { STEP_CODES } from './response-facts';
import type {
  EscalationStep,
  HouseSearchDecided,
  Indicator,
  InterventionLevel,
  MediaDecided,
} from './response-facts';
import { RECIPIENTS } from './telling-facts';
import type { Coded } from './coded';

type Code<T> = T extends Coded<infer C> ? C : never;

/** Every code of a union, none twice and none forgotten. */
function codes<T extends string>(all: Readonly<Record<T, true>>): readonly string[] {
  return Object.keys(all);
}

const PLANS = codes<PlanKind>({
  'trigger-plan': true,
  'missing-risk-assessment': true,
  'missing-safety-plan': true,
  'placement-plan': true,
  'pen-picture': true,
});

const MEETINGS = codes<MeetingKind>({ strategy: true, 'missing-safety': true });

/** The codes that a trigger of each kind may carry. A kind that is not here answers to its bare name only. */
export const TRIGGER_CODES: ReadonlyMap<string, readonly string[]> = new Map<FactKind, readonly string[]>([
  [
    'classified',
    codes<MissingCategory>({ missing: true, away: true, absent: true, 'no-apparent-risk': true }),
  ],
  ['risk-assessed', codes<RiskLevel>({ low: true, medium: true, high: true })],
  ['intervention-level-set', codes<InterventionLevel>({ 'no-immediate': true, carer: true, police: true })],
  ['located', ['well']],
  [
    'indicator-observed',
    codes<Indicator>({
      antecedent: true,
      trigger: true,
      'out-of-character': true,
      'immediate-concern': true,
      'concern-for-another': true,
      'plan-says-so': true,
      exploitation: true,
      'post-incident': true,
    }),
  ],
  [
    'escalation-stepped',
    codes<EscalationStep>({
      'inspector-asked': true,
      'inspector-spoke': true,
      'sergeant-spoke': true,
      'escalation-requested': true,
      'commander-briefed': true,
      'commander-tried': true,
      'commander-spoke': true,
      agreed: true,
      'force-incident-manager-decided': true,
    }),
  ],
  ['step-recorded', STEP_CODES],
  ['concern-stated', ['concerned']],
  ['enquiry-made', ['not-possible']],
  ['telling-recorded', RECIPIENTS],
  ['telling-barred', RECIPIENTS],
  // A placement after another; for clocks only, which see all of a child's placements.
  ['placement-recorded', ['move', 'planned-move', 'emergency-move']],
  [
    'house-search-decided',
    codes<Code<HouseSearchDecided['decision']>>({ full: true, partial: true, delayed: true }),
  ],
  ['media-decided', codes<Code<MediaDecided['decision']>>({ none: true, appeal: true, 'wide-appeal': true })],
  ['plan-stated', PLANS],
  ['plan-reviewed', [...PLANS, 'philomena-profile']],
  ['plan-challenged', PLANS],
  ['meeting-convened', MEETINGS],
  // What was held or cancelled is known from what was convened.
  ['meeting-held', MEETINGS],
  ['meeting-cancelled', MEETINGS],
  [
    'return-interview-refused',
    codes<Code<ReturnInterviewRefused['by']>>({ child: true, parent: true, carer: true }),
  ],
  ['debriefed', ['harm', 'placement']],
  ['prevention-interview-held', ['concern']],
  [
    'standing-recorded',
    codes<Standing>({
      'child-in-need': true,
      'protection-plan': true,
      'section-47': true,
      'single-assessment': true,
      'care-leaver': true,
      unaccompanied: true,
      'immigration-restriction': true,
      'trafficking-concern': true,
      'gangs-list': true,
      'exploitation-list': true,
      'home-educated': true,
      'missing-education': true,
    }),
  ],
]);

/** Why a text can be no trigger, or `null` when a fact may answer to it. */
export function triggerTrouble(text: string): string | null {
  const [kind = '', ...rest] = text.split(':');
  if (FACT_KINDS.every((known) => known !== kind)) return `${kind} is no kind of fact`;
  const code = rest.join(':');
  if (code === '') return null;
  const known = TRIGGER_CODES.get(kind);
  if (known === undefined) return `${kind} carries no code`;
  return known.includes(code) ? null : `${code} is no code of ${kind} (${known.join(', ')})`;
}
