import fc from 'fast-check';
import type { AgencyFact } from '../../../src/model/agency-fact/agency-fact';
import { compareFacts, effectiveFacts } from '../../../src/model/agency-fact/order';
import { foldChild } from '../../../src/model/child/fold-child';
import {
  childIdOf,
  childIds,
  missingEpisodeIdOf,
  missingEpisodeIds,
} from '../../../src/model/child/identifiers';
import { anyFact, anyFacts } from '../../support/facts/any-facts';
import { childrenOf } from '../../support/facts/children-of';
import { at, fact, linkedTo, nominal, person, unlinkedFrom } from '../../support/facts/make-fact';

const plain = (text: string): string => text;

const withShuffle = anyFacts.chain((facts) =>
  fc.tuple(fc.constant(facts), fc.shuffledSubarray([...facts], { minLength: facts.length })),
);

test('any order of arrival gives the same children [life.any-order]', () => {
  fc.assert(
    fc.property(withShuffle, ([facts, shuffled]) => {
      expect(childrenOf(shuffled)).toEqual(childrenOf(facts));
    }),
  );
});

test('facts that arrive again change nothing', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      expect(childrenOf([...facts, ...facts])).toEqual(childrenOf(facts));
    }),
  );
});

/** A profile keeps what it said before a record was written anew, as an earlier version: that alone outlives a correction. */
function withoutVersions(facts: readonly AgencyFact[]): object {
  const { profileVersions: _kept, ...state } = foldChild(facts);
  return state;
}

test('a corrected line reads as if only its correction had been written, the versions of a profile apart', () => {
  fc.assert(
    fc.property(anyFacts, anyFact, (facts, old) => {
      const superseded: AgencyFact = { ...old, key: { ...old.key, line: 99, revision: 1 } };
      const correction: AgencyFact = {
        ...superseded,
        key: { ...superseded.key, revision: 2 },
        occurred: at('03:00'),
      };

      expect(withoutVersions([...facts, superseded, correction])).toEqual(
        withoutVersions([...facts, correction]),
      );
    }),
  );
});

test('a link that is undone leaves the children as if it had never been', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const other = nominal('never-linked-before');
      const said = { log: 'review', line: 1, subject: facts[0]?.subject ?? person('L1') };
      const link = fact({ ...said, at: '+3 09:00', body: linkedTo(other) });
      const undone = fact({ ...said, line: 2, at: '+3 10:00', body: unlinkedFrom(other) });

      expect(childrenOf([...facts, link, undone])).toEqual(childrenOf(facts));
    }),
  );
});

test('every id given out after any part of the facts still names exactly one child', () => {
  fc.assert(
    fc.property(withShuffle, fc.nat(), ([facts, shuffled], cut) => {
      const before = childrenOf(shuffled.slice(0, 1 + (cut % facts.length)));
      const now = childrenOf(facts).map((state) => childIds(state, plain));

      for (const { founding } of before) {
        const given = childIdOf(founding, plain);
        expect(now.filter(({ id, aliases }) => [id, ...aliases].includes(given))).toHaveLength(1);
      }
    }),
  );
});

test('every missing episode id given out before, without corrections, still names exactly one missing episode', () => {
  const uncorrected = withShuffle.filter(([facts]) => effectiveFacts(facts).length === facts.length);
  fc.assert(
    fc.property(uncorrected, fc.nat(), ([facts, shuffled], cut) => {
      const before = childrenOf(shuffled.slice(0, 1 + (cut % facts.length)));
      const now = childrenOf(facts)
        .flatMap(({ missingEpisodes }) => missingEpisodes)
        .map((state) => missingEpisodeIds(state, plain));

      for (const { founding } of before.flatMap(({ missingEpisodes }) => missingEpisodes)) {
        const given = missingEpisodeIdOf(founding, plain);
        expect(now.filter(({ id, aliases }) => [id, ...aliases].includes(given))).toHaveLength(1);
      }
    }),
  );
});

test('the order of facts is total: antisymmetric, transitive, and equal only for one key and moment', () => {
  fc.assert(
    fc.property(anyFact, anyFact, anyFact, (a, b, c) => {
      expect(Math.sign(compareFacts(a, b))).toBe(-Math.sign(compareFacts(b, a)) + 0);
      if (compareFacts(a, b) <= 0 && compareFacts(b, c) <= 0)
        expect(compareFacts(a, c)).toBeLessThanOrEqual(0);
      if (compareFacts(a, b) === 0) expect(a.key).toEqual(b.key);
    }),
  );
});

test('a child found well is not shown as missing unless police say so later [life.missing-ends-at-located]', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      for (const { missingEpisodes } of childrenOf(facts)) {
        for (const { chronology, status } of missingEpisodes) {
          const kinds = chronology.map(({ fact: key }) => facts.find((one) => one.key === key)?.body);
          const found = kinds.findLastIndex((body) => body?.kind === 'located' && body.wellBeingConfirmed);
          const decided = kinds.findLastIndex((body) => body?.kind === 'classified');
          if (found > decided) expect(status).not.toBe('missing');
        }
      }
    }),
  );
});
