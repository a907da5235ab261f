import type { Recipient } from '../../../../src/model/agency-fact/telling-facts';
import {
  FOUND_WELL,
  RECORDED_MISSING,
  REPORTED,
  RETURNED,
  date,
  person,
} from '../../../support/facts/make-fact';
import {
  LOOKED_AFTER,
  PLACED_OUT,
  standing,
  step,
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

const PERSISTENTLY: readonly Told[] = ['A', 'B', 'C', 'D'].flatMap((log, index) => [
  [`+${index} 10:00`, RECORDED_MISSING, { log, subject: person('A') }],
  [`+${index} 12:00`, RETURNED, { log, subject: person('A'), line: 9 }],
]);

const HOME_OFFICE: readonly Case[] = [
  [
    'the Evidence and Enquiry Unit, of a missing child [tell.immigration-missing-evidence-unit]',
    ['WM', 'immigration-missing-evidence-unit'],
    ['evidence-and-enquiry-unit'],
    [LOOKED_AFTER, standing('immigration-restriction'), ['10:00', REPORTED]],
  ],
  [
    'the same unit, of the return [tell.immigration-found-evidence-unit]',
    ['WM', 'immigration-found-evidence-unit'],
    ['evidence-and-enquiry-unit'],
    [
      LOOKED_AFTER,
      standing('immigration-restriction'),
      ['10:00', REPORTED],
      ['12:00', FOUND_WELL],
      ['13:00', RETURNED],
    ],
  ],
  [
    'the Command and Control Unit, of the return [tell.immigration-found-command-unit]',
    ['WM', 'immigration-found-command-unit'],
    ['command-and-control-unit'],
    [LOOKED_AFTER, standing('immigration-restriction'), ['10:00', REPORTED], ['12:00', RETURNED]],
  ],
  [
    'nobody there, of a child under no restriction',
    ['WM', 'immigration-found-command-unit'],
    [],
    [LOOKED_AFTER, ['10:00', REPORTED], ['12:00', RETURNED]],
  ],
  [
    'police [tell.immigration-home-office-police]',
    ['WM', 'immigration-home-office-police'],
    ['police'],
    [LOOKED_AFTER, ['10:00', REPORTED], ['10:01', step('reported-by-home-office')]],
  ],
  [
    'the UK Missing Persons Unit [tell.immigration-home-office-missing-persons-unit]',
    ['WM', 'immigration-home-office-missing-persons-unit'],
    ['uk-missing-persons-unit'],
    [LOOKED_AFTER, ['10:00', REPORTED], ['10:01', step('reported-by-home-office')]],
  ],
  [
    'social care [tell.immigration-home-office-social-care]',
    ['WM', 'immigration-home-office-social-care'],
    ['children-social-care'],
    [LOOKED_AFTER, ['10:00', REPORTED], ['10:01', step('reported-by-home-office')]],
  ],
  [
    'the Police National Computer [tell.immigration-pnc]',
    ['WM', 'immigration-pnc'],
    ['police-national-computer'],
    [LOOKED_AFTER, ['10:00', REPORTED], ['10:01', step('reported-by-home-office')]],
  ],
  [
    'police and authority, found by the Home Office [tell.immigration-found-by-home-office]',
    ['WM', 'immigration-found-by-home-office'],
    ['police', 'responsible-authority'],
    [LOOKED_AFTER, ['10:00', REPORTED], ['12:00', step('found-by-home-office')]],
  ],
  [
    'police and social care, of coercion [tell.immigration-coercion]',
    ['WM', 'immigration-coercion'],
    ['children-social-care', 'police'],
    [LOOKED_AFTER, ['10:00', REPORTED], ['12:00', step('coercion-suspected')]],
  ],
];

const OTHERS: readonly Case[] = [
  [
    'the host authority, of a placement there [tell.placement-host-authority]',
    ['NF', 'placement-host-authority'],
    ['host-authority'],
    [PLACED_OUT, ['09:00', { kind: 'placement-recorded', from: date('2026-11-20') }]],
  ],
  [
    'nobody, of a placement in the own area',
    ['NF', 'placement-host-authority'],
    [],
    [LOOKED_AFTER, ['09:00', { kind: 'placement-recorded', from: date('2026-11-20') }]],
  ],
  [
    'the safeguarding hub, of organised abuse [tell.organised-abuse-mash]',
    ['WM', 'organised-abuse-mash'],
    ['children-social-care'],
    [LOOKED_AFTER, ['10:00', REPORTED], ['12:00', step('organised-abuse-suspected')]],
  ],
  [
    'the authority, by a home whose child is persistently missing [tell.persistent-care-review]',
    ['WM', 'persistent-care-review'],
    ['social-worker'],
    [LOOKED_AFTER, ...PERSISTENTLY],
  ],
  [
    'health and social care, of notice from another authority [tell.other-authority-notice]',
    ['WM', 'other-authority-notice'],
    ['children-social-care', 'health-lead'],
    [PLACED_OUT, ['10:00', REPORTED], ['12:00', step('notice-from-other-authority')]],
  ],
  [
    'other authorities, of links to their areas [tell.other-areas]',
    ['WM', 'other-areas'],
    ['other-authorities'],
    [LOOKED_AFTER, ['10:00', REPORTED], ['12:00', step('linked-to-other-area')]],
  ],
];

test.each(HOME_OFFICE)('the Home Office chain tells %s', (_says, [under, rule], recipients, entries) => {
  expect(toldBy(rule, tellingsUnder(under, ...entries))).toEqual(recipients);
});

test.each(OTHERS)(
  'the West Midlands and national rules tell %s',
  (_says, [under, rule], recipients, entries) => {
    expect(toldBy(rule, tellingsUnder(under, ...entries))).toEqual(recipients);
  },
);
