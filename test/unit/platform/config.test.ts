import { ConfigError, loadConfig } from '../../../src/platform/config';

const KEY = 'k'.repeat(40);

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    loadConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe('settings', () => {
  it('runs the demonstration on loopback when nothing is set', () => {
    const config = loadConfig({});

    expect(config).toMatchObject({ demo: true, production: false, host: '127.0.0.1', port: 4000 });
    expect(config.databaseUrl).toBeNull();
    expect(config.kafka).toBeNull();
    expect(config.dataDir.endsWith('.data')).toBe(true);
  });

  it('names every wrong setting at once and repeats no value', () => {
    const problems = problemsOf({ PORT: 'four', DATABASE_URL: 'mysql://u:secret@h/d', LOG_LEVEL: 'loud' });

    expect(problems).toHaveLength(3);
    expect(problems.join()).toMatch(/PORT.*DATABASE_URL.*LOG_LEVEL/s);
    expect(problems.join()).not.toMatch(/secret|four|loud/);
  });

  it('refuses the demonstration in production', () => {
    const env = { NODE_ENV: 'production', DEMO: 'on', ID_KEY: KEY, RESUME_SECRET: KEY, ISSUERS: 'i.yaml' };

    expect(problemsOf(env)).toEqual([expect.stringMatching(/^DEMO=on is refused/)]);
  });

  it('requires keys and issuers of its own in production', () => {
    const problems = problemsOf({ NODE_ENV: 'production' });

    expect(problems.map((problem) => problem.split(' ')[0])).toEqual(['ID_KEY', 'RESUME_SECRET', 'ISSUERS']);
  });

  it('refuses a short key', () => {
    expect(problemsOf({ ID_KEY: 'short' })).toEqual(['ID_KEY must have at least 32 characters']);
  });

  it('refuses a Kafka password in the clear', () => {
    const env = {
      KAFKA_BROKERS: 'broker:9092',
      KAFKA_SASL_MECHANISM: 'plain',
      KAFKA_SASL_USERNAME: 'u',
      KAFKA_SASL_PASSWORD: 'p',
    };

    expect(problemsOf(env)).toEqual([expect.stringMatching(/KAFKA_TLS=on/)]);
    expect(loadConfig({ ...env, KAFKA_TLS: 'on' }).kafka?.sasl?.username).toBe('u');
  });

  it('flags a prefixed setting that nothing reads', () => {
    expect(loadConfig({ JOINT_PICTURE_PORT: '80' }).warnings).toEqual([
      'JOINT_PICTURE_PORT is not a setting; settings carry no prefix',
    ]);
  });
});
