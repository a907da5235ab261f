import { subjectText } from '../../model/agency-fact/canonical';
import { missingEpisodeIdOf } from '../../model/child/identifiers';
import { notInTheFuture } from '../../model/rule/time-rules';
import type { RecordNoticed } from './act';
import type { ActSetting, JudgeAct } from './act-plan';
import type { ChildInHand } from './child-in-hand';
import { HUB_SOURCE, stating } from './hub-facts';
import { subjectFor } from './subject-for';

/** Whoever misses a child may say so: nothing is asked first, and nothing that is lacking keeps it back. */
export const judgeNoticed: JudgeAct<RecordNoticed> = (act, child, setting) => {
  const at = act.at ?? setting.now;
  const broken = notInTheFuture(at, setting.now);
  if (broken !== null) return { kind: 'refused', ...broken };
  const subject = subjectFor(act.childId, child, setting);
  return stating({ key: act.key, subject, at, bodies: [{ kind: 'noticed', ...act.said }] }, setting);
};

/** The id of the missing episode that this begins; of one that was open already it is another name. */
export function noticedEpisodeId(act: RecordNoticed, child: ChildInHand, setting: ActSetting): string {
  const part = subjectText(subjectFor(act.childId, child, setting));
  const { agency } = setting.viewer;
  const founding = { agency, source: HUB_SOURCE, record: act.key, line: 0, part, revision: 0 };
  return missingEpisodeIdOf(founding, setting.hash);
}
