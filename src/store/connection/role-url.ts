/** The database roles of the product. Grants and row-level security name them; migrations create them. */
export type DatabaseRole = 'jp_app' | 'jp_intake' | 'jp_watcher';

export interface SessionSettings {
  readonly role: DatabaseRole;
  /** Longest a statement may run, in milliseconds; 0 is no limit. */
  readonly statementTimeoutMs: number;
  /**
   * All its statements look rows up by key. A plan made while a table was empty reads it from end to end, and is
   * kept for the session until the table is next analysed; in a burst into a new database that is too late.
   */
  readonly byKey?: boolean;
}

const BY_KEY = { enable_seqscan: 'off', enable_hashjoin: 'off', enable_mergejoin: 'off' };

/**
 * The same address, with every session it opens already speaking as one role. The role is a start-up setting and
 * not a statement, so that no session is ever handed out before it is in force, and `reset role` leads back to it.
 */
export function roleUrl(databaseUrl: string, settings: SessionSettings): string {
  const { role, statementTimeoutMs, byKey = false } = settings;
  const url = new URL(databaseUrl);
  const given = url.searchParams.get('options') ?? '';
  const ours = {
    role,
    timezone: 'UTC',
    statement_timeout: String(statementTimeoutMs),
    idle_in_transaction_session_timeout: '60000',
    // The hub's statements are short and many; compiling them costs more than it saves.
    jit: 'off',
    ...(byKey ? BY_KEY : {}),
  };
  const started = Object.entries(ours).map(([name, value]) => `-c ${name}=${value}`);
  // The last setting of a name wins: whatever the address asks for, the role is ours.
  url.searchParams.set('options', [given, ...started].join(' ').trim());
  return url.toString();
}
