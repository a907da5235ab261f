import type { LogPlace, QuarantinedRecord, Receipt } from '../../hub/ports/intake-store';
import { run } from '../connection/statement';
import type { Session } from '../connection/statement';

interface PlaceRow {
  readonly place: string;
}

const ACCOUNTED = {
  name: 'intake-accounted',
  text: `
    select r.topic || '/' || r.partition || '/' || r."offset" as place
    from unnest($1::text[], $2::int[], $3::bigint[]) g (topic, partition, "offset")
    join jp.receipt r using (topic, partition, "offset")`,
};

const RECEIVE = {
  name: 'intake-receive',
  text: `
    insert into jp.receipt (topic, partition, "offset", record_id, outcome, reason, at)
    select g.*, $7 from unnest($1::text[], $2::int[], $3::bigint[], $4::text[], $5::text[], $6::text[]) g
    on conflict do nothing
    returning topic || '/' || partition || '/' || "offset" as place`,
};

const QUARANTINE = {
  name: 'intake-quarantine',
  text: `
    insert into jp.quarantine (topic, partition, "offset", agency, source, reason, detail, headers, value, state, at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'held', $10)`,
};

export async function accountedFor(
  session: Session,
  places: readonly LogPlace[],
): Promise<readonly boolean[]> {
  const rows = await run<PlaceRow>(session, ACCOUNTED, placeColumns(places));
  const known = new Set(rows.map(({ place }) => place));
  return places.map((place) => known.has(placeText(place)));
}

export async function receive(
  session: Session,
  receipts: readonly Receipt[],
  now: Date,
): Promise<readonly boolean[]> {
  const values = [
    ...placeColumns(receipts),
    receipts.map(({ recordId }) => recordId),
    receipts.map(({ outcome }) => outcome),
    receipts.map(({ reason }) => reason),
    now,
  ];
  const rows = await run<PlaceRow>(session, RECEIVE, values);
  const written = new Set(rows.map(({ place }) => place));
  return receipts.map((receipt) => written.has(placeText(receipt)));
}

export async function quarantine(
  session: Session,
  items: readonly QuarantinedRecord[],
  now: Date,
): Promise<void> {
  for (const item of items) {
    const value = item.value === null ? null : Buffer.from(item.value);
    const { topic, partition, offset, agency, source, reason, detail } = item;
    const headers = JSON.stringify(item.headers).replaceAll('\\u0000', '\\ufffd');
    await run(session, QUARANTINE, [
      ...[topic, partition, offset.toString(), agency, source, reason, detail],
      ...[headers, value, now],
    ]);
  }
}

function placeColumns(places: readonly LogPlace[]): readonly unknown[] {
  return [
    places.map(({ topic }) => topic),
    places.map(({ partition }) => partition),
    places.map(({ offset }) => offset.toString()),
  ];
}

function placeText({ topic, partition, offset }: LogPlace): string {
  return `${topic}/${partition}/${offset}`;
}
