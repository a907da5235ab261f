/** A row of the picture as the clients of this run select it. */
export interface Row {
  readonly id: string;
  readonly status: string;
  readonly child: { readonly id: string } | null;
}

/** A frame of the subscription. */
export interface LiveFrame {
  readonly event: 'SNAPSHOT' | 'UPSERT' | 'LEFT' | 'RESET';
  readonly id?: string | null;
  readonly picture?: Row | null;
  readonly snapshot?: readonly Row[] | null;
}

const ROW = `fragment Row on MissingEpisode {
  id status owner { id name }
  reportedAt { shown { value { start end } by } }
  returnedAt { shown { value { start } by } }
  lastSeen { shown { value { place } } }
  risk { shown { value by } }
  withheld { category ask }
  child { id provisional givenName { shown { value } } responsibleAuthority { shown { value } } withheld { category } }
}`;

export const LIVE = `subscription Live { missingEpisodes { event id picture { ...Row } snapshot { ...Row } } } ${ROW}`;

const PAGE = `query Page($after: String) {
  missingEpisodes(first: 100, after: $after) { edges { node { ...Row } } pageInfo { hasNextPage endCursor } }
} ${ROW}`;

interface Page {
  readonly edges: readonly { readonly node: Row }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Everything in view of a token's holder, asked over HTTP page by page. */
export async function rowsByQuery(hub: string, token: string): Promise<ReadonlyMap<string, Row>> {
  const rows = new Map<string, Row>();
  for (let after: string | null = null; ;) {
    const { edges, pageInfo }: Page = await page(hub, token, after);
    for (const { node } of edges) rows.set(node.id, node);
    if (!pageInfo.hasNextPage) return rows;
    after = pageInfo.endCursor;
  }
}

async function page(hub: string, token: string, after: string | null): Promise<Page> {
  const response = await fetch(`${hub}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: PAGE, variables: { after } }),
  });
  const { data, errors }: { data?: { missingEpisodes: Page }; errors?: unknown } = JSON.parse(
    await response.text(),
  );
  if (!data?.missingEpisodes) throw new Error(`no page: ${response.status} ${JSON.stringify(errors)}`);
  return data.missingEpisodes;
}
