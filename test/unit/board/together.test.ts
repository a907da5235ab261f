import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadViews } from '../../../src/board/views';
import { eventually } from '../../support/eventually';
import { ASSETS } from './a-picture';
import { documentOf } from './axe';

const rule = { says: 'Found at one place', followUp: 'A problem profile.', source: 'WY 9' };
const place = {
  ...{ id: 'l_1', of: 'FOUND', place: 'Merrow station', current: true, childCount: 2, rule },
  occurrences: [
    { childId: 'c_1', at: '2026-11-20T10:00:00.000Z' },
    { childId: 'c_2', at: '2026-11-20T10:00:00.000Z' },
  ],
};
const gone = {
  ...{ id: 't_1', childIds: ['c_1', 'c_3'], current: true, rule: { ...rule, says: 'Gone together' } },
  occasions: [{ at: '2026-11-20T10:00:00.000Z', how: 'HOME', place: 'Larkrise' }],
};
const all = { places: [place], together: [gone] };

test('leads to the other children, and puts nothing of theirs on the page', async () => {
  const { togetherMarkup } = await loadViews(ASSETS);
  const document = documentOf(togetherMarkup('c_1', all, 'inspector'));

  expect([...document.querySelectorAll('a')].map((each) => each.getAttribute('href'))).toEqual([
    '/child/c_3?as=inspector',
    '/child/c_2?as=inspector',
  ]);
  expect(document.body.textContent).toContain('Merrow station');
});

test('says nothing of a child whom none of it names', async () => {
  const { togetherMarkup } = await loadViews(ASSETS);

  expect(togetherMarkup('c_9', all, 'inspector')).toBe('');
});

describe('looking anew at who is with the child', () => {
  const wren = { id: 'c_1' };
  const answer = (nodes: readonly object[]) => ({
    json: () =>
      Promise.resolve({
        data: { placePatterns: { edges: nodes.map((node) => ({ node })) }, childrenTogether: null },
      }),
  });

  async function looking(ask: (path: string, asked: { readonly body: string }) => Promise<object>) {
    const { lookingAround } = (await import(pathToFileURL(join(ASSETS, 'around.mjs')).href)) as {
      lookingAround(parts: object): (child: object | null) => Promise<void>;
    };
    const shown: unknown[] = [];
    const settings = { token: 't', basis: 'meeting:m', around: '{ q }' };
    const look = lookingAround({ settings, ask, show: (found: unknown) => shown.push(found) });
    return { look, shown };
  }

  test('asks on the viewer’s ground, one question at a time, and once more for what changed meanwhile', async () => {
    const asked: string[] = [];
    let give: () => void = () => undefined;
    const { look, shown } = await looking((_path, { body }) => {
      asked.push(body);
      return new Promise((done) => {
        give = () => done(answer([place]));
      });
    });

    await look(wren);
    expect(asked).toEqual([]);
    const done = look(wren);
    void look(wren);
    void look(wren);
    expect(asked).toEqual([JSON.stringify({ query: '{ q }', extensions: { basis: 'meeting:m' } })]);
    give();
    await eventually('it asks once more', () => asked.length === 2);
    give();
    await done;

    expect(asked).toHaveLength(2);
    expect(shown).toEqual(Array(2).fill({ places: [place], together: [] }));
  });

  test('says nothing while the child is not in view, and asks again once they are', async () => {
    const { look, shown } = await looking(() => Promise.resolve(answer([place])));

    await look(wren);
    await look(null);
    await look(wren);

    expect(shown).toEqual([
      { places: [], together: [] },
      { places: [place], together: [] },
    ]);
  });

  test('leaves what stands when the hub refuses or is away', async () => {
    const refused = await looking(() =>
      Promise.resolve({ json: () => Promise.resolve({ data: null, errors: [{ message: 'no' }] }) }),
    );
    const away = await looking(() => Promise.reject(new Error('away')));
    for (const { look } of [refused, away]) {
      await look(wren);
      await look(wren);
    }

    expect([...refused.shown, ...away.shown]).toEqual([]);
  });
});
