import type { Recipient } from '../../../../src/model/agency-fact/telling-facts';
import { ASHBOURNE, RECORDED_MISSING, REPORTED, date, person } from '../../../support/facts/make-fact';
import {
  AT_POLICE_LEVEL,
  HIGH,
  LOOKED_AFTER,
  NOT_LOOKED_AFTER,
  PLACED_OUT,
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

/** Said by the authority's home, of the same child. */
const AT_HOME = { by: ASHBOURNE, log: 'H', subject: person('A') };

const WITH_PARENTS: Told = [
  '08:00',
  {
    kind: 'placement-recorded',
    from: date('2026-01-01'),
    placementType: { recognised: true, value: 'P1' },
  },
  AT_HOME,
];

const MISSING: readonly Case[] = [
  [
    'police, by the carer [tell.missing-police]',
    ['WM', 'missing-police'],
    ['police'],
    [LOOKED_AFTER, ['10:00', AT_POLICE_LEVEL, AT_HOME], ['10:05', REPORTED]],
  ],
  [
    'the responsible authority [tell.missing-responsible-authority]',
    ['WM', 'missing-responsible-authority'],
    ['responsible-authority'],
    [LOOKED_AFTER, ['10:00', REPORTED]],
  ],
  [
    'the social worker [tell.missing-social-worker]',
    ['NF', 'missing-social-worker'],
    ['social-worker'],
    [LOOKED_AFTER, ['10:00', REPORTED]],
  ],
  [
    'parents [tell.missing-parents]',
    ['WM', 'missing-parents'],
    ['parents'],
    [LOOKED_AFTER, ['10:00', REPORTED]],
  ],
  [
    'the reviewing officer [tell.missing-iro]',
    ['WM', 'missing-iro'],
    ['independent-reviewing-officer'],
    [LOOKED_AFTER, ['10:00', REPORTED]],
  ],
  [
    'the out-of-hours teams at night, that of the host too [tell.missing-out-of-hours]',
    ['NF', 'missing-out-of-hours'],
    ['host-authority', 'out-of-hours-team'],
    [PLACED_OUT, ['22:00', REPORTED]],
  ],
  [
    'the host authority of a child placed out of area [tell.missing-host-authority]',
    ['WM', 'missing-host-authority'],
    ['host-authority'],
    [PLACED_OUT, ['10:00', REPORTED]],
  ],
  [
    'the service manager of a child placed out of area [tell.missing-service-manager]',
    ['WY', 'missing-service-manager'],
    ['service-manager'],
    [PLACED_OUT, ['10:00', REPORTED]],
  ],
  [
    'the designated health professional when risk is high [tell.missing-health]',
    ['WM', 'missing-health'],
    ['designated-health-professional'],
    [LOOKED_AFTER, ['10:00', REPORTED], ['11:00', HIGH]],
  ],
  [
    'no health professional while it is not',
    ['WM', 'missing-health'],
    [],
    [LOOKED_AFTER, ['10:00', REPORTED]],
  ],
  [
    'the education lead [tell.missing-education]',
    ['WM', 'missing-education'],
    ['education-lead'],
    [LOOKED_AFTER, ['10:00', REPORTED]],
  ],
  [
    "children's social care, for any child [tell.missing-childrens-social-care]",
    ['WM', 'missing-childrens-social-care'],
    ['children-social-care'],
    [NOT_LOOKED_AFTER, ['10:00', RECORDED_MISSING]],
  ],
  [
    'the interview provider, for any child [tell.missing-interview-provider]',
    ['WM', 'missing-interview-provider'],
    ['return-interview-provider'],
    [NOT_LOOKED_AFTER, ['10:00', RECORDED_MISSING]],
  ],
  [
    'the UK Missing Persons Unit [tell.missing-persons-unit]',
    ['WM', 'missing-persons-unit'],
    ['uk-missing-persons-unit'],
    [['10:00', RECORDED_MISSING]],
  ],
  ['CEOP [tell.missing-ceop]', ['WM', 'missing-ceop'], ['ceop'], [['10:00', RECORDED_MISSING]]],
  [
    'the charity Missing People [tell.missing-people]',
    ['WM', 'missing-people'],
    ['missing-people'],
    [['10:00', RECORDED_MISSING]],
  ],
  ['none of the three in West Yorkshire', ['WY', 'missing-people'], [], [['10:00', RECORDED_MISSING]]],
  [
    'parents after an outing outside the area [tell.outside-activity-parents]',
    ['WY', 'outside-activity-parents'],
    ['parents'],
    [LOOKED_AFTER, ['10:00', REPORTED], ['10:01', step('outing-outside-area')]],
  ],
  [
    'the local police after such an outing, by the carer in charge [life.outside-activity-local-police]',
    ['WY', 'outside-activity-police'],
    ['police'],
    [LOOKED_AFTER, ['10:00', REPORTED], ['10:01', step('outing-outside-area'), AT_HOME]],
  ],
  [
    'police, by the parent with whom a child is placed [life.parents-report]',
    ['WY', 'missing-police-by-parent'],
    ['police'],
    [LOOKED_AFTER, WITH_PARENTS, ['10:00', { kind: 'noticed' }, AT_HOME]],
  ],
  [
    'the social worker, by that parent too [life.parents-report]',
    ['WY', 'missing-social-worker'],
    ['social-worker'],
    [LOOKED_AFTER, WITH_PARENTS, ['10:00', REPORTED]],
  ],
  [
    'the out-of-hours team at night, by that parent [life.parents-report]',
    ['WY', 'missing-out-of-hours'],
    ['out-of-hours-team'],
    [LOOKED_AFTER, WITH_PARENTS, ['22:00', REPORTED]],
  ],
  [
    'the reviewing officer after such an outing [tell.outside-activity-iro]',
    ['WY', 'outside-activity-iro'],
    ['independent-reviewing-officer'],
    [LOOKED_AFTER, ['10:00', REPORTED], ['10:01', step('outing-outside-area')]],
  ],
];

const HIGH_RISK: readonly Case[] = [
  [
    'everybody at once [tell.high-all-at-once]',
    ['NF', 'high-all-at-once'],
    ['carer', 'children-social-care', 'host-authority', 'independent-reviewing-officer', 'social-worker'],
    [PLACED_OUT, ['10:00', REPORTED], ['11:00', HIGH]],
  ],
  [
    'an investigating officer [tell.high-investigating-officer]',
    ['NF', 'high-investigating-officer'],
    ['investigating-officer'],
    [
      ['10:00', REPORTED],
      ['11:00', HIGH],
    ],
  ],
  [
    'senior management [tell.high-senior-management]',
    ['NF', 'high-senior-management'],
    ['senior-police'],
    [
      ['10:00', REPORTED],
      ['11:00', HIGH],
    ],
  ],
  [
    'the UK Missing Persons Unit [tell.high-missing-persons-unit]',
    ['NF', 'high-missing-persons-unit'],
    ['uk-missing-persons-unit'],
    [
      ['10:00', REPORTED],
      ['11:00', HIGH],
    ],
  ],
  [
    'CEOP [tell.high-ceop]',
    ['NF', 'high-ceop'],
    ['ceop'],
    [
      ['10:00', REPORTED],
      ['11:00', HIGH],
    ],
  ],
  [
    'senior management, to consider the media [tell.high-media-considered]',
    ['NF', 'high-media-considered'],
    ['senior-police'],
    [
      ['10:00', REPORTED],
      ['11:00', HIGH],
    ],
  ],
  [
    'family support [tell.high-family-support]',
    ['NF', 'high-family-support'],
    ['family-support'],
    [
      ['10:00', REPORTED],
      ['11:00', HIGH],
    ],
  ],
];

test.each(MISSING)('missing is told to %s', (_says, [under, rule], recipients, entries) => {
  expect(toldBy(rule, tellingsUnder(under, ...entries))).toEqual(recipients);
});

test.each(HIGH_RISK)('high risk is told to %s', (_says, [under, rule], recipients, entries) => {
  expect(toldBy(rule, tellingsUnder(under, ...entries))).toEqual(recipients);
});
