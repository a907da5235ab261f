import type { Decisions } from '../../access/decision';
import type { PersonViewer } from '../../access/viewer';
import type { AgencyFact } from '../../model/agency-fact/agency-fact';
import type { Protocols } from '../../model/protocol/protocol';
import type { Marker } from '../../model/agency-fact/fact-body';
import type { KeyedHash } from '../../model/child/identifiers';
import type { Instant } from '../../model/time/occurred';
import type { Act, ActOutcome, Done } from './act';
import type { ChildInHand } from './child-in-hand';

/** Who acts, when, and what they may be shown. */
export interface ActSetting {
  readonly viewer: PersonViewer;
  readonly decisions: Decisions;
  /** The clearances this person may use. */
  readonly clearance: readonly Marker[];
  readonly now: Instant;
  readonly hash: KeyedHash;
  readonly protocols: Protocols;
  /** SHA-256 of a text in UTF-8, in lower-case hexadecimal: what a provider's topic is claimed by. */
  sha256(text: string): string;
}

/** An act that its doer's agreement lists, and the grounds it stands on. */
export interface AskedAct<Asked extends Act = Act> {
  readonly act: Asked;
  readonly scopes: readonly string[];
  readonly setting: ActSetting;
}

/** What an act comes to: facts about one subject of the child, or why there are none. */
export type ActPlan =
  | { readonly kind: 'facts'; readonly facts: readonly AgencyFact[] }
  | Exclude<ActOutcome, Done | { readonly kind: 'away' }>;

/** Judges an act against the child as it stands, and says what it would write. */
export type JudgeAct<A> = (act: A, child: ChildInHand, setting: ActSetting) => ActPlan;
