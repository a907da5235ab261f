import type { PatternRule, TriageRule } from '../../model/protocol/pattern-rule';
import { isNone, ruleEntries } from './protocol-file';
import type { ProtocolFile } from './protocol-file';

export function readPatterns({ patterns }: ProtocolFile): readonly PatternRule[] {
  return ruleEntries(patterns).map(([key, pattern]) => ({
    ...pattern,
    key,
    threshold: { ...pattern.threshold, days: pattern.threshold.days ?? null },
  }));
}

export function readTriage({ triage }: ProtocolFile): TriageRule | null {
  return triage === undefined || isNone(triage) ? null : triage;
}
