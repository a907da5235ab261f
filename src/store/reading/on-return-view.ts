import type {
  CarersReturnView,
  OnReturnView,
  PreventionInterviewView,
  PreventionNotHeldView,
} from '../../hub/ports/on-return-view';
import type { Guarded } from '../../hub/ports/reading';
import { guarded, noteChild } from './session-context';
import type { ChildColumns, SessionContext } from './session-context';

type Existence<View> = readonly Omit<View, 'risk' | 'thirdParties'>[];
type Shown<T> =
  Extract<T, { readonly kind: 'shown' }> extends { readonly value: infer Value } ? Value : never;
type Part<View, Name extends keyof View> = readonly Shown<View[Name]>[];

export interface OnReturnRow extends ChildColumns {
  readonly asked_as: string;
  readonly existence: {
    readonly prevention: Existence<PreventionInterviewView>;
    readonly notHeld: Existence<PreventionNotHeldView>;
    readonly carersReturns: Existence<CarersReturnView>;
    readonly outcomes: OnReturnView['outcomes'];
  } | null;
  readonly risk: {
    readonly prevention: Part<PreventionInterviewView, 'risk'>;
    readonly notHeld: Part<PreventionNotHeldView, 'risk'>;
    readonly carersReturns: Part<CarersReturnView, 'risk'>;
  } | null;
  readonly third_parties: {
    readonly prevention: Part<PreventionInterviewView, 'thirdParties'>;
    readonly carersReturns: Part<CarersReturnView, 'thirdParties'>;
  } | null;
}

const NO_TALK = { flags: [], safeAndWell: null, concern: null, answers: {} };
const NO_REASON = {
  reason: { recognised: false as const, given: '' },
  insteadBy: null,
  insteadByNamed: null,
  text: null,
};

/** Makes the view of one child's row and notes in the ledger what it shows. Parts are joined by their place. */
export function onReturnView(context: SessionContext, row: OnReturnRow): OnReturnView {
  noteChild(context, row);
  const { existence, risk, third_parties: people } = row;
  const ofRisk = <T>(value: () => T): Guarded<T> => guarded(context, 'risk-and-intelligence', row, value);
  const ofPeople = <T>(value: () => T): Guarded<T> => guarded(context, 'third-parties', row, value);
  return {
    childId: row.child_id,
    prevention: (existence?.prevention ?? []).map((talk, place) => ({
      ...talk,
      risk: ofRisk(() => risk?.prevention[place] ?? NO_TALK),
      thirdParties: ofPeople(() => people?.prevention[place] ?? { withWhom: [] }),
    })),
    notHeld: (existence?.notHeld ?? []).map((left, place) => ({
      ...left,
      risk: ofRisk(() => risk?.notHeld[place] ?? NO_REASON),
    })),
    carersReturns: (existence?.carersReturns ?? []).map((record, place) => ({
      ...record,
      risk: ofRisk(() => risk?.carersReturns[place] ?? { observations: {} }),
      thirdParties: ofPeople(() => people?.carersReturns[place] ?? { withWhom: null }),
    })),
    outcomes: existence?.outcomes ?? [],
  };
}
