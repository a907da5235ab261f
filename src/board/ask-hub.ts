/** What the hub answered, or that it could not be asked. A page is shown either way. */
export type HubAnswer =
  | { readonly kind: 'rows'; readonly rows: readonly BoardRow[] }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'away' };

/** One row as the hub sends it; only the row view looks inside. */
export interface BoardRow {
  readonly id: string;
}

interface GraphQLAnswer {
  readonly data?: {
    readonly missingEpisodes?: {
      readonly edges?: readonly ({ readonly node: BoardRow | null } | null)[];
    } | null;
  } | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** Puts one operation to the hub over HTTP, as any agency's system would. */
export async function askHub(
  hub: string,
  token: string,
  query: string,
  basis: string | null,
): Promise<HubAnswer> {
  try {
    const response = await fetch(`${hub}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, ...(basis === null ? {} : { extensions: { basis } }) }),
      signal: AbortSignal.timeout(5_000),
    });
    return read((await response.json()) as GraphQLAnswer);
  } catch {
    return { kind: 'away' };
  }
}

function read(answer: GraphQLAnswer): HubAnswer {
  const connection = answer.data?.missingEpisodes;
  if (connection === null || connection === undefined) {
    return { kind: 'refused', why: answer.errors?.[0]?.message ?? 'The hub gave no reason.' };
  }
  return { kind: 'rows', rows: (connection.edges ?? []).flatMap((edge) => (edge?.node ? [edge.node] : [])) };
}
