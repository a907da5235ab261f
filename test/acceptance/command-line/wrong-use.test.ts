import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../../../src/main/commands/run';
import { captureIo, type CapturedIo } from '../../support/capture-io';
import { newDataFolder } from '../../support/data-folder';

const KEY = 'k'.repeat(40);

describe('the command line', () => {
  let dataDir = '';
  beforeAll(async () => void (dataDir = await newDataFolder()));
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  async function ran(line: string, env: Record<string, string> = {}): Promise<CapturedIo & { code: number }> {
    const io = captureIo({ DATA_DIR: dataDir, ...env });
    return { ...io, code: await run(line.split(' '), io) };
  }

  it.each([
    ['frobnicate', /unknown command/],
    ['token --agency pf:99', /required option '--role/],
    ['token --agency pf:99 --role wizard', /not a role/],
    ['token --agency nowhere --role social-worker', /not an agency id/],
    ['token --agency pf:98 --role duty-inspector', /not in the demonstration/],
    ['send fax folder --as pf:99', /no adapter/],
    ['clock advance soon', /not a duration/],
    ['quarantine show x', /not a number/],
    ['review link c_a c_b --by amara --agency la:991', /required option '--reason/],
    ['review unlink c_a pf:99/x --reason cousins --by amara --agency la:991', /not a subject/],
    ['review unlink c_a c_b c_c --reason cousins --by amara --agency la:991', /one other child/],
  ])('refuses "%s" with exit code 2, what is wrong, and what to do', async (line, what) => {
    const { code, errLines } = await ran(line);

    expect(code).toBe(2);
    expect(errLines.join('\n')).toMatch(what);
    expect(errLines.length).toBeGreaterThanOrEqual(2);
    expect(errLines.join('\n')).not.toMatch(/\bat .*\.ts:/);
  });

  it('names the setting that is wrong and repeats no value', async () => {
    const { code, errLines } = await ran('agencies', { DATABASE_URL: 'mysql://u:hidden@h/d' });

    expect(code).toBe(2);
    expect(errLines.join('\n')).toContain('DATABASE_URL');
    expect(errLines.join('\n')).not.toContain('hidden');
  });

  it.each([
    ['lies under a file', (): string => join(dataDir, 'a-file', 'deeper')],
    ['is where no folder can be made', (): string => '/proc/joint-picture/deeper'],
  ])('names DATA_DIR when it %s', async (_what, folder) => {
    await writeFile(join(dataDir, 'a-file'), '');

    for (const line of ['token --agency pf:99 --role duty-inspector', 'agencies', 'state-hash', 'start']) {
      const { code, errLines } = await ran(line, { DATA_DIR: folder() });
      expect({ line, code }).toEqual({ line, code: 2 });
      expect(errLines.join('\n')).toMatch(/cannot be used.*Set DATA_DIR/s);
    }
  });

  it('prints a token and nothing else', async () => {
    const { code, outLines, errLines } = await ran(
      'token --agency la:991 --role social-worker --person amara',
    );

    expect({ code, errLines }).toEqual({ code: 0, errLines: [] });
    expect(outLines).toEqual([expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/)]);
    const claims: unknown = JSON.parse(Buffer.from(outLines[0]?.split('.')[1] ?? '', 'base64url').toString());
    expect(claims).toMatchObject({
      agency: 'la:991',
      role: 'social-worker',
      sub: 'amara',
      purpose: expect.any(String),
    });
  });

  it.each(['token --agency pf:99 --role duty-inspector', 'clock advance 72h'])(
    'refuses "%s" in production',
    async (line) => {
      const { code, outLines } = await ran(line, {
        NODE_ENV: 'production',
        ID_KEY: KEY,
        RESUME_SECRET: KEY,
        ISSUERS: '/nowhere.yaml',
      });

      expect({ code, outLines }).toEqual({ code: 2, outLines: [] });
    },
  );

  it('says that a database which does not answer is a dependency away', async () => {
    const { code, errLines } = await ran('quarantine list', {
      DATABASE_URL: 'postgres://nobody@127.0.0.1:9/nothing',
    });

    expect(code).toBe(3);
    expect(errLines.join('\n')).toMatch(/safe.*DATABASE_URL/s);
  });

  it('lists the agencies of the demonstration', async () => {
    const { code, outLines } = await ran('agencies');

    expect(code).toBe(0);
    expect(outLines.map((each) => each.split('  ')[0])).toEqual([
      'pf:99',
      'la:991',
      'la:992',
      'provider:lantern',
      'placement:larkrise',
    ]);
  });

  it.each([
    '',
    'send',
    'token',
    'quarantine',
    'quarantine list',
    'review',
    'review unlink',
    'clock advance',
    'migrate',
    'agencies',
  ])('explains "%s" with --help', async (line) => {
    const { code, outLines } = await ran(`${line} --help`.trim());

    expect(code).toBe(0);
    expect(outLines.join('\n')).toMatch(line === '' ? /Commands:/ : /Examples:/);
  });
});
