import { ASHBOURNE, NORTHVALE, REPORTED, date, instant, person } from '../../../support/facts/make-fact';
import { told } from '../../../support/facts/told';
import type { Told } from '../../../support/facts/told';
import { childUnder } from '../../../support/facts/under-protocol';

const council = { by: ASHBOURNE, log: 'meetings', subject: person('A') };
const CALLED: Told = [
  '21:00',
  {
    kind: 'meeting-convened',
    meeting: 'S17',
    convenedBy: ASHBOURNE,
    of: { recognised: true, value: 'strategy' },
    at: instant('2026-11-23T10:00:00Z'),
    invited: [NORTHVALE],
  },
  council,
];

function agendaAfter(...before: readonly Told[]): readonly string[] {
  const { meetings } = childUnder('west-midlands-2015', told(...before, ['20:00', REPORTED], CALLED));
  return (meetings[0]?.agenda ?? []).map(({ key }) => key);
}

test.each([
  ['C1', true],
  ['C2', true],
  ['V2', false],
  [null, false],
])(
  'a recovery order is on the agenda only under an interim or full care order: %s [meeting.recovery-order, reading.recovery-order]',
  (status, isThere) => {
    const under: readonly Told[] =
      status === null
        ? []
        : [
            [
              '08:00',
              {
                kind: 'legal-status-recorded',
                status: { recognised: true, value: status },
                from: date('2026-01-01'),
              },
              council,
            ],
          ];
    const keys = agendaAfter(...under);

    expect(keys.includes('recovery-order')).toBe(isThere);
    expect(keys).toContain('legal');
  },
);
