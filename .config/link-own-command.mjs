/**
 * Puts the program's own command among the installed ones, so that `npx joint-picture` in a clone starts it at once.
 * Without the link npx installs the folder into a cache of its own first, each time it has changed.
 */
import { chmodSync, existsSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const program = join('dist', 'src', 'main', 'command-line.js');
const link = join('node_modules', '.bin', 'joint-picture');

if (existsSync(program) && existsSync(join('node_modules', '.bin')) && process.platform !== 'win32') {
  chmodSync(program, 0o755);
  rmSync(link, { force: true });
  symlinkSync(join('..', '..', program), link);
}
