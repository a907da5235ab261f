import { acknowledging, mayAcknowledge } from '../../../src/board/acknowledge';
import { createFormGuard, isSameOrigin } from '../../../src/board/form-guard';
import { broughtUpToDate } from '../../../src/board/fresh-values';
import { londonText, readLondonText } from '../../../src/board/london-time';
import { sendingOf } from '../../../src/board/send-form';

const PURPOSE = { viewer: 'provider', child: 'c_1', form: 'debrief', key: 'board-1' };

test('knows its own form again, and no other viewer, child, form, key or process', () => {
  const guard = createFormGuard();
  const token = guard.tokenFor(PURPOSE);

  expect(guard.isOurs(token, PURPOSE)).toBe(true);
  for (const part of Object.keys(PURPOSE))
    expect(guard.isOurs(token, { ...PURPOSE, [part]: 'other' })).toBe(false);
  expect(createFormGuard().isOurs(token, PURPOSE)).toBe(false);
  expect(guard.isOurs('', PURPOSE)).toBe(false);
});

test.each([
  [{ 'sec-fetch-site': 'same-origin' }, true],
  [{ 'sec-fetch-site': 'cross-site' }, false],
  [{ 'sec-fetch-site': 'same-site' }, false],
  [{ origin: 'http://board.example', host: 'board.example' }, true],
  [{ origin: 'http://elsewhere.example', host: 'board.example' }, false],
  [{ origin: 'no address', host: 'board.example' }, false],
])('takes a form from its own pages only: %j', (headers, taken) => {
  expect(isSameOrigin({ headers })).toBe(taken);
});

test.each([
  ['2026-11-22T04:10', '2026-11-22T04:10:00.000Z'],
  ['2026-07-01T04:10', '2026-07-01T03:10:00.000Z'],
  ['2026-10-25T01:30', '2026-10-25T00:30:00.000Z'],
  ['2026-03-29T01:30', '2026-03-29T01:30:00.000Z'],
  ['yesterday', null],
])('reads a clock in England: %s', (text, instant) => {
  expect(readLondonText(text)).toBe(instant);
});

test('writes a time as a form takes it', () => {
  expect(londonText(new Date('2026-07-01T03:10:00Z'))).toBe('2026-07-01T04:10');
});

test('says in a debrief only what was answered, one entry to a line', () => {
  const form = new URLSearchParams({
    key: 'board-1',
    referral: ' LN/1 ',
    at: '2026-11-22T04:10',
    safeguarding: 'no',
    pushFactors: 'an argument\r\n\r\n a move ',
    harm: '',
    whereTheyWent: 'The sea front.',
  });

  expect(sendingOf('debrief', 'c_1', form)?.variables.input).toEqual({
    childId: 'c_1',
    referral: 'LN/1',
    eventId: 'board-1',
    at: '2026-11-22T04:10:00.000Z',
    safeguarding: false,
    answers: { pushFactors: ['an argument', 'a move'], whereTheyWent: 'The sea front.' },
  });
});

test('says of a return when it was, and where to only when that is known', () => {
  const form = new URLSearchParams({
    key: 'board-1',
    missingEpisodeId: 'm_1',
    at: '2026-11-22T04:10',
    to: ' ',
  });
  const said = { key: 'board-1', missingEpisodeId: 'm_1', at: '2026-11-22T04:10:00.000Z' };

  expect(sendingOf('returned', 'c_1', form)?.variables.input).toEqual(said);
  form.set('to', 'Larkrise House');
  expect(sendingOf('returned', 'c_1', form)?.variables.input).toEqual({ ...said, to: 'Larkrise House' });
});

test('carries along what an edit of the profile does not show', () => {
  const form = new URLSearchParams({
    key: 'board-1',
    revision: 'p_1',
    base: '{"description":"Old","telephone":"01632 960000"}',
    description: 'New',
  });

  expect(sendingOf('profile', 'c_1', form)?.variables.input).toEqual({
    key: 'board-1',
    childId: 'c_1',
    expectedRevision: 'p_1',
    person: { description: 'New', telephone: '01632 960000' },
  });
});

test.each(['[]', 'not json', '"text"'])(
  'sends no profile that is not as the form was written: %s',
  (base) => {
    expect(sendingOf('profile', 'c_1', new URLSearchParams({ base }))).toBeNull();
  },
);

test('brings up to date what an editor had left as it was, and keeps what they wrote', () => {
  const written = new URLSearchParams({
    base: '{"description":"Old","whatHelpsThemReturn":"Then"}',
    revision: 'p_1',
    description: 'Mine',
    whatHelpsThemReturn: 'Then',
  });
  const fresh = new URLSearchParams({
    base: '{"description":"Old","whatHelpsThemReturn":"Now"}',
    revision: 'p_2',
    description: 'Old',
    whatHelpsThemReturn: 'Now',
  });

  expect(Object.fromEntries(broughtUpToDate(written, fresh))).toEqual({
    base: fresh.get('base'),
    revision: 'p_2',
    description: 'Mine',
    whatHelpsThemReturn: 'Now',
  });
});

describe('acknowledging', () => {
  const guard = createFormGuard();
  const reader = { key: 'amara', label: 'Amara', basis: null, agency: 'la:991', acknowledges: true };

  test('is offered to whoever may, with a form that is known again', () => {
    const may = mayAcknowledge(guard, reader, 'c_1');
    const purpose = { viewer: 'amara', child: 'c_1', form: 'acknowledge', key: may?.key ?? '' };

    expect(guard.isOurs(may?.token ?? '', purpose)).toBe(true);
    expect(mayAcknowledge(guard, { ...reader, acknowledges: false }, 'c_1')).toBeNull();
  });

  test('has a key of its own for each telling of a page', () => {
    const sent = (notificationId: string) =>
      acknowledging('c_1', new URLSearchParams({ key: 'board-1', notificationId }))?.variables.input;

    expect(sent('n_1')).toEqual({ key: 'board-1:n_1', childId: 'c_1', notificationId: 'n_1' });
    expect(sent('n_2')).toMatchObject({ key: 'board-1:n_2' });
    expect(acknowledging('c_1', new URLSearchParams({ key: 'board-1' }))).toBeNull();
  });
});
