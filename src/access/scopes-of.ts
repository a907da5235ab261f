import type { Audience } from './audience';

/**
 * The relations an audience looks through: a child related to none of these does not exist for it. A meeting and a
 * commission name the agency that was given sight, so that knowing an id gives nothing. There is no scope for the
 * glass: nothing can yet grant it, and so it opens nothing.
 */
export function scopesOf(audience: Audience): readonly string[] {
  const { agency, unit, basis } = audience;
  switch (basis.kind) {
    case 'standing':
      return unit === null ? [`agency:${agency}`] : [`agency:${agency}`, `unit:${agency}:${unit}`];
    case 'caseload':
      return [`caseload:${agency}:${basis.person}`];
    case 'meeting':
    case 'commission':
      return [`${basis.kind}:${basis.id}:${agency}`];
    case 'glass':
      return [];
  }
}
