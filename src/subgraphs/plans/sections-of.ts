import type { Photograph, ProfileSection } from '../../model/agency-fact/profile-facts';
import { isCalendarDate } from '../../model/time/calendar-date';
import type { CalendarDate } from '../../model/time/occurred';
import { badInput, optionalText, optionalTexts } from '../kit/act-input';
import type { PhotographInput, UpdatePhilomenaProfileInput } from './profile-act-inputs';

type Given = readonly string[] | string | null | undefined;

/** The sections given, in the order of the form, each with what was given in it. */
export function sectionsOf(input: UpdatePhilomenaProfileInput): readonly ProfileSection[] {
  const { person, health, network, risk, today } = input;
  const sections: readonly (ProfileSection | null)[] = [
    person && { section: 'person', content: personOf(person) },
    health && { section: 'health', content: given({ ...health }) },
    network && { section: 'network', content: given({ ...network }) },
    risk && { section: 'risk', content: given({ ...risk }) },
    today && { section: 'today', content: given({ ...today }) },
  ];
  const stated = sections.filter((section) => section !== null && section !== undefined);
  if (stated.length === 0) throw badInput('input', 'has no section');
  return stated;
}

function personOf({
  photographs,
  appearanceChangedOn: changed,
  ...person
}: NonNullable<UpdatePhilomenaProfileInput['person']>) {
  const held = photographs?.map(photographOf);
  return {
    ...given(person),
    ...(held === undefined ? {} : { photographs: held }),
    ...(changed === null || changed === undefined
      ? {}
      : { appearanceChangedOn: dayOf('appearanceChangedOn', changed) }),
  };
}

function dayOf(name: string, text: string): CalendarDate {
  if (!isCalendarDate(text)) throw badInput(name, 'is no date');
  return text;
}

function photographOf({ shows, takenOn, heldBy }: PhotographInput): Photograph {
  return {
    shows,
    ...(takenOn === null || takenOn === undefined ? {} : { takenOn: dayOf('takenOn', takenOn) }),
    ...(heldBy === null || heldBy === undefined ? {} : { heldBy }),
  };
}

/** What was given, checked; what was left out is left out. */
function given(fields: Readonly<Record<string, Given>>): Readonly<Record<string, never>> {
  const checked = Object.entries(fields).map(([name, value]) => [
    name,
    typeof value === 'string' ? optionalText(name, value) : optionalTexts(name, value),
  ]);
  return Object.fromEntries(checked.filter(([, value]) => value !== null));
}
