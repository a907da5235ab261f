import { createReadStream, createWriteStream, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { once } from 'node:events';

/** Every table of the return again for so many further sets of children: other ids, other Unique Pupil Numbers. */
export async function largerReturn(folder: string, times: number): Promise<string> {
  const larger = mkdtempSync(join(tmpdir(), 'joint-picture-return-'));
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.csv')) continue;
    await multiply(join(folder, name), join(larger, basename(name)), times);
  }
  return larger;
}

async function multiply(from: string, to: string, times: number): Promise<void> {
  const out = createWriteStream(to);
  for (let set = 0; set < times; set += 1) {
    let isFirst = true;
    for await (const line of createInterface({ input: createReadStream(from) })) {
      if (isFirst && set === 0) out.write(`${line}\n`);
      else if (!isFirst && !out.write(`${ofSet(line, set)}\n`)) await once(out, 'drain');
      isFirst = false;
    }
  }
  out.end();
  await once(out, 'finish');
}

const UPN = /\b([A-Z])(\d{12})\b/;

/** The first set stands as it is; ids and numbers of the others are told apart by the set's number. */
function ofSet(line: string, set: number): string {
  if (set === 0) return line;
  const digits = String(set).padStart(3, '0');
  return line
    .replace(/^[^,]+/, (child) => `${child}.${set}`)
    .replace(UPN, (_upn, letter: string, number: string) => `${letter}${digits}${number.slice(3)}`);
}
