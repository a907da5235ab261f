import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { casesOf } from '../../../src/access/agreements';
import { decisionsFor, guard } from '../../../src/access/decide';
import { ROLES } from '../../../src/access/viewer';
import { loadAgreements } from '../../../src/main/load-agreements';
import { INFORMATION_CATEGORIES } from '../../../src/model/sharing/information-category';
import { audienceFor, aViewer, shippedAgreements } from '../../support/viewers';

const SHIPPED = join(__dirname, '../../../schema/agreements');
const NAMED: Readonly<Record<string, string>> = { meeting: 'meeting:m-1', commission: 'commission:c-1' };

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'agreements-'));
  cpSync(SHIPPED, folder, { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true }));

function rewrite(name: string, from: string, to: string): void {
  const file = join(folder, name);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

test('every role has one agreement, in words and in decisions', () => {
  const agreements = shippedAgreements();
  expect([...agreements.byRole.keys()].toSorted()).toEqual([...ROLES].toSorted());
});

test('the shipped agreements decide as reviewed, for every role, purpose, basis and category', () => {
  const agreements = shippedAgreements();

  const matrix = [...agreements.byRole.values()].flatMap((agreement) =>
    casesOf(agreement).flatMap(({ purpose, basis }) => {
      const audience = audienceFor(aViewer(agreement.role, { purpose }), NAMED[basis] ?? basis, agreements);
      const decisions = decisionsFor(audience, agreements);
      return INFORMATION_CATEGORIES.map((category) => {
        const words = [[], ['restricted'], ['whereabouts-need-to-know']] as const;
        const [plain, restricted, needToKnow] = words.map(
          (markers) => guard(decisions, category, markers, []).kind,
        );
        const marked =
          restricted === plain && needToKnow === plain
            ? ''
            : ` (restricted: ${restricted}; need to know: ${needToKnow})`;
        return `${agreement.role} for ${purpose} by ${basis}: ${category} ${plain}${marked}`;
      });
    }),
  );

  expect(matrix).toMatchSnapshot();
});

test('what a child said in an interview is for who held it and the child’s own worker, and for nobody else [sharing.interview-confidence, sharing.interview-only-as-agreed]', () => {
  const agreements = shippedAgreements();
  const shown = [...agreements.byRole.values()].flatMap((agreement) =>
    casesOf(agreement)
      .filter(({ purpose, basis }) => {
        const viewer = aViewer(agreement.role, { purpose });
        const audience = audienceFor(viewer, NAMED[basis] ?? basis, agreements);
        return decisionsFor(audience, agreements)['interview-content'].kind === 'allow';
      })
      .map(({ basis }) => `${agreement.role} by ${basis}`),
  );

  expect([...new Set(shown)].toSorted()).toEqual([
    'return-interviewer by commission',
    'social-worker by caseload',
  ]);
});

test('a changed word is another version', () => {
  const before = loadAgreements(folder).version;
  rewrite('social-worker.yaml', 'plan: allow', 'plan: silent');
  expect(loadAgreements(folder).version).not.toBe(before);
});

test.each([
  ['an unknown category', 'plan: allow', 'plans: allow', /social-worker\.yaml:31: .*plans/],
  ['an unknown role', 'role: social-worker', 'role: neighbour', /social-worker\.yaml:2: .*role/],
  ['an unknown basis', 'default: caseload,', 'default: hunch,', /social-worker\.yaml:23: .*bases/],
  [
    'a second agreement for a role',
    'role: social-worker',
    'role: return-interviewer',
    /social-worker\.yaml:2: return-interviewer has an agreement already/,
  ],
  [
    'an existence withheld with a notice',
    'existence: allow',
    'existence: { withhold: someone }',
    /social-worker\.yaml:26: existence/,
  ],
  [
    'broken YAML',
    'agencies: [local-authority]',
    'agencies: [local-authority',
    /social-worker\.yaml:\d+: not YAML/,
  ],
])('%s is an error that names file and line', (_, from, to, message) => {
  rewrite('social-worker.yaml', from, to);
  expect(() => loadAgreements(folder)).toThrow(message);
});
