/** What the hub answered, or that it could not be asked. A page is shown either way. */
export type HubAnswer<Data> = { readonly kind: 'data'; readonly data: Data } | HubRefused | HubAway;

export interface HubRefused {
  readonly kind: 'refused';
  readonly why: string;
  /** The hub's code for it, such as `STALE`; null when it gave none. */
  readonly code: string | null;
  /** The rule it broke, and where the rule stands. */
  readonly rule: string | null;
}

export interface HubAway {
  readonly kind: 'away';
}

export interface Asked {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly basis: string | null;
}

interface GraphQLAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly source?: string };
  }[];
}

/**
 * Puts one operation to the hub over HTTP, as any agency's system would. It is answered when each of its first fields
 * was, or was null without an error.
 */
export async function askHub<Data>(
  hub: string,
  token: string,
  { query, variables = {}, basis }: Asked,
): Promise<HubAnswer<Data>> {
  try {
    const response = await fetch(`${hub}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables, ...(basis === null ? {} : { extensions: { basis } }) }),
      signal: AbortSignal.timeout(8_000),
    });
    return read((await response.json()) as GraphQLAnswer);
  } catch {
    return { kind: 'away' };
  }
}

function read<Data>({ data, errors = [] }: GraphQLAnswer): HubAnswer<Data> {
  const nothing = data === null || data === undefined || Object.values(data).every((each) => each === null);
  const [error] = errors;
  if (nothing && (error !== undefined || !data)) {
    return {
      kind: 'refused',
      why: error?.message ?? 'The hub gave no reason.',
      code: error?.extensions?.code ?? null,
      rule: error?.extensions?.source ?? null,
    };
  }
  return { kind: 'data', data: data as Data };
}
