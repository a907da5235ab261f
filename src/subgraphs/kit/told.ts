import 'reflect-metadata';
import { Extensions, Field, FieldResolver } from 'type-graphql';
import type { InformationCategory } from '../../model/sharing/information-category';

/** What a field's type is declared with: a function, as classes may not be there yet. */
export type PublishedType = Parameters<typeof Field>[0];

/** `as-parent` is for parts of a value that stands in several categorised fields. */
export type FieldCategory = InformationCategory | 'as-parent';

export interface Telling {
  readonly category: FieldCategory;
  readonly says: string;
  /** Fields are nullable unless this says otherwise. */
  readonly always?: boolean;
  /** A list reached across subgraphs: single items may be missing when their owner is away. */
  readonly gaps?: boolean;
}

function nullability({ always, gaps }: Telling): boolean | 'itemsAndList' {
  if (gaps === true) return 'itemsAndList';
  return always !== true;
}

/** A published field. None is declared without its information category and words for whoever reads the contract. */
export function Told(type: PublishedType, telling: Telling): PropertyDecorator {
  const field = Field(type, { description: telling.says, nullable: nullability(telling) });
  const extensions = Extensions({ category: telling.category });
  return (target, key) => {
    field(target, key);
    extensions(target, key);
  };
}

/** As `Told`, for a field that is looked up rather than held. */
export function ToldByLookup(type: PublishedType, telling: Telling): MethodDecorator {
  const field = FieldResolver(type, { description: telling.says, nullable: nullability(telling) });
  const extensions = Extensions({ category: telling.category });
  return (target, key, descriptor) => {
    field(target, key, descriptor);
    extensions(target, key, descriptor);
  };
}
