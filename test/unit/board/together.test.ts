import { togetherOf } from '../../../src/board/together';
import { loadViews } from '../../../src/board/views';
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
  const document = documentOf(togetherMarkup('c_1', togetherOf('c_1', all), 'inspector'));

  expect([...document.querySelectorAll('a')].map((each) => each.getAttribute('href'))).toEqual([
    '/child/c_3?as=inspector',
    '/child/c_2?as=inspector',
  ]);
  expect(document.body.textContent).toContain('Merrow station');
});

test('says nothing of a child whom none of it names', async () => {
  const { togetherMarkup } = await loadViews(ASSETS);

  expect(togetherMarkup('c_9', togetherOf('c_9', all), 'inspector')).toBe('');
});
