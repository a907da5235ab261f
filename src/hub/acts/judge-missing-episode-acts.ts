import type { FactBody, RiskLevel } from '../../model/agency-fact/fact-body';
import { afterLastSeen, notInTheFuture } from '../../model/rule/time-rules';
import type { RecordLocated, RecordReturned, SetRiskLevel } from './act';
import type { ActPlan, ActSetting, JudgeAct } from './act-plan';
import type { ChildInHand } from './child-in-hand';
import { stating } from './hub-facts';
import { isShown } from './is-shown';
import { missingEpisodeInHand } from './missing-episode-in-hand';
import type { MissingEpisodeInHand } from './missing-episode-in-hand';
import { unlessRefused } from './unless-refused';

/** Nobody sets a level who is not shown it: even the refusal would tell it. */
export const judgeRiskLevel: JudgeAct<SetRiskLevel> = (act, child, setting) => {
  const episode = missingEpisodeInHand(child, act.missingEpisodeId, setting.hash);
  if (episode === null) return { kind: 'not-found' };
  if (!isShown('risk-and-intelligence', child, setting)) return { kind: 'not-permitted' };
  if (act.expectedLevel !== null && act.expectedLevel !== shownLevel(episode)) return { kind: 'stale' };
  const body: FactBody = {
    kind: 'risk-assessed',
    episode: episode.pointer,
    level: { recognised: true, value: act.level },
    rationale: act.rationale,
  };
  return unlessRefused(
    stating({ key: act.key, subject: episode.subject, at: setting.now, bodies: [body] }, setting),
    episode,
  );
};

export const judgeLocated: JudgeAct<RecordLocated> = (act, child, setting) => {
  const { place, wellBeingConfirmed } = act;
  return judgeEnding(act, child, setting, (episode) => ({
    kind: 'located',
    episode: episode.pointer,
    ...(place === null ? {} : { place }),
    wellBeingConfirmed,
  }));
};

export const judgeReturned: JudgeAct<RecordReturned> = (act, child, setting) =>
  judgeEnding(act, child, setting, (episode) => ({
    kind: 'returned',
    episode: episode.pointer,
    ...(act.to === null ? {} : { to: act.to }),
  }));

function judgeEnding(
  act: RecordLocated | RecordReturned,
  child: ChildInHand,
  setting: ActSetting,
  bodyFor: (episode: MissingEpisodeInHand) => FactBody,
): ActPlan {
  const episode = missingEpisodeInHand(child, act.missingEpisodeId, setting.hash);
  if (episode === null) return { kind: 'not-found' };
  const at = act.at ?? setting.now;
  // Whoever is not shown when the child was last seen must not find it out by trying.
  const known = isShown('whereabouts', child, setting) ? episode.state.lastSeen.shown : null;
  const broken = notInTheFuture(at, setting.now) ?? afterLastSeen(at, known?.value.at ?? null);
  if (broken !== null) return { kind: 'refused', ...broken };
  return stating({ key: act.key, subject: episode.subject, at, bodies: [bodyFor(episode)] }, setting);
}

function shownLevel({ state }: MissingEpisodeInHand): RiskLevel | null {
  const level = state.risk.shown?.value;
  return level?.recognised === true ? level.value : null;
}
