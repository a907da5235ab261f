import type { PromptRule } from '../../model/protocol/prompt-rule';
import { ruleEntries } from './protocol-file';
import type { ProtocolFile } from './protocol-file';

export function readPrompts({ prompts }: ProtocolFile): readonly PromptRule[] {
  return ruleEntries(prompts).map(([key, prompt]) => ({
    ...prompt,
    key,
    when: prompt.when ?? [],
    doneBefore: prompt.doneBefore ?? false,
  }));
}
