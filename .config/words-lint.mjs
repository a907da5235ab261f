/** Holds code, schema and file names to docs/glossary.md. Usage: node .config/words-lint.mjs [root] */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeLines, conclude, filesUnder } from './tree.mjs';

const root = process.argv[2] ?? process.cwd();

/** A source's own words are translated where they arrive, so codes and examples may hold them. */
const SPOKEN_BY_SOURCES =
  /^adapters\/[^/]+\/(codes[^/]*(\/|$)|examples\/|README)|^schema\/messages\/|^test\/.*fixtures\/|^test\/unit\/house-rules\.test\.ts$/;

const DECLARES = '\\b(?:type|interface|class|enum|input|union|scalar)\\s+';

const bannedInCode = [
  [
    new RegExp(`${DECLARES}Episode\\b|\\b(?:ObjectType|InputType|EntityName)\\('Episode'`),
    'say MissingEpisode; a bare episode is a period of care',
  ],
  [/abscond(?:er|ers)\b/i, 'say what happened (absconded, missing), not what the child is'],
  [/\brun[-_ ]?aways?\b|\brunaway|Runaway/, 'say missing, or away from placement without authorisation'],
  [/welfare[-_ ]?checks?/i, 'say prevention interview'],
  [new RegExp(`${DECLARES}\\w*(?:Payload|Utils?|Helper)\\b`), 'name the thing it is'],
  [
    new RegExp(`${DECLARES}(?!\\w*(?:Team|Service)Manager\\b)\\w*Manager\\b`),
    'name what it does; a manager is a person here',
  ],
  [/\b(?:RHI|IRI)\b/, 'say ReturnInterview'],
];

const bannedFileParts = new Set([
  'util',
  'utils',
  'common',
  'misc',
  'payload',
  'payloads',
  'helper',
  'helpers',
  'handler',
  'handlers',
]);
const ROLE = /(^|[-/])(team|service)-manager/;
const FILE_NAME = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;

function nameFindings(path) {
  const parts = path.toLowerCase().split(/[/.\-_]/);
  const banned = parts.filter(
    (part) => bannedFileParts.has(part) || (/^managers?$/.test(part) && !ROLE.test(path)),
  );
  const base = path.split('/').at(-1);
  const findings = banned.map((part) => `${path}: file name says "${part}"; name what it exports`);
  if (path.endsWith('.ts') && !FILE_NAME.test(base)) findings.push(`${path}: file names are kebab-case`);
  return findings;
}

/** A reader of the tree can open a decision record, and not a document that is elsewhere. */
function pointerFindings(path) {
  return readFileSync(join(root, path), 'utf8')
    .split('\n')
    .flatMap((line, index) =>
      /\bdesign(?:\.md)?\s+\d/.test(line) ? [`${path}:${index + 1}: point at a decision record`] : [],
    );
}

function wordFindings(path) {
  if (SPOKEN_BY_SOURCES.test(path)) return [];
  return codeLines(root, path).flatMap((line, index) =>
    bannedInCode
      .filter(([pattern]) => pattern.test(line))
      .map(([, advice]) => `${path}:${index + 1}: ${advice}`),
  );
}

const files = filesUnder(root, ['src', 'adapters', 'migrations', 'schema', 'test']);
const readable = files.filter((path) => /\.(ts|graphql|sql|ya?ml|html|js|mjs|cjs)$/.test(path));
conclude('words', [
  ...files.flatMap(nameFindings),
  ...readable.flatMap(wordFindings),
  ...readable.flatMap(pointerFindings),
]);
