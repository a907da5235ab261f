import type { FactBody } from '../../model/agency-fact/fact-body';
import { isPoliceAbsent } from '../../model/interview/fold-on-return';
import { interviewRulesAt, isLookedAfterAt } from '../../model/interview/interview-setting';
import { notHeldRule } from '../../model/interview/not-held-rule';
import { gatherEpisodes } from '../../model/missing-episode/gather-episodes';
import { notInTheFuture } from '../../model/rule/time-rules';
import type { BrokenRule } from '../../model/rule/broken-rule';
import type { ActPlan, ActSetting, JudgeAct } from './act-plan';
import type { ChildInHand } from './child-in-hand';
import { stating } from './hub-facts';
import { missingEpisodeInHand } from './missing-episode-in-hand';
import type { MissingEpisodeInHand } from './missing-episode-in-hand';
import type {
  OnReturnAct,
  RecordCarersReturn,
  RecordPreventionInterview,
  RecordPreventionInterviewNotHeld,
} from './on-return-acts';

/** One held by a carer who should not have is taken all the same: what was learnt must not be lost. It is flagged. */
export const judgePreventionHeld: JudgeAct<RecordPreventionInterview> = (act, child, setting) =>
  ofEpisode(act, child, setting, () => null);

/** Left out for a reason that the protocol of the episode's owner does not list, or without what goes with it: refused. */
export const judgePreventionNotHeld: JudgeAct<RecordPreventionInterviewNotHeld> = (act, child, setting) =>
  ofEpisode(act, child, setting, (episode) => {
    const at = act.at ?? setting.now;
    const episodes = gatherEpisodes(child.facts);
    const own = episodes.find(({ facts }) => facts[0] !== undefined && facts[0] === episode.facts[0]);
    const { protocols } = setting;
    const given = {
      isLookedAfter: isLookedAfterAt({ ordered: child.facts, episodes, protocols }, at),
      isPoliceAbsent: isPoliceAbsent(own ?? null),
    };
    const { prevention } = interviewRulesAt(setting, episode.state.owner, at);
    return notHeldRule({ kind: 'prevention-interview-not-held', ...act.said }, prevention, given);
  });

/** A carer's record is of a missing episode, or of an absence that had been allowed and is none. */
export const judgeCarersReturn: JudgeAct<RecordCarersReturn> = (act, child, setting) => {
  const { missingEpisodeId } = act;
  if (missingEpisodeId !== null) return ofEpisode({ ...act, missingEpisodeId }, child, setting, () => null);
  const at = act.at ?? setting.now;
  const broken = notInTheFuture(at, setting.now);
  if (broken !== null) return { kind: 'refused', ...broken };
  const { subjects, founding } = child.state;
  const subject = subjects.find(({ agency }) => agency === setting.viewer.agency) ?? founding;
  return stating({ key: act.key, subject, at, bodies: [bodyOf(act)] }, setting);
};

function ofEpisode(
  act: OnReturnAct & { readonly missingEpisodeId: string },
  child: ChildInHand,
  setting: ActSetting,
  forbids: (episode: MissingEpisodeInHand) => BrokenRule | null,
): ActPlan {
  const episode = missingEpisodeInHand(child, act.missingEpisodeId, setting.hash);
  if (episode === null) return { kind: 'not-found' };
  const at = act.at ?? setting.now;
  const broken = notInTheFuture(at, setting.now) ?? forbids(episode);
  if (broken !== null) return { kind: 'refused', ...broken };
  const body = { ...bodyOf(act), episode: episode.pointer };
  return stating({ key: act.key, subject: episode.subject, at, bodies: [body] }, setting);
}

function bodyOf(act: OnReturnAct): FactBody {
  switch (act.name) {
    case 'record-prevention-interview':
      return { kind: 'prevention-interview-held', ...act.said };
    case 'record-prevention-interview-not-held':
      return { kind: 'prevention-interview-not-held', ...act.said };
    case 'record-carers-return':
      return { kind: 'carers-return-recorded', ...act.said };
  }
}
