import { pino, type DestinationStream } from 'pino';
import type { LogLevel } from './config';
import { safeFields, type Fields } from './safe-fields';

/**
 * Messages are fixed sentences written in the code; whatever varies goes into a field, and only fields known to be
 * harmless leave (decided in one place, for every caller).
 */
export interface Logger {
  debug(fields: Fields, message: string): void;
  info(fields: Fields, message: string): void;
  warn(fields: Fields, message: string): void;
  error(fields: Fields, message: string): void;
  child(fields: Fields): Logger;
}

export interface LoggerOptions {
  readonly level: LogLevel;
  readonly part: string;
  /** Where lines go; standard error when left out. */
  readonly to?: DestinationStream;
}

/** JSON lines, one per event. Standard output stays free for what a command answers. */
export function createLogger({ level, part, to }: LoggerOptions): Logger {
  const lines = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: levelName } },
    to ?? pino.destination({ dest: 2, sync: true }),
  );
  return wrap(lines, safeFields({ part }));
}

type Line = (fields: Fields, message: string) => void;
type Lines = Readonly<Record<'debug' | 'info' | 'warn' | 'error', Line>>;

function wrap(lines: Lines, bound: Fields): Logger {
  const at =
    (level: keyof Lines): Line =>
    (fields, message) =>
      lines[level]({ ...bound, ...safeFields(fields) }, message);
  return {
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    child: (fields) => wrap(lines, { ...bound, ...safeFields(fields) }),
  };
}

function levelName(label: string): { readonly level: string } {
  return { level: label };
}
