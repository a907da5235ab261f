import type { EventLog } from '../../../src/hub/ports/event-log';
import { notificationsTopic } from '../../../src/hub/watch/notice-of';
import { agency } from '../../support/facts/make-fact';
import type { AskDatabase } from './ask-database';
import { readTopic } from './read-topic';

/** What is wrong with what agencies were told: whatever was noted as sent is on their topic, under one id, and nothing else. */
export async function notificationFaults(ask: AskDatabase, log: EventLog): Promise<readonly string[]> {
  const noted = await ask<{ agency: string; id: string; kind: string; count: number }>(
    `select agency, notification_id as id, kind, count(*)::int as count from jp.notification_event
     group by agency, notification_id, kind`,
  );
  const topics = new Set(noted.map((one) => one.agency));
  if (topics.size === 0) return ['nobody was to be told of anything'];
  const faults: string[] = [];
  for (const told of topics) {
    const seen = new Map<string, Set<string>>();
    for (const { value, headers } of await readTopic(log, notificationsTopic(agency(told)))) {
      const { notification, kind }: { notification?: string; kind: string } = JSON.parse(
        Buffer.from(value ?? []).toString('utf8'),
      );
      if (notification === undefined) continue;
      const name = `${notification} ${kind}`;
      seen.set(name, (seen.get(name) ?? new Set()).add(headers['ce_id'] ?? 'no ce_id'));
    }
    for (const { id, kind, count } of noted.filter((one) => one.agency === told)) {
      const ids = seen.get(`${id} ${kind}`)?.size ?? 0;
      if (ids !== count)
        faults.push(`${told} was told ${kind} of ${id} ${ids} times, and ${count} were noted`);
      seen.delete(`${id} ${kind}`);
    }
    for (const name of seen.keys()) faults.push(`${told} was told ${name}, which nobody noted`);
  }
  return faults;
}
