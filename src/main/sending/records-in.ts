import type { Readable } from 'node:stream';
import { CommandFailure } from '../terminal/command-failure';
import { EXIT } from '../terminal/exit-codes';

const LARGEST_WHOLE = 512 * 1024 * 1024;
const NEW_LINE = 0x0a;

/**
 * Cuts input into records: a JSON value per line, one JSON array, or one JSON value. What is not JSON is not
 * refused here: it is handed on as it stands, for the hub to judge. Lines are handed on as they arrive.
 */
export async function* recordsIn(input: Readable): AsyncGenerator<Uint8Array> {
  const lines = linesOf(input);
  const first = await firstFilled(lines);
  if (first === null) return;
  if (parsed(first) === undefined) {
    yield* recordsOfWhole(await wholeOf(first, lines));
    return;
  }
  yield* recordsOfLine(first);
  for await (const line of lines) yield* recordsOfLine(line);
}

async function* linesOf(input: Readable): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  for await (const chunk of input) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    let from = 0;
    for (let at = bytes.indexOf(NEW_LINE); at !== -1; at = bytes.indexOf(NEW_LINE, from)) {
      yield Buffer.concat([...held, bytes.subarray(from, at)]);
      held = [];
      from = at + 1;
    }
    if (from < bytes.length) held.push(bytes.subarray(from));
  }
  if (held.length > 0) yield Buffer.concat(held);
}

async function firstFilled(lines: AsyncGenerator<Buffer>): Promise<Buffer | null> {
  for (;;) {
    const next = await lines.next();
    if (next.done === true) return null;
    if (!isBlank(next.value)) return next.value;
  }
}

/** A line that is an array holds a record per element; any other line is a record, JSON or not. */
function recordsOfLine(line: Buffer): readonly Uint8Array[] {
  if (isBlank(line)) return [];
  const value = parsed(line);
  return Array.isArray(value) ? value.map(bytesOf) : [trimmed(line)];
}

function recordsOfWhole(lines: readonly Buffer[]): readonly Uint8Array[] {
  const whole = Buffer.concat(lines.flatMap((line) => [line, Buffer.of(NEW_LINE)]));
  const value = parsed(whole);
  if (Array.isArray(value)) return value.map(bytesOf);
  if (value !== undefined) return [trimmed(whole)];
  const hasRecordLines = lines.some((line) => !isBlank(line) && isContainer(parsed(line)));
  return hasRecordLines ? lines.flatMap(recordsOfLine) : [trimmed(whole)];
}

async function wholeOf(first: Buffer, rest: AsyncGenerator<Buffer>): Promise<readonly Buffer[]> {
  const lines = [first];
  let size = first.length;
  for await (const line of rest) {
    lines.push(line);
    size += line.length + 1;
    if (size > LARGEST_WHOLE)
      throw new CommandFailure(
        EXIT.wrongUse,
        'the input is one value of more than 512 MB',
        'Send one record per line.',
      );
  }
  return lines;
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** A lone bracket or a word on a line of a broken document is no sign that each line is a record. */
function isContainer(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function bytesOf(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value), 'utf8');
}

function isBlank(line: Buffer): boolean {
  return line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}

/** Without the carriage return or line end that belongs to the file and not to the record. */
function trimmed(bytes: Buffer): Buffer {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === NEW_LINE || bytes[end - 1] === 0x0d)) end -= 1;
  return bytes.subarray(0, end);
}
