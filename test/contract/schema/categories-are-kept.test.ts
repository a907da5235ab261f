import { isObjectType } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { publishChild } from '../../../src/subgraphs/children/publish-child';
import { childrenSubgraph } from '../../../src/subgraphs/children/children-subgraph';
import { episodesSubgraph } from '../../../src/subgraphs/episodes/episodes-subgraph';
import { publishMissingEpisode } from '../../../src/subgraphs/episodes/missing-episode/publish-missing-episode';
import { childView, missingEpisodeView } from '../../support/gateway/invented-views';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const KEPT_BACK = [{ kind: 'silent' }, { kind: 'withheld', ask: 'somebody' }] as const;

/** Fields with a reading of their own, kept back by it. */
const LOOKED_UP = ['chronology', 'triage', 'linkedMissingEpisodes'];

/** Fields of a type by the category they are published under. */
function fieldsOf(declared: GraphQLSchema, typeName: string, category: string): string[] {
  const type = declared.getType(typeName);
  if (!isObjectType(type)) throw new Error(`${typeName} is not there`);
  return Object.values(type.getFields())
    .filter((field) => field.extensions['category'] === category)
    .map(({ name }) => name)
    .filter((name) => !LOOKED_UP.includes(name));
}

const nullFieldsOf = (published: object): string[] =>
  Object.entries(published)
    .filter(([, value]) => value === null)
    .map(([name]) => name);

const partsOfChild = [
  ['identity', 'identity'],
  ['care', 'family-and-network'],
  ['thirdParties', 'third-parties'],
  ['whereabouts', 'whereabouts'],
  ['risk', 'risk-and-intelligence'],
] as const;

it.each(partsOfChild)(
  "nulls exactly the fields of its category when a child's %s is kept back",
  (part, category) => {
    const { declared } = childrenSubgraph();

    for (const denial of KEPT_BACK) {
      const published = publishChild(childView(1, { [part]: { ...denial, category } }), NOW);

      expect(nullFieldsOf(published)).toEqual(fieldsOf(declared, 'Child', category));
      expect(published.withheld).toEqual(denial.kind === 'silent' ? [] : [{ category, ask: 'somebody' }]);
    }
  },
);

const partsOfMissingEpisode = [
  ['whereabouts', 'whereabouts'],
  ['risk', 'risk-and-intelligence'],
  ['thirdParties', 'third-parties'],
] as const;

it.each(partsOfMissingEpisode)(
  'nulls exactly the fields of its category when %s is kept back',
  (part, category) => {
    const { declared } = episodesSubgraph();
    const everything = { thirdParties: { kind: 'silent' }, [part]: { kind: 'silent' } } as const;

    for (const denial of KEPT_BACK) {
      const view = missingEpisodeView(1, { ...everything, [part]: { ...denial, category } });
      const published = publishMissingEpisode(view);

      const expected = new Set([
        ...fieldsOf(declared, 'MissingEpisode', category),
        ...fieldsOf(declared, 'MissingEpisode', 'third-parties'),
      ]);
      expect(new Set(nullFieldsOf(published))).toEqual(expected);
      expect(published.withheld).toEqual(denial.kind === 'silent' ? [] : [{ category, ask: 'somebody' }]);
    }
  },
);
