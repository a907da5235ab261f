import type { AgencyFact } from '../agency-fact/agency-fact';
import type { FactOf } from '../agency-fact/fact-of-kind';
import { isTriggeredBy } from '../agency-fact/trigger';
import type { AgencyId } from '../agency/agency-id';
import type { SaidOfTellings } from './said-of-tellings';
import { WHOLE_AGENCIES } from './recipient-agency';
import type { Telling, TellingState } from './telling';
import { anchorPlace } from './telling-id';
import type { Wanted } from './wanted';

/** A telling that is wanted, before it is known what came of it. */
export type Owed = Omit<Telling, 'state' | 'someBarred'>;

/** What is known on the occasion that decides what came of a telling. */
export interface Known {
  readonly wanted: Wanted;
  /** The occasion's facts, in order. */
  readonly facts: readonly AgencyFact[];
  readonly said: SaidOfTellings;
  readonly parents: readonly FactOf<'parental-responsibility-stated'>[];
  /** Whose word it is, beside the teller's, that somebody must not be told. */
  readonly responsible: AgencyId | null;
}

/** What came of a telling. Who was told was told, whatever was decided after; who must not be told is not owed it. */
export function stateOfTelling(owed: Owed, known: Known): Pick<Telling, 'state' | 'someBarred'> {
  const bars = known.wanted.rule.barred && owed.recipient === 'parents' ? barsOf(owed, known) : [];
  const done = acknowledgement(owed, known) ?? telling(owed, known) ?? ownRecord(owed, known);
  const barred = bars.find(({ everybody }) => everybody)?.state;
  return { state: done ?? barred ?? { kind: 'due' }, someBarred: bars.length > 0 };
}

function acknowledgement(owed: Owed, { said }: Known): TellingState | null {
  if (said.acknowledged.length === 0) return null;
  const places = new Set(owed.anchors.map(anchorPlace));
  const found = said.acknowledged.find(
    ({ key, body, occurred }) =>
      key.agency === owed.to &&
      body.of === owed.rule &&
      body.whom === owed.recipient &&
      (body.anchor === undefined
        ? occurred.end > owed.since
        : body.episode !== undefined || places.has(anchorPlace(body.anchor))),
  );
  return found === undefined ? null : { kind: 'acknowledged', ...saidBy(found) };
}

/** A telling that names no rule is of all that there was to tell by then. */
function telling({ recipient, rule, since }: Owed, { said }: Known): TellingState | null {
  const found = said.recorded.find(
    ({ body: { whom, of }, occurred }) =>
      whom.recognised && whom.value === recipient && (of === undefined ? occurred.end > since : of === rule),
  );
  return found === undefined ? null : { kind: 'told', route: found.body.route ?? null, ...saidBy(found) };
}

/** An agency that recorded the thing itself knows it. */
function ownRecord({ recipient, to }: Owed, { wanted, facts }: Known): TellingState | null {
  if (!WHOLE_AGENCIES.has(recipient)) return null;
  const own = facts.find((fact) => fact.key.agency === to && isTriggeredBy(fact, wanted.rule.on));
  return own === undefined ? null : { kind: 'told', route: null, ...saidBy(own) };
}

interface Bar {
  readonly everybody: boolean;
  readonly state: TellingState;
}

/** By whoever owes the telling, or answers for the child (DfE 66); or on the record of each person there is to tell. */
function barsOf({ by }: Owed, { said, parents, responsible }: Known): readonly Bar[] {
  const decided = said.barred.filter(
    ({ key, body }) =>
      body.whom.recognised &&
      body.whom.value === 'parents' &&
      (key.agency === by || key.agency === responsible),
  );
  const standing = parents.filter(({ body }) => !body.tell);
  const barredNames = new Set(standing.map(({ body }) => body.name));
  const everybody = parents.every(({ body }) => barredNames.has(body.name));
  return [
    ...decided.map((fact): Bar => ({
      everybody: true,
      state: { kind: 'barred', rationale: fact.body.rationale, ...saidBy(fact) },
    })),
    ...standing.map((fact): Bar => ({
      everybody,
      state: { kind: 'barred', rationale: null, ...saidBy(fact) },
    })),
  ];
}

function saidBy({ key, occurred }: AgencyFact): Pick<TellingState & { kind: 'told' }, 'at' | 'by' | 'fact'> {
  return { at: occurred, by: key.agency, fact: key };
}
