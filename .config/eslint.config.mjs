import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { house } from './rules/index.mjs';

const sources = ['src/**/*.ts', 'adapters/**/*.ts', 'migrations/**/*.ts', 'test/**/*.ts'];
const documented = ['src/model/**/*.ts', 'src/hub/ports/**/*.ts', 'adapters/kit/**/*.ts'];

const types = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
  '@typescript-eslint/consistent-type-exports': 'off',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  // Entities and resolvers are classes by their frameworks' demand; the compiler checks the rest.
  '@typescript-eslint/no-extraneous-class': 'off',
};

const budgets = {
  'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  '@typescript-eslint/max-params': ['error', { max: 4 }],
};

const habits = {
  'no-restricted-exports': [
    'error',
    { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } },
  ],
  'no-console': 'error',
  'prefer-const': 'error',
  eqeqeq: 'error',
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'start' }],
  'house/no-own-inheritance': 'error',
};

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules', 'coverage/**', '.cache/**', '.data/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: sources,
    extends: [js.configs.recommended, tseslint.configs.recommended],
    plugins: { house },
    languageOptions: {
      // Without these two a class named only in a decorated signature would be told to become a type import,
      // and its metadata would vanish.
      parserOptions: { emitDecoratorMetadata: true, experimentalDecorators: true },
    },
    rules: { ...types, ...budgets, ...habits },
  },
  {
    // The one rule that asks for types: a new variant of a union must be met everywhere it is told apart.
    files: ['src/**/*.ts', 'adapters/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: process.cwd() } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'adapters/**/*.ts', 'migrations/**/*.ts'],
    ignores: ['src/platform/clock*', 'src/platform/clock/**', 'src/main/**'],
    rules: { 'house/no-ambient-time': 'error' },
  },
  {
    files: ['src/model/**/*.ts', 'adapters/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'house/no-type-assertion': 'error' },
  },
  { files: documented, rules: { 'house/exported-doc-comment': 'error' } },
  { files: ['src/main/**/*.ts', 'test/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['test/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'house/max-lines-per-test-function': budgets['max-lines-per-function'],
      'house/no-focused-test': 'error',
      'house/own-sessions-only': 'error',
      'house/no-sleep-in-test': 'error',
    },
  },
  // The one place that waits, and the benchmark, which paces its load.
  { files: ['test/support/eventually.ts', 'test/bench/**/*.ts'], rules: { 'house/no-sleep-in-test': 'off' } },
);
