import { cursorOf } from '../../../src/hub/ports/cursor';
import { pageRequest } from '../../../src/subgraphs/kit/page-info';
import { byIds } from '../../../src/subgraphs/kit/row-loader';

test('an older id gets the row it now names, also beside that row’s own id', async () => {
  const rows = [
    { id: 'new', askedAs: 'old' },
    { id: 'new', askedAs: 'new' },
  ];

  expect(await byIds(['old', 'unknown', 'new'], () => Promise.resolve(rows))).toEqual([
    rows[0],
    null,
    rows[1],
  ]);
});

test.each([0, -1, 101, 1e9, 1.5, NaN])('refuses a page of %p rows', (first) => {
  expect(() => pageRequest(first, null)).toThrow('A page holds 1 to 100 rows.');
});

test('takes a cursor it handed out, and refuses any other text', () => {
  const after = cursorOf({ at: '2026-11-21 10:00:00.123456', id: 'm_1' });

  expect(pageRequest(10, after)).toEqual({ first: 10, after });
  for (const strange of [
    '',
    'x',
    `${after}x`.slice(3),
    Buffer.from('["2026-02-30 10:00:00","m"]').toString('base64url'),
  ])
    expect(() => pageRequest(10, strange)).toThrow('This is no cursor of a page.');
});
