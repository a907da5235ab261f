import type { Protocol } from '../../../../src/model/protocol/protocol';
import type { RehearsedDifference } from '../../../../src/model/rehearsal/rehearsed-difference';
import { comesToTheSame } from '../../../../src/model/rehearsal/comes-to-the-same';

/** Which sections of a protocol can make each area of a child's state come out otherwise. */
const BEARS_ON: Readonly<Record<string, readonly (keyof Protocol)[]>> = {
  shown: ['response'],
  review: ['response', 'interviews', 'meetings'],
  relation: ['meetings'],
  // A decision made without the authority the protocol asks for does not stand, and so is not counted.
  line: ['response'],
  pattern: ['response'],
  triage: ['triage', 'patterns'],
  'state:placed': ['response'],
  'state:response': ['response', 'interviews'],
  'state:status': ['response', 'interviews'],
  'state:prompts': ['prompts'],
  'state:onReturn': ['interviews'],
  'state:returnInterviews': ['interviews'],
  'state:meetings': ['meetings'],
  // A trigger plan is required of a child who is persistently missing, and that is a pattern.
  'state:plans': ['plans', 'patterns'],
};

/**
 * What two protocols say otherwise that makes them come to this difference, in a few words; `null` when nothing they say can, and
 * then the difference is a fault.
 */
export function explained(
  { area, rule }: RehearsedDifference,
  first: Protocol,
  second: Protocol,
): string | null {
  const own = ownRule(area, rule, first, second);
  if (own !== null) return own;
  const sections = BEARS_ON[area] ?? BEARS_ON[`${area}:${rule}`] ?? [];
  const differing = sections.find((section) => !comesToTheSame(first[section], second[section]));
  return differing === undefined ? null : `their ${differing} differ`;
}

function ownRule(area: string, key: string, first: Protocol, second: Protocol): string | null {
  if (area === 'clock' && key === 'return-interview')
    return differ(first.returnInterview, second.returnInterview, `clocks.${key}`);
  const section = area === 'clock' ? 'clocks' : area === 'notification' ? 'notifications' : 'patterns';
  if (area !== 'clock' && area !== 'notification' && area !== 'pattern') return null;
  const [was, is] = [first, second].map((protocol) => protocol[section].find((rule) => rule.key === key));
  return differ(was, is, `${section}.${key}`);
}

function differ(was: unknown, is: unknown, name: string): string | null {
  if (was === undefined || is === undefined) return `only one has ${name}`;
  return comesToTheSame(was, is) ? null : `they differ in ${name}`;
}
