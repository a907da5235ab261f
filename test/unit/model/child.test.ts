import type { FactBody } from '../../../src/model/agency-fact/fact-body';
import { foldChild } from '../../../src/model/child/fold-child';
import { clusterSubjects } from '../../../src/model/child/subject-clusters';
import { factKeyOf, factKeyText } from '../../../src/model/agency-fact/canonical';
import {
  ASHBOURNE,
  MERROW,
  NORTHVALE,
  REPORTED,
  RETURNED,
  SOUTHMOOR,
  agency,
  date,
  fact,
  instant,
  linkedTo,
  nominal,
  person,
  unlinkedFrom,
} from '../../support/facts/make-fact';

const care = (body: Partial<Extract<FactBody, { kind: 'care-described' }>>): FactBody => ({
  kind: 'care-described',
  ...body,
});

describe('what is shown of a child’s care', () => {
  const from = (by: typeof ASHBOURNE, time: string, placement: string) =>
    fact({
      by,
      log: by,
      line: 1,
      at: time,
      body: care({ responsibleAuthority: ASHBOURNE, hostAuthority: MERROW, placement }),
    });

  test.each([
    ['the responsible authority’s own word before anybody’s', [ASHBOURNE, MERROW, NORTHVALE], ASHBOURNE],
    ['the host’s word before the police’s', [MERROW, NORTHVALE], MERROW],
    ['the police’s word before another council’s', [NORTHVALE, agency('la:993')], NORTHVALE],
    ['the later word of two forces', [NORTHVALE, SOUTHMOOR], SOUTHMOOR],
  ])('is %s', (_rule, agencies, shown) => {
    const facts = agencies.map((by, index) => from(by, `1${index}:00`, `as ${by} has it`));

    expect(foldChild(facts).care.placement.shown?.by).toBe(shown);
    expect(foldChild(facts).care.placement.assertions).toHaveLength(agencies.length);
  });
});

describe('who may know of a child', () => {
  test('is the host from the fact that named it to the fact that named the next [sharing.relation-authority]', () => {
    const { relations } = foldChild([
      fact({ log: 'A', line: 1, at: '10:00', body: care({ hostAuthority: MERROW }) }),
      fact({
        log: 'A',
        line: 2,
        at: '12:00',
        body: care({ hostAuthority: MERROW, placement: 'another home' }),
      }),
      fact({ log: 'A', line: 3, at: '15:00', body: care({ hostAuthority: ASHBOURNE }) }),
      fact({ log: 'A', line: 4, at: '18:00', body: care({ hostAuthority: MERROW }) }),
    ]);

    expect(relations.filter(({ scope }) => scope === 'agency:la:992')).toEqual([
      {
        scope: 'agency:la:992',
        because: 'host-authority',
        from: '2026-11-20T10:00:00.000Z',
        to: '2026-11-20T15:00:00.000Z',
      },
      { scope: 'agency:la:992', because: 'host-authority', from: '2026-11-20T18:00:00.000Z', to: null },
    ]);
  });

  test('is a force that is offered ownership by another, from the offer on, and none that offers it to itself', () => {
    const offer = (line: number, to: typeof NORTHVALE) => ({
      ...{ log: 'A', line, at: '11:00', body: { kind: 'ownership-transferred' as const, to } },
    });
    const relationsBy = (...offers: readonly Parameters<typeof fact>[0][]) =>
      foldChild([fact({ log: 'A', line: 1, at: '10:00', body: REPORTED }), ...offers.map(fact)]).relations;

    expect(relationsBy(offer(2, SOUTHMOOR))).toContainEqual({
      ...{ scope: 'agency:pf:98', because: 'asked-to-own', from: '2026-11-20T11:00:00.000Z', to: null },
    });
    expect(relationsBy(offer(2, NORTHVALE)).map(({ because }) => because)).not.toContain('asked-to-own');
  });

  test('is no longer a force whose offer was taken back, or that had not taken it up when the child returned', () => {
    const owned = (line: number, at: string, to: typeof NORTHVALE, by = NORTHVALE) =>
      fact({
        ...{ log: 'A', line, at, by, subject: person('A') },
        body: { kind: 'ownership-transferred', to },
      });
    const back = owned(3, '12:00', NORTHVALE);
    const taken = owned(3, '12:00', SOUTHMOOR, SOUTHMOOR);
    const home = fact({ log: 'A', line: 4, at: '13:00', body: RETURNED });
    const asked = (...later: readonly ReturnType<typeof fact>[]) =>
      foldChild([
        fact({ log: 'A', line: 1, at: '10:00', body: REPORTED }),
        owned(2, '11:00', SOUTHMOOR),
        ...later,
      ]).relations.flatMap(({ scope, because, to }) => (scope === 'agency:pf:98' ? [[because, to]] : []));

    expect(asked(back)).toEqual([['asked-to-own', '2026-11-20T12:00:00.000Z']]);
    expect(asked(home)).toEqual([['asked-to-own', '2026-11-20T13:00:00.000Z']]);
    expect(asked(taken, home)).toContainEqual(['recorded-by', null]);
  });

  test('is whoever records something, from the first thing on, a link apart [sharing.relation-force]', () => {
    const { relations } = foldChild([
      fact({ log: 'A', line: 1, at: '10:00', body: REPORTED }),
      fact({
        log: 'S',
        line: 1,
        at: '09:00',
        by: SOUTHMOOR,
        subject: person('A'),
        body: linkedTo(nominal('1')),
      }),
    ]);

    expect(relations).toEqual([
      { scope: 'agency:pf:99', because: 'recorded-by', from: '2026-11-20T10:00:00.000Z', to: null },
    ]);
  });

  test('is who was stated, until the same relation is stated with an end, periods made one', () => {
    const stated = (from: string, to: string | null): FactBody => ({
      kind: 'relation-stated',
      scope: 'meeting:7',
      from: instant(from),
      to: to === null ? null : instant(to),
    });
    const { relations } = foldChild([
      fact({ log: 'A', line: 1, at: '10:00', body: stated('2026-11-20T10:00:00Z', null) }),
      fact({ log: 'A', line: 2, at: '11:00', body: stated('2026-11-20T10:00:00Z', '2026-11-20T17:00:00Z') }),
      fact({ log: 'A', line: 3, at: '12:00', body: stated('2026-11-20T16:00:00Z', '2026-11-20T19:00:00Z') }),
      fact({ log: 'A', line: 4, at: '13:00', body: stated('2026-11-21T09:00:00Z', '2026-11-21T10:00:00Z') }),
    ]);

    expect(relations.filter(({ because }) => because === 'stated').map(({ from, to }) => [from, to])).toEqual(
      [
        ['2026-11-20T10:00:00.000Z', '2026-11-20T19:00:00.000Z'],
        ['2026-11-21T09:00:00.000Z', '2026-11-21T10:00:00.000Z'],
      ],
    );
  });
});

describe('what a person must look at', () => {
  const reasons = (...bodies: readonly FactBody[]) =>
    foldChild(
      bodies.map((body, index) => fact({ log: 'A', line: index + 1, at: '10:00', body })),
    ).reviews.map(({ reason, field }) => `${reason} ${field}`);
  const unknown = { recognised: false, given: 'MYSTERY' } as const;

  test.each<readonly [string, FactBody, string]>([
    ['a category', { kind: 'classified', category: unknown }, 'unrecognised-code category'],
    ['a risk level', { kind: 'risk-assessed', level: unknown }, 'unrecognised-code risk'],
    ['a sex', { kind: 'subject-described', sex: unknown }, 'unrecognised-code sex'],
    ['a closure', { kind: 'log-closed', closure: unknown }, 'unrecognised-code closure'],
    ['a line', { kind: 'noted', topic: 'unrecognised', givenCode: 'MYSTERY' }, 'unrecognised-code line'],
    ['an authority', care({ unrecognisedAuthority: 'Somewhere' }), 'unrecognised-authority authority'],
  ])('is %s nobody knows', (_what, body, reason) => {
    expect(reasons(body)).toContain(reason);
  });

  test('is a child known by a log alone, until a nominal is linked', () => {
    expect(reasons(REPORTED)).toEqual(['provisional-child subject']);
    expect(reasons(REPORTED, linkedTo(nominal('1')))).toEqual([]);
  });

  test('is a date of birth on which two agencies differ', () => {
    const born = (text: '2011-05-09' | '2012-05-09'): FactBody => ({
      kind: 'subject-described',
      dateOfBirth: date(text),
    });
    const { reviews, identity } = foldChild([
      fact({ log: 'A', line: 1, at: '10:00', body: born('2011-05-09') }),
      fact({ log: 'S', line: 1, at: '11:00', by: SOUTHMOOR, body: born('2012-05-09') }),
    ]);

    expect(identity.dateOfBirth.shown?.by).toBe(SOUTHMOOR);
    expect(reviews).toContainEqual(
      expect.objectContaining({ reason: 'contradiction', field: 'dateOfBirth' }),
    );
  });
});

describe('links', () => {
  const [a, b, one] = [person('A'), person('B'), nominal('1')];
  const linked = [
    fact({ log: 'A', line: 0, at: '10:00', body: linkedTo(one) }),
    fact({ log: 'B', line: 0, at: '11:00', body: linkedTo(one) }),
  ];

  test('join subjects near and far', () => {
    expect(clusterSubjects([a, b], linked)).toEqual([[one, a, b]]);
  });

  test('are undone by a later fact about either of the two', () => {
    const undone = fact({ log: 'review', line: 1, at: '12:00', subject: one, body: unlinkedFrom(b) });

    expect(clusterSubjects([a, b], [...linked, undone])).toEqual([[one, a], [b]]);
  });
});

test('a marker that one agency set is not lifted by another', () => {
  const marked = (set: boolean): FactBody => ({ kind: 'marker-stated', marker: 'restricted', set });
  const set = fact({ log: 'A', line: 1, at: '10:00', body: marked(true) });
  const liftedElsewhere = fact({ log: 'S', line: 1, at: '11:00', by: SOUTHMOOR, body: marked(false) });
  const lifted = fact({ log: 'A', line: 2, at: '12:00', body: marked(false) });

  expect(foldChild([set, liftedElsewhere]).markers).toEqual(['restricted']);
  expect(foldChild([set, liftedElsewhere, lifted]).markers).toEqual([]);
});

test('the text of a fact key reads back as the key', () => {
  const { key } = fact({ log: 'A "quoted", B', line: 7, at: '10:00', body: REPORTED });

  expect(factKeyOf(factKeyText(key))).toEqual(key);
  expect(() => factKeyOf('[]')).toThrow('fact key');
});
