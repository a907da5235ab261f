/** Answers of the hub as far as the server's pages look inside; the views look at the rest. */

/** One row of the list. */
export interface BoardRow {
  readonly id: string;
}

export interface Connection<Node> {
  readonly edges: readonly ({ readonly node: Node | null } | null)[];
}

export function nodesOf<Node>(connection: Connection<Node> | null | undefined): readonly Node[] {
  return (connection?.edges ?? []).flatMap((edge) => (edge?.node ? [edge.node] : []));
}

export interface Said<Value> {
  readonly shown: { readonly value: Value | null } | null;
}

export interface ReviewRow {
  readonly id: string;
  readonly reason: string;
  readonly field: string;
  readonly by: string;
  readonly child: { readonly id: string } | null;
}

/** What a profile says of who the child is, field by field. */
export type ProfilePerson = Readonly<Record<string, unknown>>;

export interface ChildPicture {
  readonly id: string;
  readonly missingEpisodes?: readonly { readonly id: string; readonly status: string | null }[] | null;
  readonly returnInterviews?:
    | readonly {
        readonly id: string;
        readonly status: string | null;
        readonly missingEpisode: { readonly id: string } | null;
      }[]
    | null;
  readonly philomenaProfile?: {
    readonly revision?: string | null;
    readonly person?:
      | (Said<ProfilePerson> & {
          readonly assertions?: readonly { readonly by: string; readonly value: ProfilePerson | null }[];
        })
      | null;
  } | null;
}

export interface InterviewRow {
  readonly id: string;
  readonly status: string | null;
  readonly rating: string | null;
  readonly referredAt: { readonly start: string; readonly precision: string } | null;
  readonly missingEpisode: {
    readonly id: string;
    readonly deadlines:
      readonly { readonly rule: string; readonly dueAt: string; readonly running: boolean }[] | null;
  } | null;
  readonly child: {
    readonly id: string;
    readonly givenName: Said<string> | null;
    readonly familyName: Said<string> | null;
  } | null;
}
