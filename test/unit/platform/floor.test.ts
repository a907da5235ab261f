import { mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createOffsetClock } from '../../../src/platform/clock';
import { createHealth, FINE } from '../../../src/platform/health';
import { keyedHash } from '../../../src/platform/ids';
import { createMetrics } from '../../../src/platform/metrics';
import { keptIn, newSecret } from '../../../src/platform/secret-file';

describe('a keyed hash', () => {
  it('is 26 characters of base 32, the same for the same key and text', () => {
    const hash = keyedHash('one');

    expect(hash('x')).toMatch(/^[a-z2-7]{26}$/);
    expect(hash('x')).toBe(keyedHash('one')('x'));
    expect(hash('x')).not.toBe(keyedHash('two')('x'));
  });
});

describe('a metric', () => {
  it('counts a label value nobody foresaw as other', async () => {
    const metrics = createMetrics({ withProcess: false });
    const count = metrics.counter({ name: 'n', help: 'h', labels: { outcome: ['accepted'] } });

    count({ outcome: 'Wren' as 'accepted' });

    expect(await metrics.text()).toContain('n{outcome="other"} 1');
  });
});

describe('readiness', () => {
  it('is lost while one check fails, and says which', async () => {
    const health = createHealth({ patienceMs: 20 });
    health.register('database', async () => FINE);
    health.register('log', async () => ({ ok: false, reason: 'no broker answers' }));

    expect(await health.ready()).toEqual({
      ready: false,
      checks: { database: { ok: true }, log: { ok: false, reason: 'no broker answers' } },
    });
  });

  it('does not wait for a check that hangs, and repeats no error message', async () => {
    const health = createHealth({ patienceMs: 20 });
    health.register('hangs', () => new Promise(() => undefined));
    health.register('throws', () => Promise.reject(new Error('password=x')));

    const { checks } = await health.ready();

    expect(checks['hangs']).toEqual({ ok: false, reason: 'no answer in time' });
    expect(JSON.stringify(checks)).not.toContain('password');
  });
});

describe('the offset clock', () => {
  it('adds the stored offset and keeps the last one it could read', async () => {
    let read = (): Promise<number> => Promise.resolve(1000);
    const base = { now: () => new Date(5000) };
    const clock = createOffsetClock({ base, readOffset: () => read(), everyMs: 60_000 });
    await clock.refresh();
    read = () => Promise.reject(new Error('away'));

    await clock.refresh().catch(() => undefined);

    expect(clock.now()).toEqual(new Date(6000));
    clock.stop();
  });
});

describe('a kept secret', () => {
  it('is made once, by whoever comes first, for its owner only', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'secret-')), 'keys', 'id');

    const made = await Promise.all([keptIn(path, newSecret), keptIn(path, newSecret)]);

    expect(made[0]).toBe(made[1]);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });
});
