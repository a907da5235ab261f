import fc from 'fast-check';
import type { AgencyFact } from '../../../src/model/agency-fact/agency-fact';
import type { EpisodePointer } from '../../../src/model/agency-fact/care-facts';
import type { InterviewFact } from '../../../src/model/agency-fact/interview-facts';
import type { FactBody } from '../../../src/model/agency-fact/fact-body';
import { factKeyText } from '../../../src/model/agency-fact/canonical';
import {
  ASHBOURNE,
  agency,
  date,
  MERROW,
  NORTHVALE,
  SOUTHMOOR,
  fact,
  instant,
  linkedTo,
  nominal,
  unlinkedFrom,
} from './make-fact';

const category = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('missing', 'away', 'absent', 'no-apparent-risk') },
  { weight: 1, arbitrary: fc.constant('mystery') },
);

/** Nothing, or the name of a log that may be told of elsewhere or never. */
const ofEpisode: fc.Arbitrary<{ readonly episode?: EpisodePointer }> = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(NORTHVALE, NORTHVALE, SOUTHMOOR), fc.constantFrom('L1', 'L2', 'L3', 'L4', 'L5'))
      .map(([agency, record]) => ({ episode: { agency, source: 'storm', record } })),
  },
);

/** Anything one of two referrals may come to. */
export const anyInterviewBody: fc.Arbitrary<FactBody> = fc
  .record({ referral: fc.constantFrom('R1', 'R2'), of: ofEpisode })
  .chain(({ referral, of }) => {
    const plain = fc.constantFrom<PlainStep>(
      'return-interview-referred',
      'return-interview-offered',
      'return-interview-contacted',
      'return-interview-initiated',
      'return-interview-completed',
    );
    return fc.oneof(
      plain.map((kind): FactBody => ({ kind, referral, ...of })),
      fc.constantFrom<'child' | 'carer'>('child', 'carer').map((value): FactBody => ({
        kind: 'return-interview-refused',
        referral,
        by: { recognised: true, value },
        ...of,
      })),
      fc.boolean().map((safeguarding): FactBody => ({
        kind: 'debriefed',
        referral,
        safeguarding,
        answers: { pushFactors: ['something'], withWhom: ['somebody'] },
        ...of,
      })),
    );
  });

type PlainStep = Exclude<InterviewFact['kind'], 'return-interview-refused' | 'debriefed'>;

/** Anything recorded on return, beside return interviews. */
const anyReturnBody: fc.Arbitrary<FactBody> = fc
  .record({ of: ofEpisode, yes: fc.boolean(), concern: fc.boolean() })
  .chain(({ of, yes, concern }) =>
    fc.constantFrom<FactBody>(
      {
        kind: 'prevention-interview-held',
        by: { recognised: true, value: yes ? 'police' : 'carer' },
        agreed: yes,
        concern,
        answers: { why: 'something', withWhom: ['somebody'] },
        ...of,
      },
      {
        kind: 'prevention-interview-not-held',
        reason: yes ? { recognised: true, value: 'not-practical' } : { recognised: false, given: 'mystery' },
        ...of,
      },
      { kind: 'carers-return-recorded', permitted: yes, observations: { mood: 'quiet' }, ...of },
    ),
  );

/** Anything of one of two meetings. */
const anyMeetingBody: fc.Arbitrary<FactBody> = fc
  .record({
    meeting: fc.constantFrom('S1', 'S2'),
    convenedBy: fc.constantFrom(NORTHVALE, NORTHVALE, SOUTHMOOR),
    invited: fc.subarray([NORTHVALE, SOUTHMOOR, ASHBOURNE]),
    revision: fc.integer({ min: 1, max: 3 }),
    what: fc.constantFrom('this', 'that'),
    of: ofEpisode,
  })
  .chain(({ meeting, convenedBy, invited, revision, what, of }) => {
    const named = { meeting, convenedBy };
    const at = instant('2026-11-23T10:00:00Z');
    const kind = { recognised: true as const, value: 'strategy' as const };
    const set = { action: 'a', revision, what, owner: NORTHVALE, state: 'open' as const };
    return fc.constantFrom<FactBody>(
      { kind: 'meeting-convened', ...named, ...of, of: kind, at, invited },
      { kind: 'meeting-held', ...named, attended: invited },
      { kind: 'meeting-cancelled', ...named, reason: what },
      { kind: 'meeting-decided', ...named, item: { recognised: false, given: 'media' }, decision: what },
      { kind: 'meeting-action-set', ...named, ...set },
    );
  });

const authority = fc.constantFrom(ASHBOURNE, MERROW);

const planKind = fc
  .constantFrom('trigger-plan', 'missing-safety-plan')
  .map((value) => ({ recognised: true, value }) as const);

/** Anything said of two plans. */
const anyPlanBody: fc.Arbitrary<FactBody> = fc.oneof(
  fc
    .record({ plan: planKind, text: fc.constantFrom('one', 'two'), by: fc.subarray([NORTHVALE, ASHBOURNE]) })
    .map(({ plan, text, by }): FactBody => ({
      kind: 'plan-stated',
      plan,
      parts: { 'reporting-strategy': text },
      agreedBy: by,
    })),
  planKind.map((plan): FactBody => ({ kind: 'plan-reviewed', plan, by: [ASHBOURNE], changed: false })),
  planKind.map((plan): FactBody => ({ kind: 'plan-challenged', plan, reason: 'something' })),
);

const LARKRISE = agency('placement:larkrise');
const day = fc.constantFrom('2026-11-19', '2026-11-20', '2026-11-21', '2026-12-10').map(date);

/** Placements, standings, people, places and photographs, on a few days. */
const anySurroundingsBody: fc.Arbitrary<FactBody> = fc.oneof(
  fc
    .record({ from: day, to: fc.option(day, { nil: undefined }), planned: fc.boolean() })
    .map(({ from, to, planned }): FactBody => ({
      kind: 'placement-recorded',
      ...{ from, planned, providerAgency: LARKRISE },
      ...(to === undefined ? {} : { to }),
    })),
  day.map((from): FactBody => ({
    kind: 'standing-recorded',
    standing: { recognised: true, value: 'trafficking-concern' },
    from,
  })),
  fc.constantFrom('Jo', 'Dex').map((name): FactBody => ({
    kind: 'network-member-named',
    relation: { recognised: true, value: 'friend' },
    name,
  })),
  fc.boolean().map((active): FactBody => ({ kind: 'alert-confirmed', alert: 'cp-is', active })),
  day.map((takenOn): FactBody => ({
    kind: 'profile-stated',
    section: 'person',
    content: { photographs: [{ shows: 'face', takenOn }], appearanceChangedOn: takenOn },
  })),
);

const coded = <T extends string>(...values: readonly T[]) =>
  fc.constantFrom(...values).map((value) => ({ recognised: true as const, value }));

/** Anything recorded of the response to a missing child. */
export const anyResponseBody: fc.Arbitrary<FactBody> = ofEpisode.chain((of) =>
  fc.oneof(
    fc.boolean().map((whereaboutsKnown): FactBody => ({ kind: 'noticed', whereaboutsKnown, ...of })),
    coded('no-immediate', 'carer', 'police').map((level): FactBody => ({
      kind: 'intervention-level-set',
      level,
      ...of,
    })),
    coded('antecedent', 'immediate-concern', 'exploitation').map((indicator): FactBody => ({
      kind: 'indicator-observed',
      indicator,
      ...of,
    })),
    coded('contact-child', 'family').map((enquiry): FactBody => ({
      kind: 'enquiry-made',
      enquiry,
      outcome: 'done',
      ...of,
    })),
    coded('clothing').map((item): FactBody => ({ kind: 'report-item-given', item, ...of })),
    fc.boolean().map((concerned): FactBody => ({ kind: 'concern-stated', concerned, ...of })),
    fc
      .boolean()
      .map((followed): FactBody => ({ kind: 'plan-followed', plan: 'trigger-plan', followed, ...of })),
    coded('full', 'delayed').map((decision): FactBody => ({ kind: 'house-search-decided', decision, ...of })),
    coded('escalation-requested', 'commander-spoke').map((step): FactBody => ({
      kind: 'escalation-stepped',
      step,
      ...of,
    })),
    fc
      .constantFrom(NORTHVALE, SOUTHMOOR)
      .map((to): FactBody => ({ kind: 'ownership-transferred', to, ...of })),
    coded('none', 'appeal').map((decision): FactBody => ({ kind: 'media-decided', decision, ...of })),
    coded('bail').map((order): FactBody => ({ kind: 'court-order-applies', order, ...of })),
    fc.constant<FactBody>({ kind: 'reopened', ...of }),
    fc.boolean().map((allowed): FactBody => ({ kind: 'stay-decided', allowed, ...of })),
    coded('called-back').map((step): FactBody => ({ kind: 'step-recorded', step, ...of })),
    coded('police').map((by): FactBody => ({ kind: 'prevention-interview-held', by, answers: {}, ...of })),
  ),
);

/** Any body a control room's line may come to, often enough the ones that move an episode. */
export const anyBody: fc.Arbitrary<FactBody> = fc.oneof(
  fc.constant<FactBody>({ kind: 'missing-reported' }),
  category.map((value): FactBody => ({
    kind: 'classified',
    category:
      value === 'missing' || value === 'away' || value === 'absent' || value === 'no-apparent-risk'
        ? { recognised: true, value }
        : { recognised: false, given: value },
  })),
  fc
    .tuple(fc.boolean(), ofEpisode)
    .map(([wellBeingConfirmed, of]): FactBody => ({ kind: 'located', wellBeingConfirmed, ...of })),
  ofEpisode.map((of): FactBody => ({ kind: 'returned', ...of })),
  fc.constant<FactBody>({ kind: 'cancelled' }),
  fc
    .constantFrom<'missing-person' | 'cancelled'>('missing-person', 'cancelled')
    .map((value): FactBody => ({ kind: 'log-closed', closure: { recognised: true, value } })),
  fc.constant<FactBody>({ kind: 'response-delayed', reviewAt: instant('2026-11-21T01:00:00Z') }),
  fc
    .tuple(fc.constantFrom<'low' | 'medium' | 'high'>('low', 'medium', 'high'), ofEpisode)
    .map(([value, of]): FactBody => ({ kind: 'risk-assessed', level: { recognised: true, value }, ...of })),
  anyInterviewBody,
  anyReturnBody,
  anyMeetingBody,
  fc.constant<FactBody>({ kind: 'noted', topic: 'note', text: 'something' }),
  fc.record({ responsibleAuthority: authority, hostAuthority: authority }).map((care): FactBody => ({
    kind: 'care-described',
    ...care,
  })),
  fc.constantFrom('Wren', 'Tamsin').map((givenName): FactBody => ({ kind: 'subject-described', givenName })),
  fc.boolean().map((set): FactBody => ({ kind: 'marker-stated', marker: 'restricted', set })),
  fc.constantFrom('1', '2').map((value): FactBody => linkedTo(nominal(value))),
  fc.constantFrom('1', '2').map((value): FactBody => unlinkedFrom(nominal(value))),
  fc.constant<FactBody>({ kind: 'withdrawn' }),
  anyPlanBody,
  anySurroundingsBody,
);

const moment = fc
  .record({
    day: fc.integer({ min: 0, max: 2 }),
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.constantFrom('00', '30'),
  })
  .map(({ day, hour, minute }) => `+${day} ${String(hour).padStart(2, '0')}:${minute}`);

/** One fact somewhere in a few logs of two forces, each about one or two people. */
export const anyFact: fc.Arbitrary<AgencyFact> = fc
  .record({
    log: fc.constantFrom('L1', 'L2', 'L3', 'L4'),
    line: fc.integer({ min: 0, max: 12 }),
    at: moment,
    body: anyBody,
    by: fc.constantFrom(NORTHVALE, NORTHVALE, SOUTHMOOR),
    person: fc.constantFrom(1, 1, 2),
    revision: fc.constantFrom(1, 1, 1, 2),
  })
  .map(fact);

/** Facts with distinct keys, in no particular order. */
export const anyFacts: fc.Arbitrary<readonly AgencyFact[]> = fc.uniqueArray(anyFact, {
  selector: ({ key }) => factKeyText(key),
  minLength: 1,
  maxLength: 40,
});
