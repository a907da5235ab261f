import { audienceKey } from '../../access/audience-key';
import type { Audience } from '../../access/audience';
import { canonicalJson } from './canonical-json';
import { digestOf } from './digest';

/** Who may share one execution and its bytes: the same operation, variables and audience, nothing else. */
export function groupKeyOf(
  operationHash: string,
  variables: Readonly<Record<string, unknown>>,
  audience: Audience,
): string {
  return digestOf(canonicalJson([operationHash, variables, audienceKey(audience)]));
}
