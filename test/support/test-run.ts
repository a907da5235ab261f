import { join } from 'node:path';

/** The folder everything of this jest run lives in. Made by the global set-up, removed by the global tear-down. */
export function runFolder(): string {
  const folder = process.env['JP_TEST_RUN'];
  if (folder === undefined) throw new Error('the global set-up of jest has not run');
  return folder;
}

/** Where the run's servers keep their files. They are started by the first suite that needs them. */
export const postgresFolderOf = (run: string): string => join(run, 'postgres');
export const kafkaFolderOf = (run: string): string => join(run, 'kafka');
