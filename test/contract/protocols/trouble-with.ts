import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readProtocol } from '../../../src/main/protocols/read-protocols';

const SHIPPED = join(__dirname, '../../../schema/protocols');

/** What the loader says of a protocol's text in `p.yaml`, without the folder's name; `null` when it takes it. */
export function troubleWith(text: string): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'one-protocol-'));
  try {
    const file = join(folder, 'p.yaml');
    writeFileSync(file, text);
    readProtocol(file, SHIPPED);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message.replaceAll(`${folder}/`, '') : 'no error';
  } finally {
    rmSync(folder, { recursive: true });
  }
}
