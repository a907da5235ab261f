import type { LiveFrame, Row } from './watched-rows';

/** One frame as a client got it. */
export interface ReceivedFrame {
  readonly event: string;
  /** Rows shown; of a LEFT none. */
  readonly rows: readonly Row[];
  readonly id: string | null;
  /** Where the client would go on from; null after a reset. */
  readonly cursor: string | null;
}

/** The rows a client holds, made by frames alone. */
export interface HeldPicture {
  readonly rows: ReadonlyMap<string, Row>;
  readonly frames: readonly ReceivedFrame[];
  /** What to send to go on from the newest frame, when there is something. */
  resume(): { readonly key: string; readonly cursor: string } | null;
  take(frame: LiveFrame, extensions: Readonly<Record<string, unknown>>): void;
}

export function holdPicture(): HeldPicture {
  const rows = new Map<string, Row>();
  const frames: ReceivedFrame[] = [];
  let key: string | null = null;
  let cursor: string | null = null;
  return {
    rows,
    frames,
    resume: () => (key === null || cursor === null ? null : { key, cursor }),
    take: (frame, extensions) => {
      if (typeof extensions['resumeKey'] === 'string') key = extensions['resumeKey'];
      cursor = typeof extensions['cursor'] === 'string' ? extensions['cursor'] : null;
      const shown = shownBy(frame);
      frames.push({ event: frame.event, rows: shown, id: frame.id ?? null, cursor });
      apply(rows, frame, shown);
    },
  };
}

function shownBy({ event, picture, snapshot }: LiveFrame): readonly Row[] {
  if (event === 'SNAPSHOT') return snapshot ?? [];
  return event === 'UPSERT' && picture ? [picture] : [];
}

function apply(rows: Map<string, Row>, { event, id }: LiveFrame, shown: readonly Row[]): void {
  if (event === 'SNAPSHOT' || event === 'RESET') rows.clear();
  if (event === 'LEFT' && id) rows.delete(id);
  for (const row of shown) rows.set(row.id, row);
}
