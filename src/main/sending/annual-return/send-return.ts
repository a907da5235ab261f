import type { Receipt } from '../../../hub/ports/intake-store';
import type { Tally } from '../tally';
import type { Account } from './account';
import type { EndedRow, Submission } from './child-message';
import { childMessage } from './child-message';
import type { RowsOfChild } from './child-rows';
import type { RowOutcome } from './return-row';

/** How messages are sent, and how their ends are learnt: to the hub, or nowhere. */
export type Deliver = (
  messages: AsyncIterable<Uint8Array>,
  onEnded: (place: number, outcome: Receipt['outcome'], reason: string | null) => void,
) => Promise<Tally>;

export interface ReturnSending {
  readonly children: AsyncIterable<RowsOfChild>;
  readonly submission: Submission;
  readonly account: Account;
  readonly deliver: Deliver;
  /** Called now and then, when what was told of rows can be written down. */
  readonly onPause: () => Promise<void>;
}

const PAUSE_EVERY = 200;

/** Sends a return, one message for each child, and enters how every row ended. Answers how the messages ended. */
export async function sendReturn({
  children,
  submission,
  account,
  deliver,
  onPause,
}: ReturnSending): Promise<Tally> {
  const underway = new Map<number, readonly EndedRow[]>();
  let place = 0;
  async function* messages(): AsyncGenerator<Uint8Array> {
    let seen = 0;
    for await (const child of children) {
      const { value, sent, ended } = childMessage(child, submission);
      for (const { row, outcome } of ended) account.settle(row, outcome);
      seen += 1;
      if (seen % PAUSE_EVERY === 0) await onPause();
      if (value === null) continue;
      place += 1;
      underway.set(place, sent);
      yield value;
    }
  }
  const tally = await deliver(messages(), (at, outcome, reason) => {
    for (const { row, outcome: intended } of underway.get(at) ?? [])
      account.settle(row, endOf(intended, outcome, reason));
    underway.delete(at);
  });
  await onPause();
  return tally;
}

function endOf(intended: RowOutcome, outcome: Receipt['outcome'], reason: string | null): RowOutcome {
  switch (outcome) {
    case 'accepted':
      return intended;
    case 'ignored':
      return { kind: 'ignored', reason: reason ?? 'repeated' };
    case 'quarantined':
      return { kind: 'refused', column: 'CHILD', reason: reason ?? 'unknown' };
  }
}
