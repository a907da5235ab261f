import { open, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { CommandFailure } from '../terminal/command-failure';
import { EXIT } from '../terminal/exit-codes';
import { recordsIn } from './records-in';

const RECORD_FILE = /\.(json|ndjson|jsonl)$/i;
/** An adapter's examples lie beside what is expected of them. */
const NO_RECORD = /(\.expected\.json|^topic\.json)$/i;

/** The records of a file, of a folder's files in name order, or of standard input (`-`), as bytes. */
export async function* readRecords(from: string, stdin: Readable): AsyncGenerator<Uint8Array> {
  if (from === '-') {
    yield* recordsIn(stdin);
    return;
  }
  const found = await stat(from).catch(() => null);
  if (found === null) return unreadable(from);
  if (!found.isDirectory()) {
    yield* recordsOf(from);
    return;
  }
  const names = (await readdir(from, { recursive: true })).filter(isRecordFile).sort();
  if (names.length === 0)
    throw new CommandFailure(
      EXIT.wrongUse,
      `${from} holds no .json, .ndjson or .jsonl file`,
      'Name another folder.',
    );
  for (const name of names) yield* recordsOf(join(from, name));
}

async function* recordsOf(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path).catch(() => unreadable(path));
  yield* recordsIn(file.createReadStream());
}

function unreadable(path: string): never {
  throw new CommandFailure(
    EXIT.wrongUse,
    `${path} cannot be read`,
    'Name a file, a folder, or - for standard input.',
  );
}

function isRecordFile(path: string): boolean {
  const name = basename(path);
  return RECORD_FILE.test(name) && !NO_RECORD.test(name);
}
