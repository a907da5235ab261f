import { readLocalTime } from '../kit/local-time';
import type { Occurred } from '../../src/model/time/occurred';
import type { Statement } from '../kit/statement';
import { notUnderstood } from '../kit/statement';
import type { StormLine } from './wire';

/** A line's coded fields, each read as what it should be. Keeps what could not be read, for a person to look at. */
export interface LineFields {
  text(name: string): string | undefined;
  flag(name: string): boolean | undefined;
  localTime(name: string): Occurred | undefined;
  /** The parts of a text that are parted by semicolons; none when it was not given. */
  list(name: string): readonly string[];
  notRead(): readonly Statement[];
}

export function lineFields(fields: StormLine['fields']): LineFields {
  const unread: Statement[] = [];
  const given = (name: string): string | number | boolean | undefined => fields?.[name] ?? undefined;
  const text = (name: string): string | undefined => {
    const value = given(name);
    return value === undefined || value === '' ? undefined : String(value);
  };
  return {
    text,
    flag: (name) => {
      const value = given(name);
      if (value === undefined || typeof value === 'boolean') return value;
      unread.push(notUnderstood(name, String(value)));
      return undefined;
    },
    localTime: (name) => {
      const value = text(name);
      if (value === undefined) return undefined;
      const time = readLocalTime(value);
      if (time === null) unread.push(notUnderstood(name, value));
      return time ?? undefined;
    },
    list: (name) =>
      (text(name) ?? '')
        .split(';')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    notRead: () => unread,
  };
}
