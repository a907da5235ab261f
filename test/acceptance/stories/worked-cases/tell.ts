import type { Installation } from '../../../../src/main/composition/installation';
import { sendRecords } from '../../../../src/main/sending/send-records';
import { waitForReceipts } from '../../../../src/main/sending/wait-for-receipts';
import { topicOf } from '../../../../src/messaging/consumer/feed';
import { createReceipts } from '../../../../src/store/receipt/receipts';
import { agency } from '../../../support/viewers';

export interface Telling {
  readonly source: string;
  readonly by: string;
  readonly record: object;
}

/** Puts one record on an agency's topic, as `send` does, and waits until it is accepted. */
export async function tell(installation: Installation, { source, by, record }: Telling): Promise<void> {
  const refused: string[] = [];
  const tally = await sendRecords({
    records: (async function* () {
      yield Buffer.from(JSON.stringify(record));
    })(),
    topic: topicOf(source, agency(by)),
    envelope: { source: `urn:worked-cases:${by}`, type: `${source}.v1` },
    eventLog: installation.eventLog(),
    receipts: createReceipts(installation.pools.intake),
    wait: true,
    now: () => installation.clock.now(),
    onProgress: () => undefined,
    onRejected: (_place, reason) => void refused.push(reason),
    settle: (open, collect) =>
      waitForReceipts(open, collect, {
        patienceMs: 20_000,
        stop: new AbortController().signal,
        elapsedMs: () => performance.now(),
        say: () => undefined,
      }),
  });
  if (tally.accepted !== 1) throw new Error(`not accepted: ${refused.join()} ${JSON.stringify(record)}`);
}
