import type { TranslatedRecord } from '../../../src/hub/intake/incoming-record';
import type { IntakeOutcome } from '../../../src/hub/intake/create-intake';
import { createIntake } from '../../../src/hub/intake/create-intake';
import type { AgencyFact } from '../../../src/model/agency-fact/agency-fact';
import { factKeyText } from '../../../src/model/agency-fact/canonical';
import { createIntakeStore } from '../../../src/store/intake/create-intake-store';
import { digestOf } from '../../../src/store/intake/child/digest';
import type { IntakeWorld } from './intake-world';
import { clock, hash, protocols } from './intake-world';

/** Each fact as a record of one line from its own agency. */
export function recordOf(fact: AgencyFact, offset: number): TranslatedRecord {
  const { agency, source, line, revision } = fact.key;
  const record = factKeyText(fact.key);
  const headers = { ce_id: record };
  const place = { topic: `in.${source}.${agency}`, partition: 0, offset: BigInt(offset) };
  return {
    record: { ...place, agency, source, recordId: record, headers, value: new Uint8Array() },
    translation: {
      kind: 'facts',
      source,
      record,
      lines: [{ line, revision, digest: digestOf(fact.body), facts: [fact] }],
    },
  };
}

/** Takes facts in as a consumer does: what the database broke off is tried again. */
export async function takeFacts(
  { pools }: IntakeWorld,
  facts: readonly AgencyFact[],
  firstOffset = 0,
): Promise<readonly IntakeOutcome[]> {
  const store = createIntakeStore(pools.intake, clock);
  const intake = createIntake({ store, hash, protocols });
  const outcomes: IntakeOutcome[] = [];
  for (const [index, fact] of facts.entries()) {
    const { record, translation } = recordOf(fact, firstOffset + index);
    for (let outcome: IntakeOutcome | null = null; outcome === null;) {
      try {
        outcome = await intake.takeIn(record, translation);
        outcomes.push(outcome);
      } catch (error) {
        if (store.failureKind(error) !== 'away') throw error;
      }
    }
  }
  return outcomes;
}
