import type { EnumTypeDefinitionNode, FieldDefinitionNode, ObjectTypeDefinitionNode } from 'graphql';
import type { InformationCategory } from '../../model/sharing/information-category';

/** The types an agency brings along, by name. */
export interface OwnTypes {
  readonly objects: ReadonlyMap<string, ObjectTypeDefinitionNode>;
  readonly enums: ReadonlyMap<string, EnumTypeDefinitionNode>;
}

/** What an agency's contract adds to the supergraph, after everything it may not say was refused. */
export interface Contribution {
  /** Written anew from what was understood: this is composed, never the agency's own text. */
  readonly sdl: string;
  /** The fields it adds to `Child`. */
  readonly fields: ReadonlyMap<string, ContributedField>;
  readonly types: OwnTypes;
  /** Fields of its subscription root. They are not composed. */
  readonly subscriptions: ReadonlySet<string>;
}

export interface ContributedField {
  readonly category: InformationCategory;
  readonly node: FieldDefinitionNode;
}

export interface RefusedContribution {
  readonly kind: 'refused';
  /** In words, for the agency and for whoever registers it. */
  readonly reasons: readonly string[];
}
