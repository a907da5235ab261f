import type { Occurred } from '../../src/model/time/occurred';
import { notUnderstood, statement } from '../kit/statement';
import type { Statement } from '../kit/statement';
import { networkRelation, placeAs } from './codes';
import { readWhen } from './days';
import { fieldsOf } from './section';
import type { Section } from './section';
import type { WireAlert, WireNetworkMember, WirePlace } from './wire';

/** Somebody around the child; when it was said is part of what is known of it. */
export function networkSection(row: WireNetworkMember): Section {
  const { name, detail } = row;
  const { at, unread } = saidOn(row.said_on);
  const body = statement({
    kind: 'network-member-named',
    relation: networkRelation(row.relation),
    name,
    ...(detail === undefined ? {} : { detail }),
  });
  return {
    ...row,
    place: `network/${row.id}`,
    content: fieldsOf(row, ['relation', 'name', 'detail', 'said_on', 'purge']),
    said: [{ ...body, ...at }, ...unread],
  };
}

/** A place of the child's. */
export function placeSection(row: WirePlace): Section {
  const { at, unread } = saidOn(row.said_on);
  return {
    ...row,
    content: fieldsOf(row, ['as', 'place', 'said_on', 'purge']),
    said: [
      { ...statement({ kind: 'place-named', as: placeAs(row.as), place: row.place }), ...at },
      ...unread,
    ],
    place: `place/${row.id}`,
  };
}

/** Whether the NHS's alert was active when somebody looked. */
export function alertSection(row: WireAlert): Section {
  const { at, unread } = saidOn(row.confirmed_on);
  const body = statement({ kind: 'alert-confirmed', alert: 'cp-is', active: row.active });
  return {
    ...row,
    place: 'protection-alert',
    content: fieldsOf(row, ['active', 'confirmed_on', 'purge']),
    said: [{ ...body, ...at }, ...unread],
  };
}

function saidOn(given: string | undefined): {
  readonly at: { readonly occurred?: Occurred };
  readonly unread: readonly Statement[];
} {
  const read = given === undefined ? null : readWhen(given);
  return {
    at: read === null ? {} : { occurred: read },
    unread: given === undefined || read !== null ? [] : [notUnderstood('when', given)],
  };
}
