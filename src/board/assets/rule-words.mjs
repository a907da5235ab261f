/** What is wrong, in words, when a rule is broken or stands against something. An unlisted rule is said by its name. */
import { sayCode } from './codes.mjs';

const BROKEN = {
  'delay-only-when-premature':
    'there is immediate concern, or carer and authority have done what is reasonable',
  'respond-when-police-proposed': 'something the child did, an incident or the plan calls for police at once',
  'respond-when-carer-has-acted': 'enquiries were made, the child is not back and the carer is still worried',
  'no-delay-carer-unable': 'the carer cannot search, for exceptional reasons',
  'no-delay-trigger-plan': 'the trigger plan was followed',
  'house-search-delay-recorded': 'a delay of the search needs a reason',
  'house-search-never-delayed': 'a search is never delayed for a child like this one',
  'delay-search': 'a delay of the search needs the agreement of a sergeant or an inspector',
  delay: 'only an inspector delays a response',
  'lower-high': 'only a superintendent lowers a high risk',
  classify: 'only somebody of rank decides a category other than missing',
  dispute: 'the force incident manager decides a dispute on the category',
  'escalate-to': 'a commander who takes an escalation is a chief inspector or a superintendent',
  media: 'only police decide on the media',
  'media-looked-after': 'for a looked-after child the authority is talked with first',
  'media-social-worker': 'social worker and parents are talked with first',
  'media-consent': 'the family is asked first, and need not agree',
  'time-raises-concern': 'the child is still away and the carer is worried',
  'review-and-call-back': 'only an inspector sets when an absence is looked at again',
  'media-not-identified': 'nobody says why the child has to be named as looked after',
  'transfer-ownership': 'ownership moves only when the receiving force accepts',
  'let-stay': 'only a parent, carer or social worker lets a child stay where they are',
  'exploitation-is-missing': 'a child known to be exploited is missing, never absent',
  'no-low-for-missing': 'there is no low risk for a missing child',
};

/** A rule's id without its family: what it is about. */
export function ruleName(rule) {
  return rule.replace(/^[a-z]+\./, '');
}

export function brokenWords(rule) {
  const name = ruleName(rule);
  return BROKEN[name] ?? `the rule “${sayCode(name).toLowerCase()}”`;
}
