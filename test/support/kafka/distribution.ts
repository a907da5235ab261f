import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { programFolder } from '../../../src/main/composition/program-folder';
import { withStartLock } from '../../../src/store/embedded-server/start-lock';

/** Beside the source also when this runs built: the build holds no other files. */
export const KAFKA_FOLDER = join(programFolder(), 'test/support/kafka');

const POM = join(KAFKA_FOLDER, 'pom.xml');
const CACHE = join(programFolder(), '.cache/kafka');
const LONGEST_FETCH_MS = 600_000;

export const KAFKA_VERSION = /<kafka\.version>([^<]+)</.exec(readFileSync(POM, 'utf8'))?.[1] ?? 'unknown';

/** What this machine lacks for a local Kafka, in words, or null when it has all of it. */
export function whyNoKafka(): string | null {
  const java = spawnSync('java', ['-version'], { encoding: 'utf8' });
  if (java.error !== undefined) return 'Java 17 or later is not installed (no "java" on the PATH)';
  const major = Number(/version "(\d+)/.exec(java.stderr)?.[1] ?? 0);
  if (major < 17) return `Apache Kafka 4 needs Java 17 or later; "java" is version ${major}`;
  if (existsSync(libraries())) return null;
  if (spawnSync('mvn', ['-v']).error !== undefined)
    return 'Maven is not installed (no "mvn" on the PATH); it fetches Apache Kafka once';
  return null;
}

/** The folder of jars, fetched from Maven Central the first time. */
export async function kafkaLibraries(): Promise<string> {
  if (existsSync(libraries())) return libraries();
  await mkdir(CACHE, { recursive: true });
  await withStartLock(join(CACHE, 'fetch.lock'), fetchLibraries, LONGEST_FETCH_MS);
  return libraries();
}

async function fetchLibraries(): Promise<void> {
  if (existsSync(libraries())) return;
  const draft = `${libraries()}.draft`;
  await rm(draft, { recursive: true, force: true });
  const goal = ['-q', '-B', '-f', POM, 'dependency:copy-dependencies', `-DoutputDirectory=${draft}`];
  await promisify(execFile)('mvn', goal, { cwd: CACHE, timeout: LONGEST_FETCH_MS });
  await rename(draft, libraries());
}

function libraries(): string {
  return join(CACHE, KAFKA_VERSION);
}
