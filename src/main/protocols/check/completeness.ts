import { DUTIES } from '../../../model/protocol/duties';
import type { ProtocolFile } from '../protocol-file';
import { isNone } from '../protocol-file';
import type { Fault } from './fault';
import { keptRules } from './kept-rules';

/** Sections that a protocol fills, or says of why it has none. */
const SECTIONS = [
  'notifications',
  'prompts',
  'patterns',
  'triage',
  'interviews',
  'meetings',
  'plans',
  'response',
] as const satisfies readonly (keyof ProtocolFile)[];

/** What was forgotten looks just like what was left out on purpose: a protocol says of every duty that it has it, or why not. */
export function checkCompleteness(file: ProtocolFile): readonly Fault[] {
  return [...checkSections(file), ...checkDuties(file)];
}

function checkSections(file: ProtocolFile): readonly Fault[] {
  return SECTIONS.filter((section) => file[section] === undefined).map((section) => ({
    path: [section],
    says: 'this section is missing: state its rules, or none and why',
  }));
}

function checkDuties(file: ProtocolFile): readonly Fault[] {
  const kept = keptRules(file);
  const silentOn = file.silentOn ?? {};
  const forgotten = DUTIES.filter((duty) => !isKept(duty, kept, file) && silentOn[duty] === undefined);
  return [
    ...forgotten.map((duty) => ({
      path: ['silentOn'],
      says: `it says nothing of ${duty}: state its rule, or here why there is none`,
    })),
    ...Object.keys(silentOn).flatMap((duty) => silenceTrouble(duty, kept, file)),
  ];
}

function silenceTrouble(duty: string, kept: readonly string[], file: ProtocolFile): readonly Fault[] {
  const path = ['silentOn', duty];
  if (DUTIES.every((known) => known !== duty)) return [{ path, says: 'no duty that any source knows' }];
  return isKept(duty, kept, file)
    ? [{ path, says: 'it has a rule for this and says that it is silent on it' }]
    : [];
}

/** A whole section that is stated to be none needs no second word on each of its duties. */
function isKept(duty: string, kept: readonly string[], file: ProtocolFile): boolean {
  const section = duty.startsWith('tell.')
    ? file.notifications
    : duty.startsWith('pattern.')
      ? file.patterns
      : undefined;
  if (section !== undefined && isNone(section)) return true;
  return kept.some((rule) => rule === duty || rule.startsWith(`${duty}-`));
}
