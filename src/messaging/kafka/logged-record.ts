import type { KafkaMessage } from 'kafkajs';
import type { LoggedRecord } from '../../hub/ports/event-log';

export function loggedRecord(topic: string, partition: number, message: KafkaMessage): LoggedRecord {
  return {
    topic,
    partition,
    offset: BigInt(message.offset),
    key: message.key === null ? null : message.key.toString('utf8'),
    value: message.value,
    headers: headersOf(message),
    appendedAt: new Date(Number(message.timestamp)),
  };
}

/** Kafka allows a header to be repeated; the last one counts. */
function headersOf({ headers }: KafkaMessage): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers ?? {})) {
    const last = Array.isArray(value) ? value.at(-1) : value;
    if (last !== undefined) texts[name] = typeof last === 'string' ? last : last.toString('utf8');
  }
  return texts;
}
