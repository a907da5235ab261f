import type { AgencyFact, SubjectRef } from '../agency-fact/agency-fact';
import { subjectText } from '../agency-fact/canonical';
import { clusterSubjects } from '../child/subject-clusters';
import { linksInForce } from '../child/links-in-force';
import { isFirmIdentifier } from '../child/child-subjects';
import { matchSubjects } from './match-subjects';
import { inOrder, pairText } from './pair-words';
import type { Pair } from './pair-words';

/** Subjects that may be one child, and all their effective facts, in order. */
export interface Matchable {
  readonly subjects: readonly SubjectRef[];
  readonly ordered: readonly AgencyFact[];
}

/**
 * Of subjects that are one child, those that leave with `parted` when it is not the same person as `kept`: what was
 * joined to the other by people's links; where nobody linked them, the subjects that sources link to it; and where
 * sources link the two, it alone.
 */
export function leavingWith(
  { subjects, ordered }: Matchable,
  kept: SubjectRef,
  parted: SubjectRef,
): readonly SubjectRef[] {
  const unsaid = ordered.filter((fact) => !isPersonsLink(fact));
  const pieces = matchSubjects(subjects, unsaid).map((cluster) => cluster.subjects);
  const piece = clusterWith(pieces, parted);
  if (!includes(piece, kept)) return linkedOnto(piece, clusterWith(pieces, kept), { subjects, ordered });
  const linked = clusterWith(clusterSubjects(subjects, unsaid), parted);
  return includes(linked, kept) ? [parted] : linked;
}

/**
 * The pairs to unlink so that nobody of those apart is one child with any of those who stay: the links between them, and
 * if facts would join them all the same, a pair of each two linked clusters between which they would.
 */
export function partingPairs(
  { subjects, ordered }: Matchable,
  apart: readonly SubjectRef[],
  staying: readonly SubjectRef[],
): readonly Pair[] {
  const links = linksInForce(ordered).filter((pair) => isBetween(pair, apart, staying));
  const without = withUnlinked(ordered, links);
  const parted = matchSubjects(subjects, without).every(
    (cluster) => !(includesAny(cluster.subjects, apart) && includesAny(cluster.subjects, staying)),
  );
  if (parted && links.length > 0) return links;
  const clusters = clusterSubjects(subjects, without);
  const pairs = clusters
    .filter((cluster) => includesAny(cluster, apart))
    .flatMap((one) =>
      clusters.filter((cluster) => includesAny(cluster, staying)).flatMap((other) => across(one, other)),
    );
  return [...new Map([...links, ...pairs].map((pair) => [pairText(pair), pair])).values()];
}

function across(one: readonly SubjectRef[], other: readonly SubjectRef[]): readonly Pair[] {
  return standingFor(one).flatMap((a) => standingFor(other).map((b): Pair => inOrder(a, b)));
}

function isBetween([a, b]: Pair, one: readonly SubjectRef[], other: readonly SubjectRef[]): boolean {
  return (includes(one, a) && includes(other, b)) || (includes(one, b) && includes(other, a));
}

/** Those of a linked cluster that its sources will use again; a person of one log only where there is nobody else. */
function standingFor(cluster: readonly SubjectRef[]): readonly SubjectRef[] {
  const firm = cluster.filter(isFirmIdentifier);
  return firm.length > 0 ? firm : cluster.slice(0, 1);
}

/** A piece with all that people linked to it, but not through the piece it is parted from. */
function linkedOnto(
  piece: readonly SubjectRef[],
  from: readonly SubjectRef[],
  { subjects, ordered }: Matchable,
): readonly SubjectRef[] {
  const between = linksInForce(ordered).filter((pair) => isBetween(pair, piece, from));
  const clusters = matchSubjects(subjects, withUnlinked(ordered, between));
  const side = clusters.find((cluster) => includesAny(cluster.subjects, piece))?.subjects ?? piece;
  return includesAny(side, from) ? piece : side;
}

/** What people state in the hub itself has this source. */
function isPersonsLink({ key, body }: AgencyFact): boolean {
  return key.source === 'hub' && body.kind === 'subjects-linked';
}

/** The facts as they would read if the links were taken back; only ever looked at, never kept. */
function withUnlinked(ordered: readonly AgencyFact[], links: readonly Pair[]): readonly AgencyFact[] {
  const unlinked = ordered.slice(0, 1).flatMap((like) =>
    links.map(([subject, other]): AgencyFact => ({
      ...like,
      subject,
      body: { kind: 'subjects-unlinked', other, reason: '' },
    })),
  );
  return [...ordered, ...unlinked];
}

function clusterWith(
  clusters: readonly (readonly SubjectRef[])[],
  subject: SubjectRef,
): readonly SubjectRef[] {
  return clusters.find((cluster) => includes(cluster, subject)) ?? [subject];
}

function includes(cluster: readonly SubjectRef[], subject: SubjectRef): boolean {
  const text = subjectText(subject);
  return cluster.some((each) => subjectText(each) === text);
}

function includesAny(cluster: readonly SubjectRef[], subjects: readonly SubjectRef[]): boolean {
  return subjects.some((subject) => includes(cluster, subject));
}
