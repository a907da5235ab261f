import type { SubjectRef } from '../../model/agency-fact/agency-fact';
import type { EpisodePointer } from '../../model/agency-fact/care-facts';
import type { FactBody } from '../../model/agency-fact/fact-body';
import { factKeyText } from '../../model/agency-fact/canonical';
import type { BrokenRule } from '../../model/rule/broken-rule';
import { notInTheFuture } from '../../model/rule/time-rules';
import type { Telling } from '../../model/telling/telling';
import { tellingIds } from '../../model/telling/telling-id';
import type { AcknowledgeNotification, BarTelling, RecordTelling } from './act';
import type { ActSetting, JudgeAct } from './act-plan';
import type { ChildInHand } from './child-in-hand';
import { stating } from './hub-facts';
import { isShown } from './is-shown';
import { missingEpisodeInHand } from './missing-episode-in-hand';
import type { MissingEpisodeInHand } from './missing-episode-in-hand';

const ONLY_WHO_WAS_TOLD: BrokenRule = {
  rule: 'whoever-was-told-acknowledges',
  source: 'an acknowledgement is by the agency that was told',
};

const ONLY_WHO_OWES_IT: BrokenRule = { rule: 'whoever-is-to-tell-decides-not-to', source: 'DfE 66' };

/** By the agency that was told, of what it may be shown. */
export const judgeAcknowledged: JudgeAct<AcknowledgeNotification> = (act, child, setting) => {
  const telling = child.state.tellings.find((one) => isNamed(one, act.notificationId, setting));
  if (telling === undefined || !isShown(telling.about, child, setting)) return { kind: 'not-found' };
  if (telling.to !== setting.viewer.agency) return { kind: 'refused', ...ONLY_WHO_WAS_TOLD };
  const { rule, recipient, anchor } = telling;
  const episode = episodeOf(telling, child);
  const body: FactBody = {
    kind: 'telling-acknowledged',
    telling: act.notificationId,
    ...(episode === null ? {} : { episode }),
    of: rule,
    whom: recipient,
    anchor,
  };
  const subject = subjectOf(telling, child);
  return stating({ key: act.key, subject, at: setting.now, bodies: [body] }, setting);
};

export const judgeTelling: JudgeAct<RecordTelling> = (act, child, setting) => {
  const episode = missingEpisodeInHand(child, act.missingEpisodeId, setting.hash);
  if (episode === null) return { kind: 'not-found' };
  const at = act.at ?? setting.now;
  const broken = notInTheFuture(at, setting.now);
  if (broken !== null) return { kind: 'refused', ...broken };
  const isKnown = tellingsOf(episode, child).some(
    ({ rule, about }) => rule === act.rule && isShown(about, child, setting),
  );
  if (act.rule !== null && !isKnown) return { kind: 'not-found' };
  const body: FactBody = {
    kind: 'telling-recorded',
    episode: episode.pointer,
    whom: { recognised: true, value: act.recipient },
    ...(act.rule === null ? {} : { of: act.rule }),
    ...(act.route === null ? {} : { route: { recognised: true, value: act.route } }),
  };
  return stating({ key: act.key, subject: episode.subject, at, bodies: [body] }, setting);
};

/** By whoever is to tell them, or answers for the child. */
export const judgeBar: JudgeAct<BarTelling> = (act, child, setting) => {
  const episode = missingEpisodeInHand(child, act.missingEpisodeId, setting.hash);
  if (episode === null) return { kind: 'not-found' };
  const { agency } = setting.viewer;
  const owed = tellingsOf(episode, child).filter(({ recipient }) => recipient === 'parents');
  const mayDecide =
    owed.some(({ by }) => by === agency) || child.state.care.responsibleAuthority.shown?.value === agency;
  if (!mayDecide) return { kind: 'refused', ...ONLY_WHO_OWES_IT };
  const body: FactBody = {
    kind: 'telling-barred',
    episode: episode.pointer,
    whom: { recognised: true, value: 'parents' },
    rationale: act.rationale,
  };
  return stating({ key: act.key, subject: episode.subject, at: setting.now, bodies: [body] }, setting);
};

function isNamed(telling: Telling, id: string, { hash }: ActSetting): boolean {
  const names = tellingIds(telling, hash);
  return names.id === id || names.aliases.includes(id);
}

function tellingsOf({ state }: MissingEpisodeInHand, child: ChildInHand): readonly Telling[] {
  const keys = new Set(state.couldFound.map(factKeyText));
  return child.state.tellings.filter(({ episode }) => episode !== null && keys.has(factKeyText(episode)));
}

/** The log of a telling's missing episode. One of an interview stands by its own fact: an episode may have several. */
function episodeOf({ episode, anchor }: Telling, { facts }: ChildInHand): EpisodePointer | null {
  const told = facts.find(({ key }) => factKeyText(key) === factKeyText(anchor));
  if (episode === null || told === undefined || 'referral' in told.body) return null;
  const { agency, source, record } = episode;
  return { agency, source, record };
}

function subjectOf({ anchor }: Telling, { facts, state }: ChildInHand): SubjectRef {
  return facts.find(({ key }) => factKeyText(key) === factKeyText(anchor))?.subject ?? state.founding;
}
