/** What the store needs of a logger. A pino logger fits as it is. */
export interface ConnectionLog {
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
}
