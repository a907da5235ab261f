import { CommandFailure } from '../terminal/command-failure';
import { EXIT } from '../terminal/exit-codes';
import type { Installation } from './installation';

/**
 * A start that fails while the database or the log is away fails because of it, whatever the error in hand says: what
 * a library tells when its connection goes depends on what it was about to do. `null` when both answer.
 */
export async function whatIsAway({ pools, eventLog, config }: Installation): Promise<CommandFailure | null> {
  const database = await pools.feed.query('select 1').then(
    () => true,
    () => false,
  );
  if (!database) {
    return new CommandFailure(
      EXIT.dependencyAway,
      'the database does not answer; what was sent is safe',
      'Check DATABASE_URL and that PostgreSQL runs, then try again.',
    );
  }
  const log = await eventLog()
    .health()
    .catch(() => null);
  if (log?.connected === true) return null;
  return new CommandFailure(
    EXIT.dependencyAway,
    `${config.kafka === null ? 'the embedded log' : 'Kafka'} does not answer; records it had taken are safe`,
    'Check KAFKA_BROKERS and that the brokers run, then start again.',
  );
}
