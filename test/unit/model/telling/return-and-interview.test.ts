import type { EpisodePointer } from '../../../../src/model/agency-fact/care-facts';
import type { FactBody } from '../../../../src/model/agency-fact/fact-body';
import type { Recipient } from '../../../../src/model/agency-fact/telling-facts';
import {
  ASHBOURNE,
  FOUND_WELL,
  LANTERN,
  NORTHVALE,
  REPORTED,
  RETURNED,
  person,
} from '../../../support/facts/make-fact';
import {
  LOOKED_AFTER,
  PLACED_OUT,
  step,
  tellingOf,
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

const BY_ASHBOURNE = { by: ASHBOURNE, log: 'H', subject: person('A') };
const OF_LOG: EpisodePointer = { agency: NORTHVALE, source: 'storm', record: 'A' };
const HOME_AGAIN: Told = ['23:00', { kind: 'returned', episode: OF_LOG }, BY_ASHBOURNE];
const BY_LANTERN = { by: LANTERN, log: 'R', subject: person('A') };
const harm: FactBody = { kind: 'debriefed', referral: 'R1', safeguarding: true, answers: {} };
const push: FactBody = { ...harm, safeguarding: false, answers: { placementIsPushFactor: true } };
const HARM: Told = ['+1 10:00', harm, BY_LANTERN];
const PUSH: Told = ['+1 10:00', push, BY_LANTERN];
const AFTER_INCIDENT: FactBody = {
  kind: 'indicator-observed',
  indicator: { recognised: true, value: 'post-incident' },
  episode: OF_LOG,
};
const CONCERN: FactBody = {
  kind: 'prevention-interview-held',
  by: { recognised: true, value: 'police' },
  concern: true,
  answers: {},
};

const RETURN: readonly Case[] = [
  [
    'those the carer told, and those told unasked [tell.return-everyone]',
    ['WY', 'return-everyone'],
    ['carer', 'responsible-authority', 'social-worker'],
    [LOOKED_AFTER, ['10:00', REPORTED], ['11:00', tellingOf('carer')], ['12:00', RETURNED]],
  ],
  [
    'no parent who was never told',
    ['MPS', 'return-everyone'],
    ['responsible-authority'],
    [PLACED_OUT, ['10:00', REPORTED, BY_ASHBOURNE], ['12:00', RETURNED, BY_ASHBOURNE]],
  ],
  [
    'police who do not know of it [tell.return-police]',
    ['WM', 'return-police'],
    ['police'],
    [LOOKED_AFTER, ['10:00', REPORTED], HOME_AGAIN],
  ],
  [
    'the social worker when found [tell.return-social-worker]',
    ['WM', 'return-social-worker'],
    ['social-worker'],
    [LOOKED_AFTER, ['10:00', REPORTED], ['12:00', FOUND_WELL]],
  ],
  [
    'the out-of-hours team when found at night [tell.return-out-of-hours]',
    ['WM', 'return-out-of-hours'],
    ['out-of-hours-team'],
    [LOOKED_AFTER, ['10:00', REPORTED], ['23:00', FOUND_WELL]],
  ],
  [
    'the reviewing officer [tell.return-iro]',
    ['WM', 'return-iro'],
    ['independent-reviewing-officer'],
    [LOOKED_AFTER, ['10:00', REPORTED], ['12:00', RETURNED]],
  ],
  [
    'parents [tell.return-parents]',
    ['WM', 'return-parents'],
    ['parents'],
    [LOOKED_AFTER, ['10:00', REPORTED], ['12:00', RETURNED]],
  ],
  [
    'the host authority [tell.return-host-authority]',
    ['WM', 'return-host-authority'],
    ['host-authority'],
    [PLACED_OUT, ['10:00', REPORTED], ['12:00', RETURNED]],
  ],
  [
    "children's social care, when it may mean harm [tell.unsafe-return-social-care]",
    ['WY', 'unsafe-return-social-care'],
    ['children-social-care'],
    [LOOKED_AFTER, ['10:00', REPORTED], ['12:00', step('return-judged-unsafe')]],
  ],
  [
    'police, of a suspected crime against the child [tell.victim-police]',
    ['NF', 'victim-police'],
    ['police'],
    [LOOKED_AFTER, ['10:00', REPORTED], ['12:00', AFTER_INCIDENT, BY_ASHBOURNE]],
  ],
];

const INTERVIEW: readonly Case[] = [
  [
    'the social worker, of harm [tell.harm-social-worker]',
    ['WY', 'harm-social-worker'],
    ['social-worker'],
    [LOOKED_AFTER, ['10:00', REPORTED], ['12:00', RETURNED], HARM],
  ],
  [
    'police, of harm [tell.harm-police]',
    ['WY', 'harm-police'],
    ['police'],
    [LOOKED_AFTER, ['10:00', REPORTED], ['12:00', RETURNED], HARM],
  ],
  [
    'public protection, of a safeguarding issue [tell.harm-public-protection]',
    ['WM', 'harm-public-protection'],
    ['public-protection'],
    [LOOKED_AFTER, ['10:00', REPORTED], ['12:00', RETURNED], ['13:00', CONCERN]],
  ],
  [
    'the social worker, of a placement that drives the child out [tell.push-factor-social-worker]',
    ['NF', 'push-factor-social-worker'],
    ['social-worker'],
    [LOOKED_AFTER, ['10:00', REPORTED], ['12:00', RETURNED], PUSH],
  ],
  [
    'the reviewing officer, of such a placement [tell.push-factor-iro]',
    ['NF', 'push-factor-iro'],
    ['independent-reviewing-officer'],
    [LOOKED_AFTER, ['10:00', REPORTED], ['12:00', RETURNED], PUSH],
  ],
  [
    'police intelligence, of what the police heard on return [system.police-intelligence]',
    ['NF', 'prevention-intelligence'],
    ['police-intelligence'],
    [LOOKED_AFTER, ['10:00', REPORTED], ['12:00', RETURNED], ['13:00', CONCERN]],
  ],
  [
    'police intelligence, in the West Midlands of that too [system.police-intelligence]',
    ['WM', 'prevention-intelligence'],
    ['police-intelligence'],
    [LOOKED_AFTER, ['10:00', REPORTED], ['12:00', RETURNED], ['13:00', CONCERN]],
  ],
  [
    'police intelligence, in the West Midlands also of what a return interview may give [system.police-intelligence]',
    ['WM', 'interview-intelligence'],
    ['police-intelligence'],
    [LOOKED_AFTER, ['10:00', REPORTED], ['12:00', RETURNED], HARM],
  ],
];

test.each(RETURN)('a return is told to %s', (_says, [under, rule], recipients, entries) => {
  expect(toldBy(rule, tellingsUnder(under, ...entries))).toEqual(recipients);
});

test.each(INTERVIEW)(
  'what an interview brings is told to %s',
  (_says, [under, rule], recipients, entries) => {
    expect(toldBy(rule, tellingsUnder(under, ...entries))).toEqual(recipients);
  },
);

test('police intelligence is told at the force, on the force’s own topic, and it is about an interview [system.police-intelligence]', () => {
  const [told] = tellingsUnder('WM', LOOKED_AFTER, ['10:00', REPORTED], ['12:00', RETURNED], HARM).filter(
    ({ rule }) => rule === 'interview-intelligence',
  );

  expect(told).toMatchObject({
    to: NORTHVALE,
    by: LANTERN,
    about: 'interview-content',
    state: { kind: 'due' },
  });
});
