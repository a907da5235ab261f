/** Given on the command line, so that an existing cluster follows a new version of the hub. */
export function serverSettings(port: number): readonly string[] {
  const settings: Readonly<Record<string, string>> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '100',
    shared_buffers: '128MB',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // A child's record that was acknowledged must survive a power cut. Never off, not even in tests.
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    // Errors of a statement quote the values it was given. The program that sent it has the error already.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
