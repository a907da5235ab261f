import type { FactKey } from '../agency-fact/agency-fact';
import type { AgencyId } from '../agency/agency-id';
import type { PromptRule } from '../protocol/prompt-rule';
import type { Instant } from '../time/occurred';

/** Since when a rule has been calling for something (UTC), and when it was done; `null` while it is not. */
export interface Call {
  readonly since: Instant;
  /** The fact that called for it last. */
  readonly calledForBy: FactKey;
  readonly doneAt: Instant | null;
  readonly doneBy: FactKey | null;
}

/** Something a protocol has somebody do: which rule, by which agency if it is known, in which missing episode if in one. */
export interface Prompt extends Call {
  readonly rule: Pick<PromptRule, 'key' | 'says' | 'by' | 'byRole' | 'source'>;
  /** Id and version. */
  readonly protocol: string;
  readonly agency: AgencyId | null;
  readonly episode: FactKey | null;
}
