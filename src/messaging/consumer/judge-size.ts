import type { LoggedRecord } from '../../hub/ports/event-log';
import type { Translation } from '../../model/agency-fact/translation';

export interface SizeLimits {
  readonly maxRecordBytes: number;
  readonly quarantineKeepBytes: number;
}

export interface TooLarge {
  readonly record: LoggedRecord;
  readonly translation: Translation;
}

/** A record over the limit is never parsed. It is kept whole if it fits the keeping limit, else its beginning is. */
export function tooLarge(record: LoggedRecord, limits: SizeLimits): TooLarge | null {
  const { value } = record;
  if (value === null || value.byteLength <= limits.maxRecordBytes) return null;
  const whole = value.byteLength <= limits.quarantineKeepBytes;
  return {
    record: whole
      ? record
      : {
          ...record,
          value: value.subarray(0, limits.quarantineKeepBytes),
          headers: { ...record.headers, jp_kept: 'beginning' },
        },
    translation: {
      kind: 'rejected',
      reason: 'too-large',
      detail: `${value.byteLength} bytes; at most ${limits.maxRecordBytes} are read`,
    },
  };
}
