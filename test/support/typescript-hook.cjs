// Lets a child process of a test run TypeScript as it stands: node -r test/support/typescript-hook.cjs program.ts
const { transformFileSync } = require('@swc/core');

require.extensions['.ts'] = (module, path) => module._compile(transformFileSync(path).code, path);
