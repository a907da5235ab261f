import { factKeyText } from '../agency-fact/canonical';
import type { ProfileSectionName } from '../agency-fact/profile-facts';
import type { KeyedHash } from '../child/identifiers';
import type { PhilomenaProfile } from './philomena-profile';

/** The sections of a profile that somebody is shown. */
export type ShownSections = Partial<PhilomenaProfile>;

const SECTIONS: readonly ProfileSectionName[] = ['person', 'health', 'network', 'risk', 'today'];

/**
 * Which state of a profile somebody was shown, as an opaque text: by where each agency's word on each section they see is
 * recorded. A change of what they are not shown leaves it as it was. Two audiences' revisions are not to be compared.
 */
export function profileRevision(shown: ShownSections, hash: KeyedHash): string {
  const keys = SECTIONS.map((name) => shown[name]?.assertions.map(({ fact }) => factKeyText(fact)) ?? null);
  return `p_${hash(`profile-revision ${JSON.stringify(keys)}`)}`;
}
