import { publishedExample } from '../../../support/gateway/examples';
import type { Answer, Person } from './installation';
import { caseRecord, stormLog } from './records';
import { users } from './shared';

/** On duty at night, and the child's own worker. */
const ON_DUTY: Person = { agency: 'la:992', role: 'social-worker' };
const OWN_WORKER: Person = { ...ON_DUTY, person: 'clem-testcase', purpose: 'care-for-child' };
const HOW_MANY = 5;

interface Connection<Node> {
  readonly edges: readonly { readonly node: Node; readonly cursor: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
interface Review {
  readonly id: string;
  readonly child: { readonly id: string };
}
interface Named {
  readonly id: string;
  readonly givenName: { readonly shown: { readonly value: string } | null };
}

/** A council's case system asks for profiles, and turns the pages of its children and of what a person must look at. */
describe('a social-care system queries', () => {
  let childId = '';

  beforeAll(async () => {
    const records = Array.from({ length: HOW_MANY }, (_, index) =>
      caseRecord('la:992', `P-WORKER-${index}`, {
        named: { pers_forename: `Linnet-${index}`, pers_surname: 'Example' },
        involvements: [CLEM],
        profile: {
          person: { description: 'Tall.', whoShouldInterview: 'Somebody she has met' },
          health: { medication: 'Invented tablets' },
        },
      }),
    );
    await users().tell('case-records', 'la:992', ...records);
    const logs = Array.from({ length: HOW_MANY }, (_, index) =>
      stormLog({
        log: `NV-WORKER-${index}`,
        person: { givenName: `Unknown-${index}`, familyName: 'Placeholder', responsibleAuthority: 'la:992' },
        lines: [{ code: 'REPORTED', hoursAgo: 2 }],
      }),
    );
    await users().tell('storm', 'pf:99', ...logs);
    const { children } = await everyChild();
    childId = children.find(({ givenName }) => givenName.shown?.value === 'Linnet-0')?.id ?? '';
  });

  it('asks for a profile, with health for the child’s own worker and whom to ask for everybody else', async () => {
    const { text: query } = publishedExample('philomena-profile');
    const asked = { query, variables: { childId } };

    const [own, onDuty] = [await users().ask(OWN_WORKER, asked), await users().ask(ON_DUTY, asked)];

    expect(own.data).toMatchObject({
      philomenaProfile: {
        person: { shown: { value: { description: 'Tall.' }, by: 'la:992' } },
        health: { shown: { value: { medication: 'Invented tablets' } } },
      },
    });
    expect(onDuty.data).toMatchObject({
      philomenaProfile: { person: { shown: { value: { description: 'Tall.' } } }, health: null },
    });
    expect(onDuty.text).toContain("the child's own social worker");
  });

  it('has the same profile by way of the child', async () => {
    const profile = 'revision person { shown { value { description whoShouldInterview } } }';
    const query = `query P($id: ID!) {
      child(id: $id) { philomenaProfile { ${profile} } } philomenaProfile(childId: $id) { ${profile} } }`;

    const { data } = await users().ask<{ child: { philomenaProfile: object }; philomenaProfile: object }>(
      ON_DUTY,
      { query, variables: { id: childId } },
    );

    expect(data.child.philomenaProfile).toEqual(data.philomenaProfile);
    expect(data.philomenaProfile).toMatchObject({
      revision: expect.any(String),
      person: { shown: { value: { whoShouldInterview: 'Somebody she has met' } } },
    });
  });

  it('turns the pages of its children: each once, in one order, whatever the size of the page', async () => {
    const [byTwo, byThree] = [await everyChild(2), await everyChild(3)];

    expect(byTwo.children.map(({ id }) => id)).toEqual(byThree.children.map(({ id }) => id));
    expect(new Set(byTwo.children.map(({ id }) => id)).size).toBe(byTwo.children.length);
    expect(byTwo.children.length).toBeGreaterThanOrEqual(2 * HOW_MANY);
    expect(byTwo.pages).toBe(Math.ceil(byTwo.children.length / 2));
  });

  it('turns the pages of reviews, each once', async () => {
    const { nodes } = await turned<Review>('what-to-look-at', 'reviews', 2);
    const all = nodes.map(({ id, child }) => `${child.id} ${id}`);

    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThanOrEqual(HOW_MANY);
  });

  async function everyChild(first = 4): Promise<{ children: readonly Named[]; pages: number }> {
    const { nodes, pages } = await turned<Named>('children-in-view', 'children', first);
    return { children: nodes, pages };
  }
});

/** Every row of a published list, page by page. */
async function turned<Node>(example: string, root: string, first: number) {
  const { text: query } = publishedExample(example);
  const nodes: Node[] = [];
  let after: string | null = null;
  for (let pages = 1; ; pages += 1) {
    const answer: Answer<Record<string, Connection<Node>>> = await users().ask(ON_DUTY, {
      query,
      variables: { first, after },
    });
    const page = answer.data[root];
    if (page === undefined) throw new Error(answer.text);
    nodes.push(...page.edges.map(({ node }) => node));
    after = page.pageInfo.endCursor;
    if (!page.pageInfo.hasNextPage) return { nodes, pages };
  }
}

const CLEM = {
  invo_involvements_id: 'I1',
  invo_professional_id: 'clem-testcase',
  invo_professional_role_id: 'Social Worker',
  invo_involvement_start_date: '2025-01-06',
  prof_professional_name: 'Clem Testcase',
};
