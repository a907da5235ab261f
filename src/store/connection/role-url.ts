/** The database roles of the product. Grants and row-level security name them; migrations create them. */
export type DatabaseRole = 'jp_app' | 'jp_intake' | 'jp_watcher';

export interface SessionSettings {
  readonly role: DatabaseRole;
  /** Longest a statement may run, in milliseconds; 0 is no limit. */
  readonly statementTimeoutMs: number;
}

/**
 * The same address, with every session it opens already speaking as one role. The role is a start-up setting and
 * not a statement, so that no session is ever handed out before it is in force, and `reset role` leads back to it.
 */
export function roleUrl(databaseUrl: string, { role, statementTimeoutMs }: SessionSettings): string {
  const url = new URL(databaseUrl);
  const given = url.searchParams.get('options') ?? '';
  const ours = {
    role,
    timezone: 'UTC',
    statement_timeout: String(statementTimeoutMs),
    idle_in_transaction_session_timeout: '60000',
    // The hub's statements are short and many; compiling them costs more than it saves.
    jit: 'off',
  };
  const settings = Object.entries(ours).map(([name, value]) => `-c ${name}=${value}`);
  // The last setting of a name wins: whatever the address asks for, the role is ours.
  url.searchParams.set('options', [given, ...settings].join(' ').trim());
  return url.toString();
}
