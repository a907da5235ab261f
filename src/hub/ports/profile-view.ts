import type { ProfileSectionName } from '../../model/agency-fact/profile-facts';
import type { PhilomenaProfile } from '../../model/plan/philomena-profile';
import type { ChildPlans } from '../../model/plan/plan-state';
import type { ProfileVersions } from '../../model/plan/profile-versions';
import type { Guarded } from './guarded';

/** Sections of a profile as they are now, and every version of them. */
export type ProfileSections<Name extends ProfileSectionName> = Pick<PhilomenaProfile, Name> & {
  readonly versions: Pick<ProfileVersions, Name>;
};

/** A Philomena profile as one audience may see it, each section under its own category. */
export interface ProfileView {
  readonly childId: string;
  readonly person: Guarded<ProfileSections<'person' | 'today'>>;
  readonly health: Guarded<ProfileSections<'health'>>;
  readonly network: Guarded<ProfileSections<'network'>>;
  readonly risk: Guarded<ProfileSections<'risk'>>;
  /** What is agreed, when it is looked at again, and which photographs are held. */
  readonly plans: Guarded<ChildPlans>;
}
