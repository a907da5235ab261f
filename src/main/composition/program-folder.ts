import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where the program lies, whether it runs from source or from the build. */
export function programFolder(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}
