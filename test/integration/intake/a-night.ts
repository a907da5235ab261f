import type { TranslatedLine, Translation } from '../../../src/model/agency-fact/translation';
import {
  ashbourne,
  found,
  highRisk,
  line,
  named,
  person,
  recordedMissing,
  reported,
  says,
} from './intake-world';

const wren = person('log-1/1');
const wrenAgain = person('log-2/1');
const tamsin = person('log-3/1');
const friend = person('log-3/2');
const reason = 'the same carer rang twice';

/** Each entry is one record of one line: a night of three logs, two of them about one child, with a correction. */
const lines: readonly (readonly [string, TranslatedLine])[] = [
  [
    'log-1',
    line('log-1', 1, [
      { of: wren, body: reported },
      { of: wren, body: named },
    ]),
  ],
  ['log-1', line('log-1', 2, [{ of: wren, body: recordedMissing }])],
  ['log-1', line('log-1', 3, [{ of: wren, body: highRisk }])],
  ['log-1', line('log-1', 40, [{ of: wren, body: found }])],
  ['log-1', line('log-1', 45, [{ of: wren, body: { kind: 'returned', to: 'Larch House' } }])],
  ['log-2', line('log-2', 10, [{ of: wrenAgain, body: reported }])],
  [
    'log-2',
    line('log-2', 11, [{ of: wrenAgain, body: { kind: 'care-described', responsibleAuthority: ashbourne } }]),
  ],
  ['log-2', line('log-2', 12, [{ of: wrenAgain, body: { kind: 'subjects-linked', other: wren, reason } }])],
  [
    'log-3',
    line('log-3', 20, [
      { of: tamsin, body: reported },
      { of: friend, body: reported },
    ]),
  ],
  ['log-3', line('log-3', 21, [{ of: friend, body: recordedMissing }])],
  [
    'log-3',
    line(
      'log-3',
      21,
      [
        { of: tamsin, body: recordedMissing },
        { of: friend, body: { kind: 'withdrawn' } },
      ],
      1,
    ),
  ],

  ['log-3', line('log-3', 22, [{ of: tamsin, body: { kind: 'subjects-linked', other: friend, reason } }])],
  ['log-3', line('log-3', 23, [{ of: friend, body: { kind: 'subjects-unlinked', other: tamsin, reason } }])],
  [
    'log-3',
    line('log-3', 60, [{ of: tamsin, body: { kind: 'cancelled', reason: 'at a friend’s house all along' } }]),
  ],
];

export const aNight: readonly Translation[] = lines.map(([log, one]) => says(log, one));
