/** Kafka did not answer in time, or would not let us in yet. Nothing is wrong with what was asked. */
export class KafkaAway extends Error {
  override readonly name = 'KafkaAway';
}
