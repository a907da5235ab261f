/** What the watcher asks of each missing episode. */
export const WATCH_SUBSCRIPTION = `subscription Watch { missingEpisodes { event id picture { ...Row } snapshot { ...Row } } }
fragment Row on MissingEpisode {
  id status owner { id }
  reportedAt { shown { value { start } } }
  risk { shown { value } }
  child { givenName { shown { value } } familyName { shown { value } } }
  deadlines { rule dueAt running }
}`;

interface Shown<T> {
  readonly shown?: { readonly value?: T | null } | null;
}

interface Picture {
  readonly id: string;
  readonly status?: string | null;
  readonly owner?: { readonly id?: string } | null;
  readonly reportedAt?: Shown<{ readonly start?: string }> | null;
  readonly risk?: Shown<string> | null;
  readonly child?: {
    readonly givenName?: Shown<string> | null;
    readonly familyName?: Shown<string> | null;
  } | null;
  readonly deadlines?: readonly { readonly dueAt?: string; readonly running?: boolean }[] | null;
}

export interface Frame {
  readonly event: string;
  readonly id?: string | null;
  readonly picture?: Picture | null;
  readonly snapshot?: readonly Picture[] | null;
}

/** A frame as lines for a person to read. */
export function frameLines(frame: Frame): readonly string[] {
  switch (frame.event) {
    case 'SNAPSHOT': {
      const rows = frame.snapshot ?? [];
      return [`snapshot: ${rows.length} in view`, ...rows.map((row) => `  ${pictureLine(row)}`)];
    }
    case 'UPSERT':
      return frame.picture ? [`changed   ${pictureLine(frame.picture)}`] : [];
    case 'LEFT':
      return [`left      ${frame.id ?? ''}`];
    default:
      return ['starting anew: a snapshot follows'];
  }
}

function pictureLine(picture: Picture): string {
  const { status, risk, child, owner, id } = picture;
  const name = [child?.givenName?.shown?.value, child?.familyName?.shown?.value].filter(Boolean).join(' ');
  const parts = [
    (status ?? '?').padEnd(9),
    name === '' ? '(name not given)' : name,
    risk?.shown?.value ? `risk ${risk.shown.value.toLowerCase()}` : null,
    timeIn('reported', picture.reportedAt?.shown?.value?.start),
    timeIn('due', nextDue(picture)),
    owner?.id ?? null,
    id,
  ];
  return parts.filter((part) => part !== null).join('  ');
}

function nextDue({ deadlines }: Picture): string | undefined {
  return deadlines
    ?.filter(({ running }) => running === true)
    .map(({ dueAt }) => dueAt ?? '')
    .toSorted()[0];
}

const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

function timeIn(word: string, instant: string | undefined): string | null {
  if (instant === undefined || Number.isNaN(Date.parse(instant))) return null;
  return `${word} ${LONDON.format(new Date(instant))}`;
}
