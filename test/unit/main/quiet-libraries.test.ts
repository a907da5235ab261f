import { quietLibraries } from '../../../src/main/composition/quiet-libraries';

test.each([
  ['silent', 'error'],
  ['error', 'error'],
  [undefined, undefined],
])('a log level of %s reaches the libraries as %s', (ours, theirs) => {
  const env: NodeJS.ProcessEnv = ours === undefined ? {} : { LOG_LEVEL: ours };

  quietLibraries(env);

  expect(env['LOG_LEVEL']).toBe(theirs);
});
