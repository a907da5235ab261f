import { kafkaFolderOf, runFolder } from '../test-run';
import { startBroker, type Broker } from './broker';
import { whyNoKafka } from './distribution';

/** The run's broker, started by the first suite that asks. */
export function sharedBroker(): Promise<Broker> {
  return startBroker(kafkaFolderOf(runFolder()));
}

/**
 * Declares suites that need a real Apache Kafka. Where it cannot run they are skipped with a loud notice; under
 * CI=true they fail instead, so that a green run has always seen Kafka.
 */
export function onKafka(declare: () => void): void {
  const lacking = whyNoKafka();
  if (lacking !== null && process.env['CI'] === 'true') {
    test('Apache Kafka can be started here', () => {
      throw new Error(lacking);
    });
    return;
  }
  if (lacking !== null)
    process.stderr.write(`\n*** SKIPPED: suites on real Apache Kafka. ${lacking} ***\n\n`);
  const suite = lacking === null ? describe : describe.skip;
  suite('on Apache Kafka', declare);
}
