/**
 * The whole environment PostgreSQL is given. Ours is not handed on: it may hold secrets, and PG* variables in it
 * would change how the server starts.
 */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' };
}
