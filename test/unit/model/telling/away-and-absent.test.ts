import type { Recipient } from '../../../../src/model/agency-fact/telling-facts';
import { ASHBOURNE, REPORTED, classified, person } from '../../../support/facts/make-fact';
import {
  LOOKED_AFTER,
  NOT_LOOKED_AFTER,
  PLACED_OUT,
  STILL_CONCERNED,
  standing,
  tellingsUnder,
  toldBy,
} from '../../../support/facts/tellings-under';
import type { ProtocolName } from '../../../support/facts/tellings-under';
import type { Told } from '../../../support/facts/told';

type Case = readonly [
  says: string,
  by: readonly [under: ProtocolName, rule: string],
  told: readonly Recipient[],
  entries: readonly Told[],
];

const BY_ASHBOURNE = { by: ASHBOURNE, log: 'A', subject: person('A') };

const AWAY: readonly Case[] = [
  [
    'the social worker of a child who is away [tell.away-social-worker]',
    ['WY', 'away-social-worker'],
    ['social-worker'],
    [LOOKED_AFTER, ['10:00', classified('away')]],
  ],
  [
    'not the social worker at night',
    ['WY', 'away-social-worker'],
    [],
    [LOOKED_AFTER, ['22:00', classified('away')]],
  ],
  [
    'the out-of-hours team at night [tell.away-out-of-hours]',
    ['WY', 'away-out-of-hours'],
    ['out-of-hours-team'],
    [LOOKED_AFTER, ['22:00', classified('away')]],
  ],
  [
    'the reviewing officer [tell.away-iro]',
    ['WY', 'away-iro'],
    ['independent-reviewing-officer'],
    [LOOKED_AFTER, ['10:00', classified('away')]],
  ],
  [
    'parents [tell.away-parents]',
    ['WY', 'away-parents'],
    ['parents'],
    [LOOKED_AFTER, ['10:00', classified('away')]],
  ],
  [
    'the host authority of a child placed out of area [tell.away-host-authority]',
    ['NF', 'away-host-authority'],
    ['host-authority'],
    [PLACED_OUT, ['10:00', classified('away')]],
  ],
  [
    'no host authority in the own area',
    ['NF', 'away-host-authority'],
    [],
    [LOOKED_AFTER, ['10:00', classified('away')]],
  ],
  [
    'the service manager of a child placed out of area [tell.away-service-manager]',
    ['WY', 'away-service-manager'],
    ['service-manager'],
    [PLACED_OUT, ['10:00', classified('away')]],
  ],
  [
    'police, when concern remains, as safeguarding [tell.away-police-safeguarding]',
    ['WM', 'away-police-safeguarding'],
    ['police'],
    [
      LOOKED_AFTER,
      ['10:00', classified('away'), BY_ASHBOURNE],
      ['11:00', STILL_CONCERNED, BY_ASHBOURNE],
      ['12:00', REPORTED, { log: 'A' }],
    ],
  ],
  [
    'nobody in the West Midlands while nobody is concerned',
    ['WM', 'away-iro'],
    [],
    [LOOKED_AFTER, ['10:00', classified('away')]],
  ],
];

const ABSENT: readonly Case[] = [
  [
    'the social worker of a child who is absent [tell.absent-social-worker]',
    ['WY', 'absent-social-worker'],
    ['social-worker'],
    [LOOKED_AFTER, ['10:00', classified('absent')]],
  ],
  [
    'not the social worker at night',
    ['WY', 'absent-social-worker'],
    [],
    [LOOKED_AFTER, ['22:00', classified('absent')]],
  ],
  [
    'the out-of-hours team at night [tell.absent-out-of-hours]',
    ['WY', 'absent-out-of-hours'],
    ['out-of-hours-team'],
    [LOOKED_AFTER, ['22:00', classified('absent')]],
  ],
  [
    'the reviewing officer [tell.absent-iro]',
    ['WY', 'absent-iro'],
    ['independent-reviewing-officer'],
    [LOOKED_AFTER, ['10:00', classified('absent')]],
  ],
  [
    'parents [tell.absent-parents]',
    ['WY', 'absent-parents'],
    ['parents'],
    [LOOKED_AFTER, ['10:00', classified('absent')]],
  ],
  [
    'the host authority of a child placed out of area [tell.absent-host-authority]',
    ['NF', 'absent-host-authority'],
    ['host-authority'],
    [PLACED_OUT, ['10:00', classified('absent')]],
  ],
  [
    'no host authority in the own area',
    ['NF', 'absent-host-authority'],
    [],
    [LOOKED_AFTER, ['10:00', classified('absent')]],
  ],
  [
    'the service manager of a child placed out of area [tell.absent-service-manager]',
    ['WY', 'absent-service-manager'],
    ['service-manager'],
    [PLACED_OUT, ['10:00', classified('absent')]],
  ],
  [
    'the social worker of an open case [tell.absent-open-case-social-worker]',
    ['WY', 'absent-open-case-social-worker'],
    ['social-worker'],
    [NOT_LOOKED_AFTER, standing('single-assessment'), ['10:00', classified('absent')]],
  ],
  [
    'no social worker of a child with no open case',
    ['WY', 'absent-open-case-social-worker'],
    [],
    [NOT_LOOKED_AFTER, ['10:00', classified('absent')]],
  ],
  [
    "the practitioners of the child's plan [tell.absent-practitioners]",
    ['WY', 'absent-practitioners'],
    ['practitioners'],
    [LOOKED_AFTER, standing('child-in-need'), ['10:00', classified('absent')]],
  ],
  [
    "children's services, whatever the count [tell.absent-childrens-services]",
    ['WM', 'absent-childrens-services'],
    ['children-social-care'],
    [NOT_LOOKED_AFTER, ['10:00', classified('no-apparent-risk')]],
  ],
];

test.each(AWAY)('away is told to %s', (_says, [under, rule], recipients, entries) => {
  expect(toldBy(rule, tellingsUnder(under, ...entries))).toEqual(recipients);
});

test.each(ABSENT)('absent is told to %s', (_says, [under, rule], recipients, entries) => {
  expect(toldBy(rule, tellingsUnder(under, ...entries))).toEqual(recipients);
});
