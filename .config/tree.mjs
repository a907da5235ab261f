import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Every file under the given folders that exist, as paths relative to the root with forward slashes. */
export function filesUnder(root, folders) {
  return folders
    .flatMap((folder) => walk(join(root, folder)))
    .map((path) => relative(root, path).split(sep).join('/'));
}

function walk(folder) {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });
}

/** The file's lines with comments blanked out, so that a comment may name what the code may not do. */
export function codeLines(root, path) {
  const text = readFileSync(join(root, path), 'utf8');
  const blank = (found) => found.replace(/[^\n]/g, ' ');
  const bare = text
    .replace(/\/\*[\s\S]*?\*\//g, blank)
    .replace(/(^|\s)\/\/[^\n]*/g, blank)
    .replace(/(^|\s)--\s[^\n]*/g, blank)
    .replace(/^\s*#[^\n]*/gm, path.endsWith('.graphql') || path.endsWith('.yaml') ? blank : (found) => found);
  return bare.split('\n');
}

/** Prints what was found and sets the exit code. */
export function conclude(name, findings) {
  for (const finding of findings) console.error(finding);
  console.error(findings.length === 0 ? `${name}: clean` : `${name}: ${findings.length} to fix`);
  process.exitCode = findings.length === 0 ? 0 : 1;
}
