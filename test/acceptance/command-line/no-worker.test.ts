import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { run } from '../../../src/main/commands/run';
import { captureIo } from '../../support/capture-io';
import { newDataFolder } from '../../support/data-folder';

jest.setTimeout(120_000);

const good = resolve(__dirname, '../../../adapters/storm/examples/minimal.json');

describe('sending while no worker runs', () => {
  let dataDir = '';
  beforeAll(async () => void (dataDir = await newDataFolder()));
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  async function send(...options: readonly string[]) {
    const io = captureIo({ DATA_DIR: dataDir });
    return { ...io, code: await run(['send', 'storm', good, '--as', 'pf:99', ...options], io) };
  }

  it('ends with exit code 3, says that the records are safe, and what to start', async () => {
    const { code, errLines } = await send('--patience', '1s');

    expect(code).toBe(3);
    expect(errLines.join('\n')).toMatch(/1 record safe on the log.*Start a worker/s);
  });

  it('does not wait when told not to, and says so', async () => {
    const { code, outLines, errLines } = await send('--no-wait');

    expect(code).toBe(0);
    expect(outLines.at(-1)).toBe('1 read, 0 accepted, 0 ignored, 0 rejected');
    expect(errLines).toEqual(['sent and safe on the log; not waited for']);
  });

  it('refuses a topic the agency does not have', async () => {
    const io = captureIo({ DATA_DIR: dataDir });

    const code = await run(['send', 'storm', good, '--as', 'la:991'], io);

    expect(code).toBe(2);
    expect(io.errLines.join('\n')).toMatch(/no topic for that source/);
  });
});
