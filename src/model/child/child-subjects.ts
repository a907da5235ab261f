import type { AgencyFact, SubjectRef } from '../agency-fact/agency-fact';
import { subjectText } from '../agency-fact/canonical';
import { compareTexts } from '../value/compare-texts';
import { REFERRAL_SCHEME } from '../interview/interview-event';
import { linksInForce } from './links-in-force';

/** Every subject of the child in canonical order: those the facts are about, and those linked to them. */
export function subjectsOf(ordered: readonly AgencyFact[]): readonly SubjectRef[] {
  const all = [...ordered.map(({ subject }) => subject), ...linksInForce(ordered).flat()];
  const byText = new Map(all.map((subject) => [subjectText(subject), subject]));
  return [...byText].sort(([a], [b]) => compareTexts(a, b)).map(([, subject]) => subject);
}

/** The subject whose first fact is earliest. Links say who is who, not that anything happened, so they found nothing while another fact can. */
export function foundingSubject(ordered: readonly AgencyFact[]): SubjectRef {
  const first = ordered.find(({ body }) => saysMoreThanALink(body)) ?? ordered[0];
  if (first === undefined) throw new Error('a child without a fact');
  return first.subject;
}

/** Whether a fact is about the child: not only about which subjects are the child, and not the unsaying of another. */
export function saysMoreThanALink({ kind }: AgencyFact['body']): boolean {
  return kind !== 'subjects-linked' && kind !== 'subjects-unlinked' && kind !== 'withdrawn';
}

/**
 * Whether a subject is one that its source can be expected to use again for the same person. A person as typed into
 * one control-room log is not, nor is the child of one referral: both mean something there alone.
 */
export function isFirmIdentifier({ scheme }: SubjectRef): boolean {
  return !scheme.endsWith('-log-person') && scheme !== REFERRAL_SCHEME;
}
