import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProtocols } from './read-protocols';
import { protocolDocument } from './show/document';

const PROTOCOLS = join('schema', 'protocols');
const DOCUMENTS = join('docs', 'protocols');

interface Outcome {
  readonly ok: boolean;
  readonly lines: readonly string[];
}

/** `emit` writes a document for each shipped protocol; `check` says whether those committed are what the protocols say. */
export function runDocuments(action: 'emit' | 'check', root: string): Outcome {
  const documents = readProtocols(join(root, PROTOCOLS)).map((read) => ({
    path: join(DOCUMENTS, `${read.protocol.id}.md`),
    text: protocolDocument(read),
  }));
  if (action === 'emit') {
    mkdirSync(join(root, DOCUMENTS), { recursive: true });
    for (const { path, text } of documents) writeFileSync(join(root, path), text);
    return { ok: true, lines: documents.map(({ path }) => `wrote ${path}`) };
  }
  const stale = documents.filter(({ path, text }) => committed(join(root, path)) !== text);
  return stale.length === 0
    ? { ok: true, lines: ['the documents are what the protocols say'] }
    : {
        ok: false,
        lines: stale.map(({ path }) => `${path} is not what its protocol says: run npm run protocols:emit`),
      };
}

function committed(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

if (require.main === module) {
  const { ok, lines } = runDocuments(process.argv[2] === 'emit' ? 'emit' : 'check', process.cwd());
  process.stdout.write(`${lines.join('\n')}\n`);
  process.exitCode = ok ? 0 : 1;
}
