import { isFields } from '../show/tables';
import type { ProtocolFile } from '../protocol-file';
import { listsNamed } from './lists-named';

/** The family of ids in `docs/rules.md` that each section's keys belong to. */
const FAMILIES = { clocks: 'clock', notifications: 'tell', patterns: 'pattern', prompts: 'clock' } as const;

/** Ids of the rules that a protocol keeps: those of its keys, and those its entries name. */
export function keptRules(file: ProtocolFile): readonly string[] {
  const named = listsNamed(['rules'], file).flatMap(({ words }) => words);
  const own = Object.entries(FAMILIES).flatMap(([section, family]) => {
    const entries: unknown = Object.entries(file).find(([name]) => name === section)?.[1];
    return isFields(entries) ? Object.keys(entries).map((key) => `${family}.${key}`) : [];
  });
  return [...own, ...named];
}
