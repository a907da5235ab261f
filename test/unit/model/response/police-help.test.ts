import fc from 'fast-check';
import type { FactBody } from '../../../../src/model/agency-fact/fact-body';
import { decisionsSetAside } from '../../../../src/model/response/set-aside';
import { NOTHING_AROUND } from '../../../../src/model/response/around-episode';
import { anyFacts } from '../../../support/facts/any-facts';
import {
  ASHBOURNE,
  FOUND_WELL,
  RECORDED_MISSING,
  REPORTED,
  RETURNED,
  classified,
  fact,
} from '../../../support/facts/make-fact';
import { episodeUnder, protocolsUnder } from '../../../support/facts/under-protocol';
import type { ProtocolId } from '../../../support/facts/under-protocol';
import type { Told } from '../../../support/facts/told';

const council = { by: ASHBOURNE, log: 'K' };
const MISSING: readonly Told[] = [
  ['20:00', REPORTED],
  ['20:10', RECORDED_MISSING, { rank: 'duty-inspector' }],
];
const FOUND: readonly Told[] = [...MISSING, ['22:00', FOUND_WELL]];
const ABSENT: readonly Told[] = [
  ['20:00', REPORTED],
  ['20:10', classified('absent'), { rank: 'duty-inspector' }],
];
const AWAY: readonly Told[] = [['20:00', classified('away'), council]];
const KNOWN_PLACE: readonly Told[] = [
  [
    '20:00',
    { kind: 'noticed', whereaboutsKnown: true, confirmedBy: { recognised: true, value: 'seen' } },
    council,
  ],
];

interface Offered {
  readonly at: readonly (readonly Told[])[];
  readonly notAt: readonly (readonly Told[])[];
}

const groundsIn = (protocol: ProtocolId, entries: readonly Told[]) =>
  episodeUnder(protocol, ...entries).response.policeHelp;

describe('police may be asked to help fetch a child', () => {
  test.each<[string, ProtocolId, string, Offered]>([
    [
      'when access is denied [life.police-help-access-denied]',
      'west-yorkshire-2026',
      'access-denied',
      { at: [FOUND, AWAY, ABSENT, KNOWN_PLACE], notAt: [MISSING, [...FOUND, ['23:00', RETURNED]]] },
    ],
    [
      'to prevent a breach of the peace [life.police-help-breach-of-peace]',
      'west-yorkshire-2026',
      'breach-of-peace',
      { at: [FOUND, AWAY, ABSENT, KNOWN_PLACE], notAt: [MISSING] },
    ],
    [
      'while absent, on evidence of risk of harm [life.police-help-absent-harm]',
      'west-yorkshire-2026',
      'risk-of-harm',
      { at: [AWAY, ABSENT, KNOWN_PLACE], notAt: [FOUND, MISSING] },
    ],
    [
      'once a missing child is found, on evidence of immediate risk of serious harm [life.police-help-recovery-harm]',
      'west-yorkshire-2026',
      'immediate-serious-harm',
      { at: [FOUND], notAt: [AWAY, ABSENT, MISSING] },
    ],
    [
      'in the West Midlands, when removing them is risky, they refuse or an adult will not hand them over [life.police-help-removal-risk]',
      'west-midlands-2015',
      'removal-risk',
      { at: [FOUND, ABSENT], notAt: [MISSING] },
    ],
    [
      'and how to go on is agreed with them, where the place is known and there is risk [life.known-and-risky-agreed]',
      'national-framework',
      'known-and-risky',
      { at: [FOUND, AWAY, KNOWN_PLACE], notAt: [MISSING] },
    ],
  ])('%s', (_title, protocol, ground, { at, notAt }) => {
    for (const entries of at) expect(groundsIn(protocol, entries)).toContain(ground);
    for (const entries of notAt) expect(groundsIn(protocol, entries)).not.toContain(ground);
  });

  test('how they go on is kept with its time and words [life.known-and-risky-agreed]', () => {
    const agreed: FactBody = {
      kind: 'step-recorded',
      step: { recognised: true, value: 'approach-agreed' },
      text: 'two officers wait outside',
    };

    expect(episodeUnder('national-framework', ...FOUND, ['22:10', agreed]).response.steps).toMatchObject([
      { step: { value: 'approach-agreed' }, text: 'two officers wait outside' },
    ]);
  });

  test('and asking is never set aside, by whomever and whatever went before [life.police-help-never-locked]', () => {
    const asked: FactBody = {
      kind: 'step-recorded',
      step: { recognised: true, value: 'police-help-asked' },
    };

    fc.assert(
      fc.property(
        anyFacts,
        fc.constantFrom<ProtocolId>('west-yorkshire-2026', 'west-midlands-2015', 'metropolitan-police'),
        fc.constantFrom('carer', 'constable', 'social-worker'),
        (facts, protocol, rank) => {
          const asking = fact({ log: 'L1', line: 99, at: '+9 10:00', body: asked, by: ASHBOURNE, rank });
          const around = { ...NOTHING_AROUND, protocols: protocolsUnder(protocol) };
          const aside = decisionsSetAside([...facts, asking], around);
          expect([...aside.keys()].some((key) => key.includes('step-recorded'))).toBe(false);
        },
      ),
      { numRuns: 50 },
    );
  });
});
