import type { Photograph, PhotographHolder, ProfilePerson } from '../agency-fact/profile-facts';
import type { AgencyId } from '../agency/agency-id';
import type { Asserted } from '../child/asserted';
import type { PhotographRule } from '../protocol/plan-rule';
import { addDays } from '../time/add-days';
import type { CalendarDate } from '../time/occurred';

/** A photograph that is held, and whether it still shows what the child looks like. */
export interface PhotographHeld {
  readonly shows: Photograph['shows'];
  readonly takenOn: CalendarDate | null;
  readonly by: AgencyId;
  readonly heldBy: readonly PhotographHolder[];
  /** From this day on it is out of date; `null` when it is not known when it was taken, or no protocol says. */
  readonly renewOn: CalendarDate | null;
  /** The child has come to look otherwise since, so that it is out of date at once. */
  readonly appearanceChanged: boolean;
}

/** A photograph that should be held and is not; `holder` `null` when nobody holds one at all. */
export interface PhotographLacking {
  readonly shows: Photograph['shows'];
  readonly holder: PhotographHolder | null;
}

/** The photographs of a child: the newest of each kind that any agency tells of. */
export interface PhotographsState {
  readonly held: readonly PhotographHeld[];
  readonly lacking: readonly PhotographLacking[];
}

/** Face and full length, held by carer and authority both, by the protocol that the rule is of (WY 8). */
export function photographsOf(
  person: Asserted<ProfilePerson>,
  rule: PhotographRule | null,
): PhotographsState {
  const changedOn = latestDay(person.assertions.map(({ value }) => value.appearanceChangedOn));
  const told = person.assertions.flatMap(({ value, by }) =>
    (value.photographs ?? []).map((photograph) => ({ ...photograph, by })),
  );
  const newest = (['face', 'full-length'] as const).flatMap((shows) => {
    const [first] = told.filter((one) => one.shows === shows).sort(newestFirst);
    return first === undefined ? [] : [first];
  });
  const held = newest.map(({ shows, takenOn, by }): PhotographHeld => {
    const same = told.filter((one) => one.shows === shows && one.takenOn === takenOn);
    return {
      shows,
      takenOn: takenOn ?? null,
      by,
      heldBy: HOLDERS.filter((holder) => same.some(({ heldBy }) => heldBy?.includes(holder) === true)),
      renewOn: takenOn === undefined || rule === null ? null : addDays(takenOn, rule.staleAfterDays),
      appearanceChanged: changedOn !== null && (takenOn === undefined || takenOn < changedOn),
    };
  });
  return { held, lacking: rule === null ? [] : lacking(held, rule) };
}

/** Whether a photograph should be taken anew, on a day in England. Of an unknown day it is not known to be recent. */
export function isOutOfDate(
  { takenOn, renewOn, appearanceChanged }: PhotographHeld,
  today: CalendarDate,
): boolean {
  return appearanceChanged || takenOn === null || (renewOn !== null && renewOn <= today);
}

const HOLDERS: readonly PhotographHolder[] = ['carer', 'authority'];

function lacking(held: readonly PhotographHeld[], rule: PhotographRule): readonly PhotographLacking[] {
  return rule.shows.flatMap((shows): readonly PhotographLacking[] => {
    const photograph = held.find((one) => one.shows === shows);
    if (photograph === undefined) return [{ shows, holder: null }];
    // A source that does not say who holds it is not taken to say that nobody does.
    if (photograph.heldBy.length === 0) return [];
    return rule.heldBy
      .filter((holder) => !photograph.heldBy.includes(holder))
      .map((holder) => ({ shows, holder }));
  });
}

function newestFirst(a: Photograph, b: Photograph): number {
  if (a.takenOn === b.takenOn) return 0;
  return (a.takenOn ?? '') < (b.takenOn ?? '') ? 1 : -1;
}

function latestDay(days: readonly (CalendarDate | undefined)[]): CalendarDate | null {
  const known = days.filter((day) => day !== undefined);
  return known.toSorted().at(-1) ?? null;
}
