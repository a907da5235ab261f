import { join } from 'node:path';
import type { MayAcknowledge } from '../../../src/board/acknowledge';
import { loadViews } from '../../../src/board/views';
import { documentOf } from './axe';

export const ASSETS = join(__dirname, '../../../src/board/assets');
export const NOW = new Date('2026-11-23T02:00:00Z');

const AGENCIES = { 'pf:99': 'Northvale Police', 'la:991': 'Ashbourne', 'pf:98': 'Southmoor Police' };

export const at = (start: string) => ({ start: `2026-11-${start}:00.000Z`, precision: 'MINUTE' });
export const said = <Value>(value: Value, by = 'pf:99') => ({
  shown: { by, value, occurred: at('22T23:00') },
});

export const clock = (change: object = {}) => ({
  rule: 'commander-contact',
  says: 'The commander speaks to the reporter.',
  ownerRole: 'district-commander',
  managerRole: 'force-incident-manager',
  source: 'BR, escalation',
  asSoonAsPracticable: false,
  ownerId: 'pf:99',
  protocol: 'west-yorkshire-2026@1',
  startedAt: '2026-11-23T01:30:00.000Z',
  dueAt: '2026-11-23T02:30:00.000Z',
  running: true,
  ...change,
});

export const telling = (change: object = {}) => ({
  id: 'n_1',
  says: 'Missing; the reviewing officer is told.',
  source: 'WY 8',
  recipient: 'INDEPENDENT_REVIEWING_OFFICER',
  toId: 'la:991',
  byId: 'pf:99',
  byRole: 'officer',
  managerRole: 'duty-inspector',
  since: '2026-11-22T23:30:00.000Z',
  dueAt: '2026-11-23T00:30:00.000Z',
  state: 'DUE',
  sentAt: '2026-11-22T23:31:00.000Z',
  escalatedAt: null,
  withheld: [],
  ...change,
});

/** What is asked of the latest missing episode alone, with nothing recorded. */
export const response = (change: object = {}) => ({
  id: 'm_1',
  level: { shown: null, proposesPolice: [], reasonOutstanding: false },
  checks: [],
  report: { given: [], outstanding: [] },
  notifications: [],
  decisions: [],
  closing: [],
  contradictions: [],
  ...change,
});

export const episode = (change: object = {}) => ({
  id: 'm_1',
  status: 'MISSING',
  owner: { id: 'pf:99', name: 'Northvale Police' },
  risk: said('HIGH'),
  deadlines: [],
  withheld: [],
  chronology: [],
  ...change,
});

export const child = (latest: object = response(), change: object = {}) => ({
  id: 'c_1',
  givenName: said('Wren'),
  familyName: said('Example-Ashby'),
  withheld: [],
  missingEpisodes: [episode()],
  latest: [latest],
  ...change,
});

/** The picture alone, as a document. */
export async function pictureOf(picture: object, may: MayAcknowledge | null = null): Promise<Document> {
  const { pictureMarkup } = await loadViews(ASSETS);
  const markup = pictureMarkup(picture as never, NOW, { agencies: AGENCIES, may });
  return documentOf(
    `<!doctype html><html lang="en-GB"><head><title>Picture</title></head><body><main>${markup}</main></body></html>`,
  );
}

/** The text of one card, by its title. */
export function cardText(document: Document, title: string): string {
  const heading = [...document.querySelectorAll('h2')].find((each) => each.textContent === title);
  return (heading?.parentElement?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

export const texts = (document: Document, selector: string): readonly string[] =>
  [...document.querySelectorAll(selector)].map((each) =>
    (each.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );
