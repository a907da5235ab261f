import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { JSDOM } from 'jsdom';
import { boardPage, NOBODY, type BoardPage } from '../../../src/board/page';
import { loadViews } from '../../../src/board/views';

const ASSETS = join(__dirname, '../../../src/board/assets');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const NOW = new Date('2026-11-21T02:00:00Z');
const VIEWERS = [
  { key: 'inspector', label: 'Duty inspector, Northvale Police', basis: null },
  { key: 'host', label: 'Social worker, Merrow', basis: 'standing' },
];

interface Axe {
  run(document: Document, options: object): Promise<AxeResults>;
}

const said = (value: unknown) => ({ shown: { value, unrecognisedCode: null } });

const missing = {
  id: 'm_1',
  status: 'MISSING',
  owner: { id: 'pf:99', name: 'Northvale Police' },
  reportedAt: said({ start: '2026-11-20T23:30:00.000Z' }),
  risk: said('HIGH'),
  lastSeen: said({ at: { start: '2026-11-20T21:00:00.000Z' }, place: 'Example Station' }),
  deadlines: [{ rule: 'delay-review', dueAt: '2026-11-21T01:00:00.000Z', running: true }],
  withheld: [],
  child: {
    givenName: said('Wren'),
    familyName: said('Example-Ashby'),
    dateOfBirth: said('2011-04-05'),
    withheld: [],
  },
};

const guarded = {
  ...missing,
  id: 'm_2',
  risk: null,
  withheld: [{ category: 'RISK_AND_INTELLIGENCE', ask: 'the duty inspector' }],
  child: { withheld: [{ category: 'IDENTITY', ask: 'the responsible authority' }] },
};

async function pageOf(rows: readonly object[], change: Partial<BoardPage> = {}): Promise<Document> {
  const { rowMarkup } = await loadViews(ASSETS);
  const markup = rows.map((row) => rowMarkup(row as never, NOW)).join('');
  const page = { viewers: VIEWERS, chosen: VIEWERS[0] ?? null, answer: { kind: 'rows' as const } };
  const text = boardPage({ ...page, rows: markup, settings: '{}', ...change });
  return new JSDOM(text, { runScripts: 'outside-only' }).window.document;
}

const cells = (document: Document, row = 0): string[] =>
  [...(document.querySelectorAll('#rows tr')[row]?.children ?? [])].map((cell) => cell.textContent ?? '');

test('shows a missing child with risk, place, deadline and who holds the missing episode', async () => {
  const document = await pageOf([missing]);

  expect(cells(document)).toEqual([
    'Wren Example-AshbyBorn 5 April 2011',
    'Missing',
    'High',
    'Fri 20 Nov, 23:302 h 30 min',
    'Example StationFri 20 Nov, 21:00',
    'Delay to be reviewedOverdue by 1 h 0 min',
    'Northvale Police',
  ]);
});

test('is marked as official and sensitive, with anybody on it or nobody [sharing.official-sensitive]', async () => {
  for (const rows of [[missing], []]) {
    expect((await pageOf(rows)).querySelector('.marking')?.textContent).toBe('OFFICIAL-SENSITIVE');
  }
});

test('says what is withheld and whom to ask, and shows nothing in its place', async () => {
  const [child, , risk] = cells(await pageOf([guarded]));

  expect(child).toBe('WithheldAsk the responsible authority');
  expect(risk).toBe('WithheldAsk the duty inspector');
});

test('unfolds what the plan says to whoever searches, in the same row as the report', async () => {
  const person = said({ description: 'Red hair', placesFoundBefore: ['Merrow station', 'The pier'] });
  const searched = { ...missing, child: { ...missing.child, philomenaProfile: { person } } };

  const document = await pageOf([searched]);

  expect(document.querySelector('.unfold summary')?.textContent).toBe('To find Wren: from the plan');
  expect([...document.querySelectorAll('.unfold dd')].map((each) => each.textContent)).toEqual([
    'Red hair',
    'Merrow station; The pier',
  ]);
});

test('shows a risk code that the hub does not know instead of hiding it', async () => {
  const strange = { ...missing, risk: { shown: { value: null, unrecognisedCode: 'GRADE-X' } } };

  expect(cells(await pageOf([strange]))[2]).toBe('Code “GRADE-X” not recognised');
});

test('shows markup in a name as text', async () => {
  const hostile = {
    ...missing,
    child: { ...missing.child, givenName: said('<img src=x onerror=alert(1)>') },
  };

  const document = await pageOf([hostile]);

  expect(document.querySelector('#rows img')).toBeNull();
  expect(cells(document)[0]).toContain('<img src=x onerror=alert(1)> Example-Ashby');
});

test('says that nobody is missing instead of an empty table', async () => {
  expect(cells(await pageOf([]))).toEqual([NOBODY]);
});

test.each([
  [{ kind: 'away' as const }, 'The hub could not be asked just now'],
  [{ kind: 'refused' as const, why: 'You may not ask this.' }, 'The hub refused: You may not ask this.'],
])('tells what stands in the way: %j', async (answer, words) => {
  const document = await pageOf([], { answer, settings: null });

  expect(document.querySelector('.notice')?.textContent).toContain(words);
  expect(document.querySelector('table')).toBeNull();
});

test('reads without script, and offers to look again', async () => {
  const document = await pageOf([missing]);

  expect(document.querySelector('noscript a')?.getAttribute('href')).toBe('/?as=inspector');
  expect(document.querySelector('form select')?.getAttribute('name')).toBe('as');
});

test.each([
  ['rows', [missing, guarded], {}],
  ['nobody', [], {}],
  ['trouble', [], { answer: { kind: 'away' as const }, settings: null }],
])('has nothing that axe objects to: %s', async (_name, rows, change) => {
  const document = await pageOf(rows, change);
  const window = document.defaultView as unknown as {
    eval(code: string): void;
    axe: Axe;
  };
  window.eval(AXE);

  // Colours need a browser's layout; they were looked at in one.
  const { violations } = await window.axe.run(document, { rules: { 'color-contrast': { enabled: false } } });

  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});

test('puts a child who is still gone first, then by risk, then the latest report', async () => {
  const { mostUrgentFirst } = await loadViews(ASSETS);
  const at = (hour: string) => said({ start: `2026-11-20T${hour}:00:00.000Z` });
  const rows = [
    { ...missing, id: 'm_back', status: 'RETURNED' },
    { ...missing, id: 'm_low', risk: said('LOW') },
    { ...missing, id: 'm_early', reportedAt: at('20') },
    { ...missing, id: 'm_unset', risk: null },
    { ...missing, id: 'm_late', reportedAt: at('22') },
  ];

  expect(rows.toSorted(mostUrgentFirst).map(({ id }) => id)).toEqual([
    'm_late',
    'm_early',
    'm_unset',
    'm_low',
    'm_back',
  ]);
});
