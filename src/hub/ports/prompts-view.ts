import type { Prompt } from '../../model/prompt/prompt';
import type { Guarded } from './guarded';

/** What protocols have somebody do about a child, as one audience may see it. */
export interface PromptsView {
  readonly childId: string;
  readonly prompts: Guarded<readonly PromptOfChild[]>;
}

/** A prompt with the id of its missing episode; `null` for one that is apart from any. */
export type PromptOfChild = Omit<Prompt, 'episode'> & { readonly missingEpisodeId: string | null };
