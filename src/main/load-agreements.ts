import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Agreement } from '../access/agreement';
import { agreementsFrom } from '../access/agreements';
import type { Agreements } from '../access/agreements';
import { readYamlFolder, UnusableDataFile } from '../platform/yaml-folder';

/** Reads the agreements of a folder, all or none: an error names the file and line of everything that is wrong. */
export function loadAgreements(folder: string): Agreements {
  const documents = readYamlFolder<Agreement>(folder, join(folder, 'agreement.schema.json'));
  const digest = createHash('sha256');
  for (const { text } of documents) digest.update(`${text.length}:${text}`);
  const outcome = agreementsFrom(
    documents.map(({ content }) => content),
    digest.digest('hex').slice(0, 16),
  );
  if (!('problems' in outcome)) return outcome;
  const lines = outcome.problems.map(
    ({ document, path, message }) => `${documents[document]?.at(path)}: ${message}`,
  );
  throw new UnusableDataFile(lines.join('\n'));
}
