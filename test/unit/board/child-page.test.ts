import { join } from 'node:path';
import { childPage, type ChildPage } from '../../../src/board/child-page';
import { createFormGuard } from '../../../src/board/form-guard';
import { interviewsPage } from '../../../src/board/interviews-page';
import { outcomeOf } from '../../../src/board/outcome';
import type { BoardViewer } from '../../../src/board/viewer';
import { loadViews } from '../../../src/board/views';
import { documentOf, objections } from './axe';

const ASSETS = join(__dirname, '../../../src/board/assets');
const NOW = new Date('2026-11-23T02:00:00Z');

const said = <Value>(value: Value, by = 'la:991') => ({
  shown: { by, value, occurred: { start: '2026-11-20T10:00:00.000Z', precision: 'MINUTE' } },
});
const at = (start: string) => ({ start, precision: 'MINUTE' });

const interview = {
  id: 'i_1',
  status: 'OFFERED',
  rating: 'RED',
  provider: { id: 'provider:lantern', name: 'Lantern' },
  missingEpisode: { id: 'm_1', deadlines: [] },
  referredAt: at('2026-11-22T01:00:00.000Z'),
  offeredAt: at('2026-11-22T02:00:00.000Z'),
  withheld: [{ category: 'INTERVIEW_CONTENT', ask: 'the provider' }],
};

const child = {
  id: 'c_1',
  givenName: said('Wren'),
  familyName: said('Example-Ashby'),
  dateOfBirth: said('2011-11-23'),
  withheld: [{ category: 'HEALTH', ask: 'the chair of the meeting' }],
  missingEpisodes: [
    {
      id: 'm_1',
      status: 'RETURNED',
      owner: { id: 'pf:99', name: 'Northvale Police' },
      risk: said('HIGH'),
      deadlines: [
        {
          rule: 'return-interview',
          ownerId: 'la:991',
          protocol: 'west-yorkshire-2026@1',
          startedAt: '2026-11-20T00:00:00.000Z',
          dueAt: '2026-11-23T00:00:00.000Z',
          running: true,
          warnedAt: '2026-11-22T00:00:00.000Z',
          withdrawnAt: '2026-11-21T00:00:00.000Z',
        },
      ],
      withheld: [],
      chronology: [
        {
          by: 'pf:99',
          kind: 'RETURNED',
          occurred: at('2026-11-20T00:00:00.000Z'),
          receivedAt: '2026-11-20T03:30:00.000Z',
          text: 'Handed to night staff.',
        },
      ],
    },
  ],
  philomenaProfile: {
    revision: 'p_1',
    person: { ...said({ description: 'Red hair.', whatHelpsThemReturn: 'A text.' }), assertions: [] },
    today: said({ clothing: 'Green coat' }),
    withheld: [],
  },
  returnInterviews: [interview],
};

const viewer = (key: string, window: BoardViewer['window']): BoardViewer => ({
  key,
  label: key,
  basis: null,
  agency: 'la:991',
  ...(window === undefined ? {} : { window }),
});
const VIEWERS = [
  viewer('amara', 'social-work'),
  viewer('provider', 'interviews'),
  viewer('meeting', 'meeting'),
];
const [SOCIAL, PROVIDER, MEETING] = VIEWERS as [BoardViewer, BoardViewer, BoardViewer];

async function pageOf(
  change: Partial<ChildPage> = {},
  missingEpisodes: readonly { readonly id: string; readonly status: string }[] = child.missingEpisodes,
): Promise<Document> {
  return documentOf(
    childPage({
      viewers: VIEWERS,
      chosen: MEETING,
      childId: 'c_1',
      answer: { kind: 'data', data: { child: { ...child, missingEpisodes } } },
      views: await loadViews(ASSETS),
      agencies: { 'pf:99': 'Northvale Police', 'la:991': 'Ashbourne' },
      now: NOW,
      guard: createFormGuard(),
      referralOf: (id) => (id === 'i_1' ? 'LN/1' : null),
      sent: null,
      may: null,
      together: { places: [], together: [] },
      settings: '{}',
      ...change,
    }),
  );
}

const text = (document: Document, selector: string): string =>
  (document.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();

test('tells of each entry what, by whom, when it happened and when the hub was told', async () => {
  const document = await pageOf();

  expect([...document.querySelectorAll('.chronology tbody tr > *')].map((cell) => cell.textContent)).toEqual([
    'Fri 20 Nov, 00:00',
    'ReturnedHanded to night staff.',
    'Northvale Police',
    'Fri 20 Nov, 03:303 h 30 min later',
  ]);
});

test('says that a deadline is overdue, was warned of, and that an earlier warning was taken back', async () => {
  const words = text(await pageOf(), '.deadlines li');

  expect(words).toContain('Overdue by 2 h 0 min');
  expect(words).toContain('Warned Sun 22 Nov, 00:00');
  expect(words).toContain('taken back Sat 21 Nov, 00:00, because a fact came late');
});

test('puts a clock that still runs for an earlier missing episode among the deadlines, and one that has stopped not', async () => {
  const [latest] = child.missingEpisodes;
  const [running] = latest?.deadlines ?? [];
  const status = 'CLOSED';
  const before = { ...latest, id: 'm_0', status, deadlines: [running, { ...running, running: false }] };
  const now = { ...latest, id: 'm_2', status, deadlines: [] };
  const page = await pageOf({}, [now, before]);

  expect(text(page, '.card > .deadlines')).toContain('Overdue by 2 h 0 min');
  expect(page.querySelectorAll('.card > .deadlines li')).toHaveLength(1);
});

test('says what is withheld of the child and of the interview, and whom to ask', async () => {
  const notices = [...(await pageOf()).querySelectorAll('.notshown')].map((each) => each.textContent);

  expect(notices).toEqual([
    'Of this child, not shown to youHealth: ask the chair of the meeting',
    'Of this interview, not shown to youWhat was said in the interview: ask the provider',
  ]);
});

test('gives the age of today, on a birthday too', async () => {
  expect(text(await pageOf(), '.facts dd')).toBe('23 November 2011 (aged 15)');
});

test('names the child in the page and never in its title or address', async () => {
  const document = await pageOf();

  expect(text(document, 'h1')).toBe('Wren Example-Ashby');
  expect(document.title).not.toMatch(/Wren|Example/);
  expect(
    [...document.querySelectorAll('[href],[action]')].map((each) => each.outerHTML.split('>')[0]),
  ).toEqual(expect.not.arrayContaining([expect.stringContaining('Wren')]));
});

test('shows markup in a chronology as text', async () => {
  const [episode] = child.missingEpisodes;
  const hostile = {
    ...child,
    missingEpisodes: [
      { ...episode, chronology: [{ ...episode?.chronology[0], text: '<img src=x onerror=alert(1)>' }] },
    ],
  };

  const document = await pageOf({ answer: { kind: 'data', data: { child: hostile } } as never });

  expect(document.querySelector('#picture img')).toBeNull();
  expect(text(document, '.chronology .said')).toBe('<img src=x onerror=alert(1)>');
});

test('says the same of a child that is not there and of one that is not theirs to see', async () => {
  const document = await pageOf({ answer: { kind: 'data', data: { child: null } } });

  expect(text(document, '.notice')).toContain('There is no such child, or they are not yours to see.');
});

test.each([
  ['social work', SOCIAL, ['profile']],
  ['the provider', PROVIDER, ['debrief', 'refusal']],
  ['a meeting', MEETING, []],
])('gives %s the forms of its own part only', async (_name, chosen, forms) => {
  const document = await pageOf({ chosen });

  expect([...document.querySelectorAll('.write')].map(({ id }) => id)).toEqual(forms);
});

test('lets a carer say that a child is back, while a missing episode is open', async () => {
  const [latest] = child.missingEpisodes;
  const carer = { chosen: viewer('carer', 'care') };
  const back = { ...latest, id: 'm_2', status: 'CLOSED' };
  const open = { ...latest, id: 'm_1', status: 'MISSING' };
  const page = await pageOf(carer, [back, open]);

  expect(page.querySelector('#returned [name=missingEpisodeId]')?.getAttribute('value')).toBe('m_1');
  expect(text(page, '.jump')).toBe('Record that the child is back');
  expect(await objections(page)).toEqual([]);
  expect((await pageOf(carer, [back])).querySelector('#returned, .jump')).toBeNull();
});

test('offers no edit of a profile whose revision was not given', async () => {
  const kept = { ...child, philomenaProfile: { ...child.philomenaProfile, revision: null } };

  const document = await pageOf({ chosen: SOCIAL, answer: { kind: 'data', data: { child: kept } } });

  expect(document.querySelector('.write')).toBeNull();
});

test('fills in what the provider calls the referral, and gives each writing of a form a key of its own', async () => {
  const value = (document: Document, name: string) =>
    document.querySelector<HTMLInputElement>(`#debrief [name=${name}]`)?.value;
  const [one, two] = [await pageOf({ chosen: PROVIDER }), await pageOf({ chosen: PROVIDER })];

  expect(value(one, 'referral')).toBe('LN/1');
  expect(value(one, 'missingEpisodeId')).toBe('m_1');
  expect(value(one, 'key')).not.toBe(value(two, 'key'));
});

const refused = (code: string) =>
  outcomeOf({ kind: 'refused', code, why: 'A rule refuses this.', rule: 'NF 4.10' });

test.each([
  ['STALE', 'The profile was changed since you opened it'],
  ['CONFLICT', 'Something else was recorded with this form before'],
  ['REFUSED_BY_RULE', 'A rule refuses this. (NF 4.10)'],
])('keeps what was written and says in plain words what %s means', async (code, words) => {
  const values = new URLSearchParams({ key: 'board-1', description: 'Mine', base: '{"description":"Old"}' });
  const sent = { name: 'profile' as const, values, outcome: refused(code) };

  const document = await pageOf({ chosen: SOCIAL, sent });

  expect(text(document, '#profile [role=alert]')).toContain(words);
  expect(text(document, '#profile-description')).toBe('Mine');
  expect(document.querySelector<HTMLInputElement>('#profile [name=key]')?.value).not.toBe('board-1');
  expect(document.querySelector<HTMLInputElement>('#profile [name=revision]')?.value).toBe('p_1');
});

test('keeps the key of a form of which nobody knows whether it was recorded', async () => {
  const values = new URLSearchParams({ key: 'board-1', referral: 'LN/9' });
  const sent = { name: 'debrief' as const, values, outcome: outcomeOf({ kind: 'away' }) };

  const document = await pageOf({ chosen: PROVIDER, sent });

  expect(document.querySelector<HTMLInputElement>('#debrief [name=key]')?.value).toBe('board-1');
  expect(document.querySelector<HTMLInputElement>('#debrief [name=referral]')?.value).toBe('LN/9');
});

test.each([
  ['a meeting', { chosen: MEETING }],
  ['social work', { chosen: SOCIAL }],
  ['the provider', { chosen: PROVIDER }],
  ['nothing', { answer: { kind: 'away' as const } }],
  [
    'a refusal',
    {
      chosen: SOCIAL,
      sent: { name: 'profile' as const, values: new URLSearchParams(), outcome: refused('STALE') },
    },
  ],
])('has nothing that axe objects to in the window of %s', async (_name, change) => {
  expect(await objections(await pageOf(change))).toEqual([]);
});

test('lists the interviews of a provider, each with the way to its child and by when it is owed', async () => {
  const due = { rule: 'return-interview', dueAt: '2026-11-23T05:00:00.000Z', running: true };
  const row = { ...interview, child, missingEpisode: { id: 'm_1', deadlines: [due] } };
  const markup = interviewsPage({
    viewers: VIEWERS,
    chosen: PROVIDER,
    answer: { kind: 'data', data: { returnInterviews: { edges: [{ node: row }] } } } as never,
    views: await loadViews(ASSETS),
    now: NOW,
  });

  const document = documentOf(markup);
  expect(text(document, 'tbody td:last-child')).toBe('Mon 23 Nov, 05:00In 3 h 0 min');
  expect(document.querySelector('tbody a')?.getAttribute('href')).toBe('/child/c_1?as=provider');
  expect(await objections(document)).toEqual([]);
});
