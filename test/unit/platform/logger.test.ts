import { createLogger } from '../../../src/platform/logger';

function logged(write: (log: ReturnType<typeof createLogger>) => void): Record<string, unknown> {
  let text = '';
  write(createLogger({ level: 'debug', part: 'test', to: { write: (line) => void (text += line) } }));
  return JSON.parse(text) as Record<string, unknown>;
}

describe('the logger', () => {
  it('lets counts, codes and hashes leave', () => {
    const line = logged((log) => log.info({ outcome: 'accepted', count: 3, hash: 'ab23' }, 'taken in'));

    expect(line).toMatchObject({
      part: 'test',
      outcome: 'accepted',
      count: 3,
      hash: 'ab23',
      msg: 'taken in',
    });
  });

  it('drops every field nobody has judged', () => {
    const line = logged((log) => log.info({ child: 'Wren', given: { name: 'Wren' } }, 'taken in'));

    expect(JSON.stringify(line)).not.toContain('Wren');
  });

  it('drops a free text written where a code belongs', () => {
    const line = logged((log) => log.info({ reason: 'Wren Example-Ashby was seen' }, 'set aside'));

    expect(line).not.toHaveProperty('reason');
  });

  it('reduces an error to its name and code', () => {
    const error = Object.assign(new Error('duplicate key (Wren)'), { code: '23505' });

    const line = logged((log) => log.error({ error }, 'a step failed'));

    expect(line).toMatchObject({ errorName: 'Error', errorCode: '23505' });
    expect(JSON.stringify(line)).not.toContain('Wren');
  });

  it('judges the fields of a child logger too', () => {
    const line = logged((log) => log.child({ name: 'Wren', correlation: 'c-1' }).warn({}, 'again'));

    expect(line).toMatchObject({ correlation: 'c-1' });
    expect(line).not.toHaveProperty('name');
  });
});
