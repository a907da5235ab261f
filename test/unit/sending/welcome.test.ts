import { sayWelcome } from '../../../src/main/demonstration/welcome';
import { captureIo } from '../../support/capture-io';

function commandsOf(env: Readonly<Record<string, string>>, address: string): readonly string[] {
  const io = captureIo(env);
  sayWelcome(io, address);
  return io.outLines.filter((line) => line.includes('npx')).map((line) => line.trim());
}

describe('the welcome', () => {
  it('says its commands plainly when nothing was set', () => {
    for (const line of commandsOf({}, 'http://127.0.0.1:4000')) expect(line).toMatch(/^(TOKEN=\$\()?npx /);
  });

  it('repeats in each command the settings that another terminal needs, and no secret', () => {
    const env = { PORT: '0', DATA_DIR: '/srv/a night', DATABASE_URL: 'postgres://u:hidden@h/d' };

    const lines = commandsOf(env, 'http://127.0.0.1:4310');

    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line).toContain("PORT=4310 DATA_DIR='/srv/a night' npx joint-picture ");
    expect(lines.join()).not.toContain('hidden');
  });
});
