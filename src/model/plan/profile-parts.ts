import type { Photograph, ProfileSection } from '../agency-fact/profile-facts';

/** Texts of one section by the names of its fields: a list has one entry to a line. A field that says nothing is not there. */
export type ProfileParts = Readonly<Record<string, string>>;

/** A section as texts, so that two versions of it can be compared field by field. */
export function profileParts(stated: ProfileSection): ProfileParts {
  const photographs = stated.section === 'person' ? (stated.content.photographs ?? []) : [];
  const entries: readonly (readonly [string, unknown])[] = Object.entries(stated.content);
  const texts = entries.map(
    ([field, value]) => [field, field === 'photographs' ? photographs.map(inWords) : value] as const,
  );
  return Object.fromEntries(
    texts.flatMap(([field, value]) => {
      const text = Array.isArray(value) ? value.join('\n') : value;
      return typeof text === 'string' && text !== '' ? [[field, text] as const] : [];
    }),
  );
}

function inWords({ shows, takenOn, heldBy }: Photograph): string {
  const held = heldBy === undefined || heldBy.length === 0 ? [] : [`held by ${heldBy.join(' and ')}`];
  return [shows, ...(takenOn === undefined ? [] : [takenOn]), ...held].join(', ');
}
