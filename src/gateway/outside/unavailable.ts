/** Why an agency's own subgraph gave no answer that could be used. Codes only: what it said is never repeated. */
export const TROUBLES = [
  'busy',
  'paused',
  'timeout',
  'unreachable',
  'refused-status',
  'not-json',
  'too-large',
  'errors',
  'wrong-shape',
  'wrong-child',
] as const;

export type Trouble = (typeof TROUBLES)[number];

export class OutsideUnavailable extends Error {
  override readonly name = 'OutsideUnavailable';

  constructor(readonly trouble: Trouble) {
    super('an outside subgraph gave no answer that could be used');
  }
}
