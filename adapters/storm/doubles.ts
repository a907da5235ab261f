import type { StormRecord } from './wire';

/** Whether a record gives one person, or one revision of one line, twice: then nobody can say which is meant. */
export function hasDoubles({ persons, lines }: StormRecord): boolean {
  const places = [
    ...persons.map(({ number }) => `person ${number}`),
    ...lines.map(({ number, revision }) => `line ${number} ${revision}`),
  ];
  return new Set(places).size < places.length;
}
