import type { ProfileSectionName } from '../../model/agency-fact/profile-facts';
import { profileRevision } from '../../model/plan/profile-revision';
import type { ShownSections } from '../../model/plan/profile-revision';
import type { InformationCategory } from '../../model/sharing/information-category';
import type { UpdatePhilomenaProfile } from './act';
import type { ActSetting, JudgeAct } from './act-plan';
import type { ChildInHand } from './child-in-hand';
import { stating } from './hub-facts';
import { isShown } from './is-shown';
import { subjectFor } from './subject-for';

const CATEGORY: Readonly<Record<ProfileSectionName, InformationCategory>> = {
  person: 'plan',
  today: 'plan',
  health: 'health',
  network: 'third-parties',
  risk: 'risk-and-intelligence',
};

/** A section is replaced whole, so only by somebody who is shown what it replaces. */
export const judgeProfile: JudgeAct<UpdatePhilomenaProfile> = (act, child, setting) => {
  const { key, childId, sections, expectedRevision } = act;
  if (!sections.every(({ section }) => isShown(CATEGORY[section], child, setting)))
    return { kind: 'not-permitted' };
  if (profileRevision(shownSections(child, setting), setting.hash) !== expectedRevision)
    return { kind: 'stale' };
  const bodies = sections.map((stated) => ({ kind: 'profile-stated' as const, ...stated }));
  return stating({ key, subject: subjectFor(childId, child, setting), at: setting.now, bodies }, setting);
};

function shownSections(child: ChildInHand, setting: ActSetting): ShownSections {
  const { person, health, network, risk, today } = child.state.profile;
  return {
    ...(isShown('plan', child, setting) ? { person, today } : {}),
    ...(isShown('health', child, setting) ? { health } : {}),
    ...(isShown('third-parties', child, setting) ? { network } : {}),
    ...(isShown('risk-and-intelligence', child, setting) ? { risk } : {}),
  };
}
