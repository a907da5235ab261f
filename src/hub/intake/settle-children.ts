import type { AgencyFact, SubjectRef } from '../../model/agency-fact/agency-fact';
import { effectiveFacts } from '../../model/agency-fact/order';
import { factKeyText, subjectText } from '../../model/agency-fact/canonical';
import type { ChildState } from '../../model/child/child-state';
import { saysMoreThanALink } from '../../model/child/child-subjects';
import { foldChild } from '../../model/child/fold-child';
import {
  childIdOf,
  childIds,
  missingEpisodeIds,
  returnInterviewIdOf,
  reviewIdOf,
} from '../../model/child/identifiers';
import { linkMarksOf } from '../../model/missing-episode/companions';
import type { KeyedHash } from '../../model/child/identifiers';
import { matchSubjects } from '../../model/matching/match-subjects';
import type { MatchedCluster } from '../../model/matching/match-subjects';
import { tellingIds } from '../../model/telling/telling-id';
import type { ChildToSave, IntakeTransaction, StoredChild } from '../ports/intake-store';
import type { PlaceToSave } from '../ports/place-patterns';
import type { Folding } from './folding';
import { tellAgencies } from './tell-agencies';
import { crowdedAmong, hashedMatchKeys } from './hashed-match-keys';
import { keepPlacePatterns } from './keep-place-patterns';

export interface Settling extends Folding {
  /** Subjects whose children may look different now. */
  readonly touched: readonly SubjectRef[];
  /** Appended once the children are locked. */
  readonly newFacts: readonly AgencyFact[];
  /** Set by a rebuild: nothing is told, and versions go on above this one. */
  readonly rebuildAbove?: number;
}

/**
 * Locks every child the subjects could belong to, appends the facts, works out anew which subjects are one child,
 * folds each and saves it. The fold reads the facts back from the log: what is stored is all it ever knows, so a
 * rebuild gives the same. Answers the subjects settled.
 */
export async function settleChildren(
  tx: IntakeTransaction,
  settling: Settling,
): Promise<readonly SubjectRef[]> {
  const { newFacts, hash, rebuildAbove } = settling;
  const newKeys = hashedMatchKeys(newFacts, hash);
  const { subjects, children } = await tx.lockChildrenOf(mentionedBy(settling), newKeys);
  await tx.appendFacts(newFacts);
  await tx.noteMatchKeys(newKeys);
  const facts = await tx.factsOf(subjects);
  const isCrowded = await crowdedAmong(tx, subjects, hash);
  const folded = foldClusters(matchSubjects(subjects, effectiveFacts(facts), isCrowded), facts, settling);
  const { saves, erased } = assignChildren(folded, children);
  const gone = await tx.eraseChildren(erased);
  const changed = await tx.saveChildren(
    saves.map((save) => ({
      ...save,
      above: Math.max(save.above, rebuildAbove ?? 0),
      quiet: rebuildAbove !== undefined,
    })),
  );
  await tellAgencies(tx, { saves, erased, settling });
  await keepPlacePatterns(tx, [...gone, ...changed], settling.protocols);
  return subjects;
}

function mentionedBy({ touched, newFacts }: Settling): readonly SubjectRef[] {
  const all = [
    ...touched,
    ...newFacts.flatMap(({ subject, body }) => ('other' in body ? [subject, body.other] : [subject])),
  ];
  return [...new Map(all.map((subject) => [subjectText(subject), subject])).values()];
}

type FoldedChild = Omit<ChildToSave, 'absorbs' | 'above' | 'quiet'>;

function foldClusters(
  clusters: readonly MatchedCluster[],
  facts: readonly AgencyFact[],
  { hash, protocols }: Folding,
): readonly FoldedChild[] {
  const bySubject = groupBySubject(facts);
  return clusters.flatMap((matched) => {
    const own = matched.subjects.flatMap((subject) => bySubject.get(subjectText(subject)) ?? []);
    // A subject that links alone speak of is nobody yet, and one of whom all was withdrawn is nobody any more.
    if (!effectiveFacts(own).some(({ body }) => saysMoreThanALink(body))) return [];
    const state = foldChild(own, matched.subjects, protocols, matched.doubtful);
    const ids = idsWithin(state, hash);
    return [
      { ...childIds(state, hash), state, ...ids, places: placesToSave(state, ids.missingEpisodeIds, hash) },
    ];
  });
}

function idsWithin(
  { founding, missingEpisodes, returnInterviews, tellings, reviews }: ChildState,
  hash: KeyedHash,
): Pick<ChildToSave, 'missingEpisodeIds' | 'returnInterviewIds' | 'tellingIds' | 'reviewIds'> {
  return {
    missingEpisodeIds: missingEpisodes.map((episode) => ({
      ...missingEpisodeIds(episode, hash),
      links: linkMarksOf(episode, hash),
    })),
    returnInterviewIds: returnInterviews.map((interview) => returnInterviewIdOf(interview, hash)),
    tellingIds: tellings.map((telling) => tellingIds(telling, hash)),
    reviewIds: reviews.map((review) => ({
      id: reviewIdOf(founding, review, hash),
      otherId: review.other === null ? null : childIdOf(review.other, hash),
    })),
  };
}

/** Places as keyed hashes: nothing that is stored by them can be read as an address. */
function placesToSave(
  { placed, missingEpisodes }: ChildState,
  ids: ChildToSave['missingEpisodeIds'],
  hash: KeyedHash,
): readonly PlaceToSave[] {
  const idOf = new Map(missingEpisodes.map(({ founding }, index) => [factKeyText(founding), ids[index]?.id]));
  return placed.flatMap(({ key, place, ...counted }) => {
    const occurrence = idOf.get(factKeyText(key));
    return occurrence === undefined ? [] : [{ ...counted, occurrence, place: hash(`place ${place}`) }];
  });
}

function groupBySubject(facts: readonly AgencyFact[]): ReadonlyMap<string, readonly AgencyFact[]> {
  const groups = new Map<string, AgencyFact[]>();
  for (const fact of facts) {
    const text = subjectText(fact.subject);
    const group = groups.get(text);
    if (group === undefined) groups.set(text, [fact]);
    else group.push(fact);
  }
  return groups;
}

interface Assigned {
  readonly saves: readonly ChildToSave[];
  /** Children of whom nothing is left. */
  readonly erased: readonly string[];
}

/** Which stored child lives on under which id: a child whose id is now another's alias is absorbed by that one. */
function assignChildren(folded: readonly FoldedChild[], stored: readonly StoredChild[]): Assigned {
  const living = new Set(folded.map(({ id }) => id));
  const origins = originsOf(stored);
  const gone = stored.filter(({ id }) => !living.has(id));
  const saves = folded.map((child) => {
    const absorbs = gone.filter(({ id }) => child.aliases.includes(id)).map(({ id }) => id);
    return { ...child, absorbs, above: highestVersion(child, origins, absorbs), quiet: false };
  });
  const absorbed = new Set(saves.flatMap(({ absorbs }) => absorbs));
  return { saves, erased: gone.map(({ id }) => id).filter((id) => !absorbed.has(id)) };
}

/** Versions of stored children, by their id and by each of their subjects' texts. */
interface Origins {
  readonly byId: ReadonlyMap<string, number>;
  readonly bySubject: ReadonlyMap<string, number>;
}

function originsOf(stored: readonly StoredChild[]): Origins {
  return {
    byId: new Map(stored.map(({ id, version }) => [id, version])),
    bySubject: new Map(
      stored.flatMap(({ subjects, version }) =>
        subjects.map((subject) => [subjectText(subject), version] as const),
      ),
    ),
  };
}

/** The highest of all stored children that this one goes on from. */
function highestVersion(
  { id, state }: FoldedChild,
  { byId, bySubject }: Origins,
  absorbs: readonly string[],
): number {
  const named = [id, ...absorbs].map((each) => byId.get(each) ?? 0);
  const held = state.subjects.map((subject) => bySubject.get(subjectText(subject)) ?? 0);
  return Math.max(0, ...named, ...held);
}
