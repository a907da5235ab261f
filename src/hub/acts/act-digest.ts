import type { KeyedHash } from '../../model/child/identifiers';
import { canonicalJson } from '../../model/value/canonical-json';
import type { Act, RecordInterviewEvent } from './act';

/** What an act says, as one text whatever order it was written in, without the key it came under. */
export function actDigest(
  { key: _key, ...said }: Exclude<Act, RecordInterviewEvent>,
  hash: KeyedHash,
): string {
  return hash(`act ${canonicalJson(said)}`);
}
