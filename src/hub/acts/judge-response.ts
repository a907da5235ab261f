import { kindOf } from '../../model/agency/agency-id';
import { rulesOf } from '../../model/response/around-episode';
import { codeOf } from '../../model/response/code-of';
import { delayBarsThatHold } from '../../model/response/delay-warnings';
import type { BrokenRule } from '../../model/rule/broken-rule';
import { notInTheFuture } from '../../model/rule/time-rules';
import type { Instant } from '../../model/time/occurred';
import type { Respond } from './act';
import type { ActSetting, JudgeAct } from './act-plan';
import { stating } from './hub-facts';
import { isShown } from './is-shown';
import { missingEpisodeInHand } from './missing-episode-in-hand';
import type { MissingEpisodeInHand } from './missing-episode-in-hand';
import { isReportersPart } from './reporters-part';
import { unlessRefused } from './unless-refused';

/** The steps of an escalation that the reporter's side takes; the others are police's own. */
const REPORTERS: ReadonlySet<string> = new Set(['inspector-asked', 'escalation-requested', 'agreed']);

const COMMANDERS_STEP: BrokenRule = { rule: 'authority.escalate-to', source: 'BR, WY 4' };

const EXPLAINED: BrokenRule = { rule: 'life.delayed', source: 'NF 3.19, BR, WM policy' };

/**
 * Nobody decides on the response who is not shown it: even the refusal would tell of it. What the reporter's side adds to it is
 * taken from whoever may know of the child.
 */
export const judgeResponse: JudgeAct<Respond> = (act, child, setting) => {
  const episode = missingEpisodeInHand(child, act.missingEpisodeId, setting.hash);
  if (episode === null) return { kind: 'not-found' };
  if (!isShown('risk-and-intelligence', child, setting) && !isReportersPart(act.said))
    return { kind: 'not-permitted' };
  const at = act.at ?? setting.now;
  const broken = notInTheFuture(at, setting.now) ?? brokenHere(act, episode, { setting, at });
  if (broken !== null) return { kind: 'refused', ...broken };
  const body = { ...act.said, episode: episode.pointer };
  return unlessRefused(
    stating({ key: act.key, subject: episode.subject, at, bodies: [body] }, setting),
    episode,
  );
};

/** What is asked of people and only warned of in a feed: what a log tells has been done already. */
function brokenHere(
  { said }: Respond,
  episode: MissingEpisodeInHand,
  { setting, at }: { readonly setting: ActSetting; readonly at: Instant },
): BrokenRule | null {
  const { agency } = setting.viewer;
  switch (said.kind) {
    case 'response-delayed': {
      if (said.rationale === undefined || said.reviewAt === undefined) return EXPLAINED;
      const bars = delayBarsThatHold(episode.facts, rulesOf(episode.around, agency, at));
      const bar = bars.find(({ then }) => then === 'refused');
      return bar === undefined ? null : { rule: `life.${bar.key}`, source: bar.source };
    }
    case 'escalation-stepped': {
      const step = codeOf(said.step);
      const isOwn = kindOf(agency) === 'police-force' || (step !== null && REPORTERS.has(step));
      return isOwn ? null : COMMANDERS_STEP;
    }
    case 'ownership-transferred': {
      const { owner, response } = episode.state;
      const offered = response.transferOffered?.to;
      const may = agency === owner ? said.to !== owner : said.to === agency && offered === agency;
      return may ? null : { rule: 'authority.transfer-ownership', source: 'WM policy; WY 8' };
    }
    default:
      return null;
  }
}
