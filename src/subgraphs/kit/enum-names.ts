import { registerEnumType } from 'type-graphql';

export type Described<Word extends string> = Readonly<Record<Word, string>>;

/** The contract's name of a model word: `no-apparent-risk` is NO_APPARENT_RISK. */
export function enumName(word: string): string {
  return word.toUpperCase().replaceAll('-', '_');
}

/**
 * Publishes the model's words as an enum; resolvers go on speaking the model's words. The table of descriptions is
 * keyed by the model's own union, so a word added there does not compile until it is described here.
 */
export function wordsEnum<Word extends string>(
  name: string,
  description: string,
  words: Described<Word>,
): Readonly<Record<string, string>> {
  const entries = Object.entries<string>(words);
  const values = Object.fromEntries(entries.map(([word]) => [enumName(word), word]));
  const valuesConfig = Object.fromEntries(
    entries.map(([word, says]) => [enumName(word), { description: says }]),
  );
  registerEnumType(values, { name, description, valuesConfig });
  return values;
}
