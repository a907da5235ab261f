import { ownSubgraphs } from './subgraphs';
import { breakingChanges } from './breaking-changes';
import { SUPERGRAPH_FILE, committed, drifted, schemaFiles, writeSchemaFiles } from './schema-files';
import { uncategorisedFields } from '../../subgraphs/kit/uncategorised-fields';

interface Outcome {
  readonly ok: boolean;
  readonly lines: readonly string[];
}

/** `emit` writes the contract from the code; `check` says whether what is committed is what the code says. */
export function runSchemaCommand(action: 'emit' | 'check', root: string): Outcome {
  const subgraphs = ownSubgraphs();
  const bare = subgraphs.flatMap(({ declared }) => uncategorisedFields(declared));
  if (bare.length > 0)
    return { ok: false, lines: bare.map((field) => `${field} has no information category`) };
  const files = schemaFiles(subgraphs);
  const broken = brokenBy(root, files.at(-1)?.text ?? '');
  if (action === 'emit') {
    writeSchemaFiles(root, files);
    return { ok: true, lines: [...files.map(({ path }) => `wrote ${path}`), ...broken] };
  }
  const stale = drifted(root, files);
  const lines = stale.map((path) => `${path} is not what the code says: run npm run schema:emit`);
  return {
    ok: stale.length === 0,
    lines: lines.length === 0 ? ['schema is as committed', ...broken] : [...lines, ...broken],
  };
}

function brokenBy(root: string, next: string): readonly string[] {
  const before = committed(root, SUPERGRAPH_FILE);
  if (before === null) return [];
  return breakingChanges(before, next).map((change) => `breaks clients of the committed schema: ${change}`);
}

if (require.main === module) {
  const action = process.argv[2] === 'emit' ? 'emit' : 'check';
  const { ok, lines } = runSchemaCommand(action, process.cwd());
  process.stdout.write(`${lines.join('\n')}\n`);
  process.exitCode = ok ? 0 : 1;
}
