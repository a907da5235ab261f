import { careDescribed } from '../kit/care-described';
import { notUnderstood, statement } from '../kit/statement';
import { dayOf, readDay } from './days';
import { fieldsOf } from './section';
import type { Section } from './section';
import type { WireCare } from './wire';

const FIELDS = [
  'clae_entered_care_date',
  'looked_after',
  'responsible_authority',
  'host_authority',
  'purge',
] as const;

/** Whether the child is looked after and by whom, from the day they came into care when it is known. */
export function careSection(care: WireCare): Section {
  const given = care.clae_entered_care_date;
  const since = given === undefined ? null : readDay(given);
  const body = careDescribed({
    lookedAfter: care.looked_after,
    responsibleAuthority: care.responsible_authority,
    hostAuthority: care.host_authority,
    placement: undefined,
  });
  return {
    ...care,
    place: 'care',
    content: fieldsOf(care, FIELDS),
    said: [
      ...(body === null
        ? []
        : [{ ...statement(body), ...(since === null ? {} : { occurred: dayOf(since) }) }]),
      ...(given === undefined || since !== null ? [] : [notUnderstood('clae_entered_care_date', given)]),
    ],
  };
}
