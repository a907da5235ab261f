import type { SubjectRef } from '../../model/agency-fact/agency-fact';
import { subjectText } from '../../model/agency-fact/canonical';
import { compareTexts } from '../../model/value/compare-texts';
import type { BrokenRule } from '../../model/rule/broken-rule';
import { notInTheFuture } from '../../model/rule/time-rules';
import type { IntakeTransaction } from '../ports/intake-store';
import type { RecordMissingWith } from './act';
import type { ActPlan, ActSetting } from './act-plan';
import type { ChildInHand } from './child-in-hand';
import { stating } from './hub-facts';
import { missingEpisodeInHand } from './missing-episode-in-hand';

const WITH_SOMEBODY_ELSE: BrokenRule = {
  rule: 'life.linked-together',
  source: 'a child is missing with somebody else',
};

/** A record of the child named as the other; `null` unless they are in sight: nobody finds out by naming who else there is. */
export async function companionInSight(
  tx: IntakeTransaction,
  otherChildId: string,
  { scopes, now }: { readonly scopes: readonly string[]; readonly now: ActSetting['now'] },
): Promise<SubjectRef | null> {
  const seen = await tx.subjectsInSight(otherChildId, scopes, now);
  return seen.toSorted((a, b) => compareTexts(subjectText(a), subjectText(b)))[0] ?? null;
}

/** Said by whoever knows of both, of one of them: each keeps a record of their own (WM care). */
export function judgeMissingWith(
  act: RecordMissingWith,
  other: SubjectRef,
  { child, setting }: { readonly child: ChildInHand; readonly setting: ActSetting },
): ActPlan {
  const episode = missingEpisodeInHand(child, act.missingEpisodeId, setting.hash);
  if (episode === null) return { kind: 'not-found' };
  const at = act.at ?? setting.now;
  const isThemselves = child.state.subjects.some((own) => subjectText(own) === subjectText(other));
  const broken = notInTheFuture(at, setting.now) ?? (isThemselves ? WITH_SOMEBODY_ELSE : null);
  if (broken !== null) return { kind: 'refused', ...broken };
  const body = { kind: 'missing-with', episode: episode.pointer, other } as const;
  return stating({ key: act.key, subject: episode.subject, at, bodies: [body] }, setting);
}
